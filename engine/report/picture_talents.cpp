#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/report/data_words.h"
#include "engine/report/picture_sheet.h"
#include "engine/report/talent_sorts.h"

// The gavenkaart: what people can do in the middle, in a box for each sort, who can do it around
// it, and who is not asked for it yet outside. First what only one person can do, then what others
// can do, and last what nobody and no place offers: where little fits, it begins with what is
// there, and leaves some room to what is not.
namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;

struct Talent {
  TagId tag;
  std::vector<MemberId> holders;
  bool sole = false;     // a finding says so
  bool sought = false;   // somebody looks for it
  bool wanted = false;   // likewise, and all who see the map may know
  bool offered = false;  // by a place, an organisation or a source outside

  [[nodiscard]] bool is_open() const { return holders.empty(); }
};

// Room that is left to what we look for, in marks.
constexpr std::size_t kMostOpen = 6;

class TalentPicture {
public:
  explicit TalentPicture(const PictureWish& wish)
      : folds_(wish.request.paper == viz::Paper::beamer),
        boxes_(wish.request.boxes),
        sheet_(wish, folds_ ? viz::Layout::web : viz::Layout::rings) {
    for (const Finding* const finding : sheet_.findings(FindingKind::sole_holder)) {
      if (finding->tag) {
        sole_.insert(*finding->tag);
      }
    }
    for (const Finding* const finding : sheet_.findings(FindingKind::unused_talent)) {
      if (finding->tag && !finding->about.empty()) {
        unused_.emplace(std::get<MemberId>(finding->about.front()), *finding->tag);
      }
    }
  }

  viz::MapSheet draw() {
    if (!folds_) {
      sheet_.name_levels("gaven", unused_.empty() ? 2 : 3);
    }
    const std::vector<Talent> all = talents();
    std::size_t open = std::min<std::size_t>(
        kMostOpen, static_cast<std::size_t>(std::ranges::count_if(all, &Talent::is_open)));
    for (const Talent& talent : all) {
      open = talent.is_open() ? 0 : open;
      folds_ ? add_folded(talent) : add(talent, open);
    }
    std::ranges::for_each(crowded_, [this](const Crowded& crowded) { add_others(crowded); });
    put_in_boxes();
    return sheet_.finished();
  }

private:
  // By sort, when there are more of them; what is of none comes last.
  void put_in_boxes() {
    if (folds_ || !boxes_ || by_sort_.size() < 2) {
      return;
    }
    for (auto& [sort, talents] : by_sort_) {
      const std::string name(sort < talent_sorts().size() ? talent_sorts()[sort].name : "overig");
      sheet_.box(std::move(talents), sheet_.say().say("kaart.vak." + name));
    }
    sheet_.name_level(0, "");
  }

  // A talent that more people have than are drawn with it at first.
  struct Crowded {
    const Talent& talent;
    viz::MarkIndex mark;
    std::size_t shown;
  };

  [[nodiscard]] std::vector<Talent> talents() const {
    std::vector<Talent> all;
    for (std::size_t t = 0; t < sheet_.scene().tags.size(); ++t) {
      Talent talent = talent_of(TagId::of(t));
      if (!talent.holders.empty() || (talent.wanted && !talent.offered)) {
        all.push_back(std::move(talent));
      }
    }
    std::ranges::stable_sort(all, {}, [](const Talent& talent) {
      return std::tuple(talent.is_open(), !talent.sole, !talent.sought, ~talent.holders.size());
    });
    if (folds_) {
      leave_room_to_others(all);
    }
    return all;
  }

  [[nodiscard]] Talent talent_of(TagId tag) const {
    const privacy::Scene& scene = sheet_.scene();
    Talent talent{.tag = tag, .holders = {}, .sole = sole_.contains(tag)};
    for (std::size_t m = 0; m < scene.size(); ++m) {
      const privacy::Member& member = scene.members[m];
      const bool offers = std::ranges::count(member.offers, tag) > 0;
      if (offers && is_person(member.kind)) {
        talent.holders.push_back(MemberId::of(m));
      }
      talent.offered |= offers && !is_person(member.kind);
      const bool seeks = std::ranges::count(member.seeks, tag) > 0;
      talent.sought |= seeks;
      talent.wanted |= seeks && may_be_told(member);
    }
    return talent;
  }

  // What nobody offers yet hangs on the wall when a group or a plan looks for it. A resident gives,
  // and is no case: what one of them asks is for whoever can help.
  [[nodiscard]] bool may_be_told(const privacy::Member& seeker) const {
    return sheet_.scene().audience != Audience::public_ || !is_person(seeker.kind);
  }

