#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "engine/analysis/message_graph.h"
#include "engine/report/picture_sheet.h"

// The bereikkaart: the channels in the middle, around them whom they reach, and who hears it from
// those, outside whom we do not reach yet. The team sees that of groups, the worker of people as
// well. Where not all fit, those outside are there first, so that nobody seems to be reached who is
// not, and one of every other ring.
namespace buurtweb::report {
namespace {

using analysis::FindingKind;

constexpr std::size_t kOutside = 3;  // the ring of who hears nothing
constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();  // the steps to them

class ReachPicture {
public:
  explicit ReachPicture(const PictureWish& wish)
      : sheet_(wish, viz::Layout::rings),
        scene_(sheet_.scene()),
        ours_(analysis::channels_in_use(scene_)),
        groups_of_(memberships(scene_)),
        steps_(scene_.size(), kNever),
        heard_from_(scene_.size()),
        channels_of_(scene_.size()) {}

  viz::MapSheet draw() {
    sheet_.name_levels("bereik", kOutside + 1);
    for (const MemberId channel : ours_) {
      steps_[channel.value()] = 0;
    }
    spread();
    find_people();
    share_room();
    for (const MemberId channel : ours_) {
      if (may_add(0)) {
        sheet_.add(channel, 0);
      } else {
        sheet_.leave_out(channel, 0);
      }
    }
    add_people();
    scene_.audience == Audience::worker ? tell_unreached_people() : add_unreached_groups();
    sheet_.stand_out(FindingKind::essential_channel);
    const bool screen = sheet_.paper() == viz::Paper::beamer;
    viz::MapSheet sheet = sheet_.finished();
    if (screen) {
      sheet.legend.open_mark.clear();  // the words above the column say it, and names need the room
    }
    return sheet;
  }

private:
  void hear(MemberId who, std::size_t step, MemberId from) {
    if (step == 1 && is_person(scene_[who].kind)) {
      channels_of_[who.value()].push_back(from);
    }
    if (steps_[who.value()] > step && is_person(scene_[who].kind)) {
      steps_[who.value()] = step;
      heard_from_[who.value()] = from;
    }
  }

  // Who hears it from a channel, and who hears it from them.
  void spread() {
    for (const privacy::SceneTie& tie : scene_.ties) {
      const bool tells = tie.relation == RelationKind::informs && tie.is_there();
      if (tells && std::ranges::binary_search(ours_, tie.from)) {
        hear_from(tie);
      }
    }
    bool any = true;
    for (std::size_t step = 2; any && std::cmp_less_equal(step, scene_.thresholds.reach_steps);
         ++step) {
      any = spread_further(step);
    }
  }

  // From who hears it in a step less. Whether there was anybody.
  bool spread_further(std::size_t step) {
    const std::vector<std::size_t> before = steps_;
    for (const privacy::SceneTie& tie : scene_.ties) {
      if (!tie.joins(TieClass::social)) {
        continue;
      }
      if (before[tie.from.value()] == step - 1) {
        hear(tie.to, step, tie.from);
      }
      if (before[tie.to.value()] == step - 1) {
        hear(tie.from, step, tie.to);
      }
    }
    return std::ranges::count(steps_, step) > 0;
  }

  // An area or a group hears what everybody in it hears.
  void hear_from(const privacy::SceneTie& tie) {
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      const MemberId who = MemberId::of(i);
      const bool told = tie.to_area
                            ? scene_[who].area == tie.to_area
                            : who == tie.to || std::ranges::count(groups_of_[i], tie.to) > 0;
      if (told) {
        hear(who, 1, tie.from);
      }
    }
  }

  [[nodiscard]] bool is_drawn(MemberId who) const {
    return is_person(scene_[who].kind) &&
           (steps_[who.value()] != kNever || scene_.audience == Audience::worker);
  }

