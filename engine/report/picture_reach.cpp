#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/analysis/message_graph.h"
#include "engine/report/news.h"
#include "engine/report/picture_sheet.h"

// The bereikkaart: the channels in the middle, around them whom they reach, and who hears it from
// those, outside whom we do not reach yet. The team sees that of groups, the worker of people as
// well. With whom news is best begun (3.bereikgroep) is in the middle too. Where not all fit, those
// outside are there first, so that nobody seems to be reached who is not, and one of every other
// ring.
namespace buurtweb::report {
namespace {

using analysis::FindingKind;

constexpr std::size_t kOutside = 3;  // the ring of who hears nothing

class ReachPicture {
public:
  explicit ReachPicture(const PictureWish& wish)
      : sheet_(wish, viz::Layout::rings),
        scene_(sheet_.scene()),
        ours_(analysis::channels_in_use(scene_)),
        news_(news_of(scene_, ours_)) {}

  viz::MapSheet draw() {
    sheet_.name_levels("bereik", kOutside + 1);
    find_starts();
    find_people();
    share_room();
    add_middle();
    add_people();
    tie_starts();
    scene_.audience == Audience::worker ? tell_unreached_people() : add_unreached_groups();
    sheet_.stand_out(FindingKind::essential_channel);
    const bool screen = sheet_.paper() == viz::Paper::beamer;
    viz::MapSheet sheet = sheet_.finished();
    if (screen) {
      sheet.legend.open_mark.clear();  // the words above the column say it, and names need the room
    } else {
      tell_starts(sheet);
    }
    return sheet;
  }

private:
  // With whom news begins, and then our other channels.
  void find_starts() {
    for (const analysis::Finding* const finding : sheet_.findings(FindingKind::seed_set)) {
      for (const analysis::Ref& start : finding->about) {
        starts_.push_back(std::get<MemberId>(start));
      }
    }
    middle_ = starts_;
    std::ranges::copy_if(ours_, std::back_inserter(middle_),
                         [this](MemberId channel) { return !is_start(channel); });
  }

  [[nodiscard]] bool is_start(MemberId who) const {
    return std::ranges::find(starts_, who) != starts_.end();
  }

  void add_middle() {
    for (const MemberId who : middle_) {
      const std::string detail =
          is_start(who) && !sheet_.brief() ? sheet_.say().say("kaart.bereik.begin") : "";
      if (may_add(0)) {
        sheet_.add(who, 0, detail);
      } else {
        sheet_.leave_out(who, 0, detail);
      }
    }
  }

  // From whom they hear it now, who is there or in a mark.
  void tie_starts() {
    for (const MemberId who : starts_) {
      const auto mark = sheet_.find(who);
      const auto from = news_.heard_from[who.value()];
      const auto teller = from ? end_at(*from) : std::nullopt;
      if (mark && teller) {
        sheet_.line(*teller, *mark);
      }
    }
  }

  [[nodiscard]] std::optional<viz::MarkIndex> end_at(MemberId who) const {
    const auto own = sheet_.find(who);
    const auto area = marks_.find(area_of(who));
    return own || area == marks_.end() ? own : std::optional(area->second);
  }

  // What is to be had of it.
  void tell_starts(viz::MapSheet& sheet) const {
    for (const analysis::Finding* const finding : sheet_.findings(FindingKind::seed_set)) {
      sheet.footer.insert(sheet.footer.begin(), sheet_.teller().tell(*finding).sentence);
    }
  }

  [[nodiscard]] bool is_drawn(MemberId who) const {
    return is_person(scene_[who].kind) && !is_start(who) &&
           (news_.steps[who.value()] != kNeverHeard || scene_.audience == Audience::worker);
  }

  // All who hear it from somebody are in one ring.
  [[nodiscard]] std::size_t ring_of(MemberId who) const {
    const std::size_t steps = news_.steps[who.value()];
    return steps == kNeverHeard ? kOutside : std::min<std::size_t>(steps, kOutside - 1);
  }

  using PerRing = std::array<std::size_t, kOutside + 1>;
  using Heard = PerRing;  // how many people
  // Of as many the nearest.
  static std::size_t ring_of_most(const Heard& heard) {
    return static_cast<std::size_t>(std::ranges::max_element(heard) - heard.begin());
  }