  // What only one can do is first, but on a screen what is more than half comes behind the rest.
  void leave_room_to_others(std::vector<Talent>& all) const {
    const auto others = std::ranges::find(all, false, &Talent::sole);
    const auto nobody = std::ranges::find_if(all, &Talent::is_open);
    const auto first =
        std::min(others - all.begin(), static_cast<std::ptrdiff_t>(sheet_.room_for_first()));
    std::rotate(all.begin() + first, others, nobody);
  }

  void add(const Talent& talent, std::size_t room_to_leave) {
    // Rather none than a talent without those who have it.
    constexpr std::size_t holders_shown = 4;
    const std::size_t shown = std::min(holders_shown, talent.holders.size());
    const auto is_new = [&](MemberId holder) { return !sheet_.find(holder); };
    const auto fresh = static_cast<std::size_t>(
        std::ranges::count_if(talent.holders.begin(),
                              talent.holders.begin() + static_cast<std::ptrdiff_t>(shown), is_new));
    if (!sheet_.fits(1 + fresh + room_to_leave)) {
      leave_out(talent);
      return;
    }
    const auto mark = sheet_.add({.kind = viz::MarkKind::talent,
                                  .label = sheet_.scene().tags[talent.tag.value()],
                                  .open = talent.is_open()});
    by_sort_[sort_of_talent(sheet_.mark(*mark).label).value_or(talent_sorts().size())].push_back(
        *mark);
    for (std::size_t i = 0; i < shown; ++i) {
      add_holder(talent, talent.holders[i], *mark);
    }
    if (shown < talent.holders.size()) {
      crowded_.push_back({talent, *mark, shown});
    }
  }

  void leave_out(const Talent& talent) {
    const viz::Mark mark{.kind = viz::MarkKind::talent,
                         .label = sheet_.scene().tags[talent.tag.value()],
                         .detail = all_names(talent.holders)};
    const locale::Catalogue& say = sheet_.say();
    talent.is_open()
        ? sheet_.leave_out(
              mark, say.say(key_for(sheet_.scene().audience, "kaart.legenda.open_gaven", say)))
        : sheet_.leave_out(mark);
  }

  [[nodiscard]] std::string all_names(const std::vector<MemberId>& holders) const {
    std::vector<std::string> names;
    for (const MemberId holder : holders) {
      names.push_back(sheet_.scene()[holder].label);
    }
    return sheet_.say().list(names, names.size());
  }

  // When all talents have their place: who else has this one, as far as there is room, and how many
  // more there are.
  void add_others(const Crowded& crowded) {
    std::size_t left_out = 0;
    for (std::size_t i = crowded.shown; i < crowded.talent.holders.size(); ++i) {
      const MemberId holder = crowded.talent.holders[i];
      if (sheet_.find(holder) || sheet_.fits(1)) {
        add_holder(crowded.talent, holder, crowded.mark);
      } else {
        sheet_.leave_out(holder, 1, sheet_.scene().tags[crowded.talent.tag.value()]);
        ++left_out;
      }
    }
    if (left_out > 0) {
      sheet_.mark(crowded.mark).detail = sheet_.say().say(
          "kaart.detail.nog_meer", {{"aantal", std::to_string(left_out)}}, left_out);
    }
  }

  // On a screen, which carries few marks: who can do it stands in the talent itself.
  void add_folded(const Talent& talent) {
    if (!sheet_.fits(1)) {
      leave_out(talent);
      return;
    }
    sheet_.add({.kind = viz::MarkKind::talent,
                .label = sheet_.scene().tags[talent.tag.value()],
                .detail = few_or_count(talent.holders),
                .bridge = talent.sole,
                .open = talent.is_open()});
  }

  [[nodiscard]] std::string few_or_count(const std::vector<MemberId>& holders) const {
    constexpr std::size_t few = 2;
    if (holders.size() > few) {
      return one_or_count(sheet_, holders);
    }
    return all_names(holders);
  }

  void add_holder(const Talent& talent, MemberId holder, viz::MarkIndex mark) {
    const bool loose = unused_.contains({holder, talent.tag});
    const bool known = sheet_.find(holder).has_value();
    const auto person = sheet_.add(holder, loose ? 2 : 1);
    if (!person) {
      return;
    }
    viz::Mark& drawn = sheet_.mark(*person);
    drawn.level = known ? std::min(drawn.level, loose ? std::size_t{2} : 1) : drawn.level;
    drawn.bridge |= talent.sole;
    sheet_.line(mark, *person, talent.sole ? viz::LineStyle::sole : viz::LineStyle::tie);
  }

  bool folds_;
  bool boxes_;
  PictureSheet sheet_;
  std::vector<Crowded> crowded_;
  std::map<std::size_t, std::vector<viz::MarkIndex>> by_sort_;  // by place in talent_sorts()
  std::set<TagId> sole_;
  std::set<std::pair<MemberId, TagId>> unused_;
};

}  // namespace

viz::MapSheet talent_picture(const PictureWish& wish) {
  return TalentPicture(wish).draw();
}

}  // namespace buurtweb::report