  // All who hear it from somebody are in one ring.
  [[nodiscard]] std::size_t ring_of(MemberId who) const {
    const std::size_t steps = steps_[who.value()];
    return steps == kNever ? kOutside : std::min<std::size_t>(steps, kOutside - 1);
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
    const std::size_t channels = std::min(ours_.size(), sheet_.room_for_first());
    // Half of the cap: names in rings need more room than names that lie as they like.
    one_by_one_ = 2 * (channels + people_.size()) <= viz::label_cap(sheet_.paper());
    // Who tells is there before whom they tell.
    std::ranges::stable_sort(people_, {}, [this](MemberId who) { return steps_[who.value()]; });
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
    PerRing wanted{std::min(ours_.size(), sheet_.room_for_first())};
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

  // The mark of an area stands in the ring where most people in it are, and says who are not.
  void tell(const Heard& heard, viz::Mark& mark) const {
    const std::size_t ring = ring_of_most(heard);
    for (std::size_t i = 1; i < heard.size(); ++i) {
      const std::string count = std::to_string(heard.at(i));
      const auto people = static_cast<std::int64_t>(heard.at(i));
      const bool all = i == ring && std::ranges::count(heard, 0U) + 1 == std::ssize(heard);
      if (people > 0) {
        // Whoever hears it is told once, in front.
        const bool first = mark.detail.empty();
        const std::string key =
            "kaart.bereik." + std::to_string(i) + (i == 2 && !first ? "_erbij" : "");
        mark.detail += (first ? "" : ", ") +
                       sheet_.say().say(all ? "kaart.mensen" : key, {{"aantal", count}}, people);
      }
    }
  }

  void add_person(MemberId who) {
    if (!may_add(ring_of(who))) {
      sheet_.leave_out(who, ring_of(who));
      return;
    }
    const auto mark = sheet_.add(who, ring_of(who));
    const auto from = heard_from_[who.value()];
    const auto teller = from ? sheet_.find(*from) : std::nullopt;
    if (mark && teller) {
      sheet_.line(*teller, *mark);
    }
    if (mark) {
      add_channels(who, *mark);
    }
  }

  void add_channels(MemberId who, viz::MarkIndex mark) {
    for (const MemberId channel : channels_of_[who.value()]) {
      if (const auto from = sheet_.find(channel)) {
        sheet_.line(*from, mark);
      }
    }
  }

  void fold(MemberId who) {
    const auto told_by = heard_from_[who.value()];
    if (sheet_.paper() == viz::Paper::beamer && told_by && !sheet_.find(*told_by)) {
      return;  // the channel has no room, so nobody stands beside another that they do not hear
    }
    const std::string name = area_of(who);
    if (!marks_.contains(name)) {
      const std::size_t ring = ring_of_most(folded_.at(name));
      const auto mark =
          may_add(ring) ? sheet_.add({.kind = viz::MarkKind::group, .label = name, .level = ring})
                        : std::nullopt;
      if (!mark) {
        return;
      }
      marks_.emplace(name, *mark);
    }
    add_channels(who, marks_.at(name));
    if (told_by && sheet_.find(*told_by)) {
      sheet_.line(*sheet_.find(*told_by), marks_.at(name));
    } else if (told_by && marks_.contains(area_of(*told_by))) {
      sheet_.line(marks_.at(area_of(*told_by)), marks_.at(name));
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
                              .open = true,
                              .level = kOutside})) {
        ++without;
      }
    }
    tell_more_outside("kaart.bereik.meer_groepen", without);
  }

  void tell_unreached_people() {
    const auto has_no_mark = [this](MemberId who) {
      return steps_[who.value()] == kNever && !sheet_.find(who) && !marks_.contains(area_of(who));
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
  std::vector<MemberId> ours_;  // the channels by which we tell our news, ascending
  std::vector<std::vector<MemberId>> groups_of_;
  std::vector<std::size_t> steps_;                   // by member
  std::vector<std::optional<MemberId>> heard_from_;  // likewise
  std::vector<std::vector<MemberId>> channels_of_;  // by person: that tell them the news themselves
  std::vector<MemberId> people_;                    // whoever is drawn
  bool one_by_one_ = true;                          // else by area
  PerRing room_{};                                  // how many marks a ring may still have
  std::map<std::string, viz::MarkIndex> marks_;     // by area
  std::map<std::string, Heard> folded_;             // likewise
};

}  // namespace

viz::MapSheet reach_picture(const PictureWish& wish) {
  return ReachPicture(wish).draw();
}

}  // namespace buurtweb::report