  // One by one where they all fit, else by area.
  void find_people() {
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      if (is_drawn(MemberId::of(i))) {
        people_.push_back(MemberId::of(i));
      }
    }
    const std::size_t channels = std::min(middle_.size(), sheet_.room_for_first());
    // Half of the cap: names in rings need more room than names that lie as they like.
    one_by_one_ = 2 * (channels + people_.size()) <= viz::label_cap(sheet_.paper());
    // Who tells is there before whom they tell.
    std::ranges::stable_sort(people_, {},
                             [this](MemberId who) { return news_.steps[who.value()]; });
    if (!one_by_one_) {
      for (const MemberId who : people_) {
        ++folded_[area_of(who)].at(ring_of(who));
      }
    }
  }

  // An area of which some hear it stands on the map once.
  [[nodiscard]] bool is_in_a_mark(analysis::Ref group) const {
    return std::holds_alternative<AreaId>(group) && folded_.contains(sheet_.teller().label(group));
  }

  // How many marks each ring would have on a sheet of any size.
  [[nodiscard]] PerRing wanted() const {
    PerRing wanted{std::min(middle_.size(), sheet_.room_for_first())};
    for (const MemberId who : people_) {
      wanted.at(ring_of(who)) += one_by_one_ ? 1U : 0U;
    }
    for (const auto& [name, heard] : folded_) {
      ++wanted.at(ring_of_most(heard));
    }
    if (scene_.audience != Audience::worker) {
      for (const analysis::Finding* const finding : sheet_.findings(FindingKind::unreached_group)) {
        wanted.back() += is_in_a_mark(finding->about.front()) ? 0U : 1U;
      }
    }
    return wanted;
  }

  // One for each ring, those outside first, then for them what they need, then for the others in
  // turn.
  void share_room() {
    const PerRing wanted = this->wanted();
    std::size_t room = sheet_.room();
    const auto give = [&](std::size_t ring, std::size_t most) {
      const std::size_t given = std::min({room, most, wanted.at(ring) - room_.at(ring)});
      room_.at(ring) += given;
      room -= given;
    };
    for (std::size_t round = 0; round < sheet_.room(); ++round) {
      give(kOutside, round == 0 ? 1 : room);
      for (std::size_t ring = 0; ring < kOutside; ++ring) {
        give(ring, 1);
      }
    }
  }

  // Takes one of its places.
  bool may_add(std::size_t ring) {
    if (room_.at(ring) == 0) {
      return false;
    }
    --room_.at(ring);
    return true;
  }

  void add_people() {
    for (const MemberId who : people_) {
      one_by_one_ ? add_person(who) : fold(who);
    }
    for (const auto& [name, heard] : folded_) {
      if (const auto mark = marks_.find(name); mark != marks_.end()) {
        tell(heard, sheet_.mark(mark->second));
      } else {
        viz::Mark without{
            .kind = viz::MarkKind::group, .label = name, .level = ring_of_most(heard)};
        tell(heard, without);
        sheet_.leave_out(without);
      }
    }
  }

  // The mark of an area stands in the ring where most people in it are, and says who are not; where
  // there is no room for that, how many most of them are and how many hear little, if not all.
  void tell(const Heard& heard, viz::Mark& mark) const {
    const std::size_t most = ring_of_most(heard);
    const bool none_elsewhere = std::ranges::count(heard, 0U) + 1 == std::ssize(heard);
    for (std::size_t i = 1; i < heard.size(); ++i) {
      const std::string count = std::to_string(heard.at(i));
      const auto people = static_cast<std::int64_t>(heard.at(i));
      const bool all = i == most && none_elsewhere;
      if (people > 0 && has_room_to_tell(i, most, all)) {
        // Whoever hears it is told once, in front.
        const bool first = mark.detail.empty();
        const std::string key =
            "kaart.bereik." + std::to_string(i) + (i == 2 && !first ? "_erbij" : "");
        mark.detail += (first ? "" : ", ") +
                       sheet_.say().say(all ? "kaart.mensen" : key, {{"aantal", count}}, people);
      }
    }
  }

  [[nodiscard]] bool has_room_to_tell(std::size_t ring, std::size_t most, bool all) const {
    return !sheet_.brief() || (!all && (ring == most || ring == kOutside));
  }

  void add_person(MemberId who) {
    if (!may_add(ring_of(who))) {
      sheet_.leave_out(who, ring_of(who));
      return;
    }
    const auto mark = sheet_.add(who, ring_of(who));
    const auto from = news_.heard_from[who.value()];
    const auto teller = from ? sheet_.find(*from) : std::nullopt;
    if (mark && teller) {
      sheet_.line(*teller, *mark);
    }
    if (mark) {
      add_channels(who, *mark);
    }
  }

  void add_channels(MemberId who, viz::MarkIndex mark) {
    for (const MemberId channel : news_.channels_of[who.value()]) {
      if (const auto from = sheet_.find(channel)) {
        sheet_.line(*from, mark);
      }
    }
  }

  void fold(MemberId who) {
    const auto told_by = news_.heard_from[who.value()];
    if (sheet_.paper() == viz::Paper::beamer && told_by && !sheet_.find(*told_by)) {
      return;  // the channel has no room, so nobody stands beside another that they do not hear
    }
    const std::string name = area_of(who);
    if (!marks_.contains(name)) {
      const std::size_t ring = ring_of_most(folded_.at(name));
      const auto mark = may_add(ring) ? sheet_.add({.kind = viz::MarkKind::group,
                                                    .label = name,
                                                    .open = ring == kOutside,
                                                    .level = ring})
                                      : std::nullopt;
      if (!mark) {
        return;
      }
      marks_.emplace(name, *mark);
    }
    add_channels(who, marks_.at(name));
    if (const auto teller = told_by ? end_at(*told_by) : std::nullopt) {
      sheet_.line(*teller, marks_.at(name));
    }
  }

  // Who works here lives elsewhere more often than not.
  [[nodiscard]] std::string area_of(MemberId who) const {
    const privacy::Member& member = scene_[who];
    if (member.area) {
      return scene_.areas[member.area->value()].name;
    }
    return sheet_.say().say(member.kind == AssetKind::professional ? "nummers.kop.professional"
                                                                   : "kaart.elders_in_de_buurt");
  }

  void add_unreached_groups() {
    std::int64_t without = 0;
    for (const analysis::Finding* const finding : sheet_.findings(FindingKind::unreached_group)) {
      const analysis::Ref group = finding->about.front();
      const std::string name = sheet_.teller().label(group);
      if (const auto known = marks_.find(name); is_in_a_mark(group) && known != marks_.end()) {
        tell_unreached(group, sheet_.mark(known->second));
      } else if (!sheet_.add({.kind = viz::MarkKind::group,
                              .label = sheet_.teller().group_label(group),
                              .detail = how_many_hear_nothing(*finding),
                              .open = true,
                              .level = kOutside})) {
        ++without;
      }
    }
    tell_more_outside("kaart.bereik.meer_groepen", without);
  }

  // Of a few nobody says how many (findings.md 7.3, 3a); on a screen names have the room.
  [[nodiscard]] std::string how_many_hear_nothing(const analysis::Finding& finding) const {
    const std::int64_t count = main_count(finding);
    return count < scene_.thresholds.small_count || sheet_.paper() == viz::Paper::beamer
               ? ""
               : sheet_.say().say("kaart.mensen", {{"aantal", std::to_string(count)}}, count);
  }

  void tell_unreached_people() {
    const auto has_no_mark = [this](MemberId who) {
      return news_.steps[who.value()] == kNeverHeard && !sheet_.find(who) &&
             !marks_.contains(area_of(who));
    };
    tell_more_outside("kaart.detail.nog_meer", std::ranges::count_if(people_, has_no_mark));
  }

  // Above those outside; on a screen in fewer words, or they take the room of names.
  void tell_more_outside(std::string_view key, std::int64_t count) {
    const bool screen = sheet_.paper() == viz::Paper::beamer;
    std::string words =
        sheet_.say().say(screen ? "kaart.detail.niet_bereikt" : "kaart.niveau.bereik.3");
    if (count > 0) {
      words += ", " + sheet_.say().say(key, {{"aantal", std::to_string(count)}}, count);
    }
    sheet_.name_level(kOutside, std::move(words));
  }

  void tell_unreached(analysis::Ref group, viz::Mark& area) const {
    if (sheet_.teller().group_label(group) == area.label) {
      area.open = true;
      area.level = kOutside;
    } else {
      area.detail += ", " + sheet_.say().say("kaart.bereik.zonder_club");
    }
  }

  PictureSheet sheet_;
  const privacy::Scene& scene_;
  std::vector<MemberId> ours_;    // the channels by which we tell our news, ascending
  std::vector<MemberId> starts_;  // with whom news is best begun
  std::vector<MemberId> middle_;
  News news_;
  std::vector<MemberId> people_;                 // whoever is drawn
  bool one_by_one_ = true;                       // else by area
  PerRing room_{};                               // how many marks a ring may still have
  std::map<std::string, viz::MarkIndex> marks_;  // by area
  std::map<std::string, Heard> folded_;          // likewise
};

}  // namespace

viz::MapSheet reach_picture(const PictureWish& wish) {
  return ReachPicture(wish).draw();
}

}  // namespace buurtweb::report
