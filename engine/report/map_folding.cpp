#include "engine/report/map_folding.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "engine/report/map_choice.h"
#include "engine/report/map_few.h"
#include "engine/report/teller.h"
#include "viz/text.h"

namespace buurtweb::report {
namespace {

using privacy::Scene;
using privacy::SceneTie;

// Whether this tie says that somebody is in an association or works for an institution.
bool binds(const Scene& scene, const SceneTie& tie) {
  const bool employed = tie.relation == RelationKind::employed_by && tie.is_there();
  return employed || is_in_association(scene, tie);
}

// By member: the first that such a tie binds to. Nobody is drawn with a sensitive group: the lines
// of all who stand in its mark would be lines to it.
template <class Binds>
std::vector<std::optional<MemberId>> first_bound(const Scene& scene, const Binds& binds_to,
                                                 const std::vector<bool>& of) {
  std::vector<std::optional<MemberId>> result(scene.size());
  for (const SceneTie& tie : scene.ties) {
    if (binds_to(scene, tie) && !scene[tie.to].sensitive && of[tie.to.value()]) {
      std::optional<MemberId>& first = result[tie.from.value()];
      first = first ? std::min(*first, tie.to) : tie.to;
    }
  }
  return result;
}

// By member: the first of these associations that a person belongs to, or else whom they work for.
std::vector<std::optional<MemberId>> company_among(const Scene& scene,
                                                   const std::vector<bool>& of) {
  std::vector<std::optional<MemberId>> result = first_bound(scene, is_in_association, of);
  const std::vector<std::optional<MemberId>> any = first_bound(scene, binds, of);
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = result[i] ? result[i] : any[i];
  }
  return result;
}

class Folder {
public:
  Folder(const Scene& scene, const MapRequest& request, viz::MapSheet& sheet)
      : scene_(scene), request_(request), sheet_(sheet) {
    marks_.of.resize(scene.size());
    marks_.own.resize(scene.size());
    marks_.of_area.resize(scene.areas.size());
    if (request.numbers) {
      numbers_ = numbers_of(scene);
    }
  }

  MapMarks run(const std::vector<bool>& shown, const OwnMarks& own) {
    const auto names = static_cast<std::size_t>(std::ranges::count(shown, true));
    const bool too_many = request_.groups || names > request_.most_names();
    marks_.groups_only = too_many && request_.paper == viz::Paper::beamer;
    std::set<MemberId> kept;
    if (marks_.groups_only) {
      kept = few_names({scene_, shown}, own, request_);
      marks_.left_out = leaves_out(shown, kept);
    } else if (too_many) {
      kept = chosen_names({scene_, shown}, request_.groups ? OwnMarks{} : own, request_);
    }
    std::vector<MemberId> to_fold;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const MemberId id = MemberId::of(i);
      if (shown[i] && (!too_many || kept.contains(id))) {
        add_own(id, own.stand_out.contains(id) && !marks_.groups_only && !request_.groups);
      } else if (shown[i] && (is_person(scene_[id].kind) || !marks_.groups_only)) {
        to_fold.push_back(id);
      }
    }
    fold(to_fold);
    return std::move(marks_);
  }

private:
  struct Folded {
    std::int64_t people = 0;
    std::int64_t others = 0;
    bool residents = true;  // all of the people
    bool some = false;      // others who belong here stand elsewhere
  };

  // A group without a mark, or where no group has one, anything.
  [[nodiscard]] bool leaves_out(const std::vector<bool>& shown,
                                const std::set<MemberId>& kept) const {
    const auto is_group = [this](MemberId id) { return scene_[id].kind == AssetKind::association; };
    const bool groups = std::ranges::any_of(kept, is_group);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      const MemberId id = MemberId::of(i);
      if (shown[i] && !kept.contains(id) && (is_group(id) || !groups)) {
        return true;
      }
    }
    return false;
  }

  viz::MarkIndex add(viz::Mark mark) {
    sheet_.marks.push_back(std::move(mark));
    return static_cast<viz::MarkIndex>(sheet_.marks.size() - 1);
  }

  void add_own(MemberId id, bool bridge) {
    const privacy::Member& member = scene_[id];
    // On a screen an association is what its members are folded into.
    const bool group = marks_.groups_only && member.kind == AssetKind::association;
    marks_.own[id.value()] = true;
    marks_.of[id.value()] =
        add({.kind = group ? viz::MarkKind::group : static_cast<viz::MarkKind>(member.kind),
             .label = member.label,
             .number = marks_.groups_only ? "" : number_in(numbers_, id),
             .detail = "",
             .bridge = bridge,
             .spot = {}});
  }

  void fold(std::vector<MemberId> members) {
    const std::vector<std::optional<MemberId>> company = company_among(scene_, marks_.own);
    Slices slices;
    const auto joins = [&](MemberId id) {
      return is_person(scene_[id].kind) && company[id.value()] && !slices.contains(id);
    };
    choose_areas(members);
    give_lone_ones_marks(members, joins);
    slices = sliced(members, company);
    std::map<viz::MarkIndex, Folded> folded;
    for (const MemberId id : members) {
      const bool person = is_person(scene_[id].kind);
      const auto slice = slices.find(id);
      std::optional<viz::MarkIndex> mark;
      if (slice != slices.end()) {
        mark = slice->second;
      } else {
        mark = joins(id) ? marks_.of[company[id.value()]->value()] : area_mark(id);
      }
      marks_.of[id.value()] = mark;
      if (mark) {
        Folded& count = folded[*mark];
        ++(person ? count.people : count.others);
        count.residents &= scene_[id].kind != AssetKind::professional;
      }
    }
    tell_how_many(folded);
  }

  void tell_how_many(std::map<viz::MarkIndex, Folded>& folded) {
    marks_.folded = !folded.empty();
    const std::set<viz::MarkIndex> with_others = marks_of_some();
    for (auto& [mark, count] : folded) {
      marks_.folded_people |= count.people > 0;
      count.some = with_others.contains(mark);
      if (!marks_.groups_only) {
        sheet_.marks[mark].detail = how_many(count);
      }
    }
  }

  // Where nearly everybody would stand in one mark and knows nobody but those outside it, there is
  // hardly a map. They stand in several, in the order of their names, so that who knows a name
  // finds its mark.
  using Slices = std::map<MemberId, viz::MarkIndex>;
  Slices sliced(const std::vector<MemberId>& members,
                const std::vector<std::optional<MemberId>>& company) {
    constexpr std::size_t few_marks = 8;
    constexpr std::size_t many_people = 30;
    constexpr std::size_t fewest_in_a_slice = 5;
    std::set<std::pair<std::optional<MemberId>, std::optional<AreaId>>> places;
    for (const MemberId id : members) {
      const std::optional<MemberId>& group = company[id.value()];
      places.emplace(group, group ? std::nullopt : mark_area(id));
    }
    const bool hardly_a_map = !marks_.groups_only && !request_.groups && places.size() == 1 &&
                              sheet_.marks.size() <= few_marks && members.size() >= many_people;
    Slices slices;
    if (!hardly_a_map || !know_only_others(members)) {
      return slices;
    }
    const std::size_t count =
        std::min(request_.most_names() / 5, members.size() / fewest_in_a_slice);
    for (std::size_t slice = 0; slice < count; ++slice) {
      const std::size_t first = slice * members.size() / count;
      const std::size_t end = (slice + 1) * members.size() / count;
      const viz::MarkIndex mark =
          add({.kind = viz::MarkKind::group, .label = from_to(members[first], members[end - 1])});
      for (std::size_t i = first; i < end; ++i) {
        slices.emplace(members[i], mark);
      }
    }
    return slices;
  }

  // People of whom hardly any two have contact.
  [[nodiscard]] bool know_only_others(const std::vector<MemberId>& members) const {
    constexpr std::size_t hardly = 10;
    const std::set<MemberId> all(members.begin(), members.end());
    std::size_t inside = 0;
    for (const SceneTie& tie : scene_.ties) {
      inside += is_drawn(tie) && all.contains(tie.from) && all.contains(tie.to) ? 1U : 0U;
    }
    return hardly * inside <= members.size() &&
           std::ranges::all_of(members, [this](MemberId id) { return is_person(scene_[id].kind); });
  }

  [[nodiscard]] std::string from_to(MemberId first, MemberId last) const {
    constexpr std::size_t longest = 30;
    const auto name = [&](MemberId id) {
      return viz::shortened(viz::printable(scene_[id].label), longest);
    };
    return request_.catalogue.say("kaart.van_tot", {{"een", name(first)}, {"ander", name(last)}});
  }

  // The mark of an area in which only one would stand says less than that one's own.
  template <class Joins>
  void give_lone_ones_marks(std::vector<MemberId>& members, const Joins& joins) {
    if (marks_.groups_only) {
      return;
    }
    std::map<std::pair<bool, std::optional<AreaId>>, std::size_t> sizes;
    const auto place = [&](MemberId id) { return std::pair(is_outside(id), mark_area(id)); };
    for (const MemberId id : members) {
      sizes[place(id)] += joins(id) ? 0U : 1U;
    }
    std::erase_if(members, [&](MemberId id) {
      const bool is_alone = !joins(id) && sizes[place(id)] == 1;
      if (is_alone) {
        add_own(id, false);
      }
      return is_alone;
    });
  }

  // In which stand some of a group or an area, while others of it stand elsewhere.
  [[nodiscard]] std::set<viz::MarkIndex> marks_of_some() const {
    std::set<viz::MarkIndex> result;
    const auto note = [&](MemberId who, std::optional<viz::MarkIndex> group) {
      const std::optional<viz::MarkIndex> mark = marks_.of[who.value()];
      if (mark && group && mark != group && is_person(scene_[who].kind)) {
        result.insert(*group);
      }
    };
    for (const SceneTie& tie : scene_.ties) {
      if (binds(scene_, tie)) {
        note(tie.from, marks_.of[tie.to.value()]);
      }
    }
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      if (const std::optional<AreaId> area = scene_.members[i].area) {
        note(MemberId::of(i), marks_.of_area[area->value()]);
      }
    }
    return result;
  }

  [[nodiscard]] std::string how_many(const Folded& count) const {
    const bool small =
        scene_.audience == Audience::public_ && count.people < scene_.thresholds.small_count;
    std::string text;
    const auto tell = [&](std::string_view key, std::int64_t number) {
      if (number > 0) {
        text += (text.empty() ? "" : ", ") +
                request_.catalogue.say(key, {{"aantal", std::to_string(number)}}, number);
      }
    };
    const std::string people = count.residents ? "kaart.gevouwen" : "kaart.gevouwen_mensen";
    tell(count.some ? people + "_hier" : people, small ? 0 : count.people);
    tell("kaart.gevouwen_anders", count.others);
    return text;
  }

  // Which areas get a mark of their own: all of them, or where there are very many those that are
  // folded into most.
  void choose_areas(const std::vector<MemberId>& members) {
    std::map<AreaId, std::size_t> sizes;
    for (const MemberId id : members) {
      if (const std::optional<AreaId> area = scene_[id].area) {
        ++sizes[*area];
      }
    }
    std::vector<std::pair<std::size_t, AreaId>> ranked;
    for (const auto& [area, size] : sizes) {
      ranked.emplace_back(~size, area);
    }
    std::ranges::sort(ranked);
    const std::size_t most = std::max<std::size_t>(1, request_.most_names_of_some() / 3) - 1;
    for (std::size_t i = 0; i < std::min(most, ranked.size()); ++i) {
      areas_.insert(ranked[i].second);
    }
  }

  // The area whose mark a member stands in; nothing for elsewhere.
  [[nodiscard]] std::optional<AreaId> mark_area(MemberId member) const {
    const std::optional<AreaId> area = scene_[member].area;
    return area && areas_.contains(*area) ? area : std::nullopt;
  }

  [[nodiscard]] bool is_outside(MemberId member) const {
    return scene_[member].kind == AssetKind::external;
  }

  std::optional<viz::MarkIndex> area_mark(MemberId member) {
    if (marks_.groups_only) {
      return std::nullopt;
    }
    const std::optional<AreaId> area = mark_area(member);
    std::optional<viz::MarkIndex>& other = is_outside(member) ? outside_ : elsewhere_;
    std::optional<viz::MarkIndex>& mark = area ? marks_.of_area[area->value()] : other;
    if (!mark) {
      const std::string label =
          is_outside(member) ? request_.catalogue.say("nummers.kop.buiten") : elsewhere();
      mark = add({.kind = viz::MarkKind::group,
                  .label = area ? scene_.areas[area->value()].name : label,
                  .detail = "",
                  .bridge = false,
                  .spot = {}});
    }
    return mark;
  }

  // Where no area is known, nobody is elsewhere.
  [[nodiscard]] std::string elsewhere() const {
    return request_.catalogue.say(scene_.areas.empty() ? "kaart.in_de_buurt"
                                                       : "kaart.elders_in_de_buurt");
  }

  const Scene& scene_;
  const MapRequest& request_;
  viz::MapSheet& sheet_;
  MapMarks marks_;
  std::vector<std::size_t> numbers_;  // by member, where asked for
  std::set<AreaId> areas_;  // with a mark of their own, when something is folded into them
  std::optional<viz::MarkIndex> elsewhere_;
  std::optional<viz::MarkIndex> outside_;  // of the neighbourhood
};

}  // namespace

bool ties(const SceneTie& tie) {
  const TieClass sort = tie_class(tie.relation);
  const bool line = sort == TieClass::social || sort == TieClass::use || sort == TieClass::message;
  return line && tie.is_there();
}

bool is_drawn(const SceneTie& tie) {
  return ties(tie) && !tie.to_area;
}

std::vector<std::optional<MemberId>> first_association(const privacy::Scene& scene) {
  return first_bound(scene, is_in_association, std::vector<bool>(scene.size(), true));
}

std::vector<std::optional<MemberId>> company_of(const privacy::Scene& scene) {
  return company_among(scene, std::vector<bool>(scene.size(), true));
}

std::vector<std::size_t> drawn_ties(const privacy::Scene& scene) {
  std::vector<std::size_t> ties(scene.size());
  for (const SceneTie& tie : scene.ties) {
    if (is_drawn(tie)) {
      ++ties[tie.from.value()];
      ++ties[tie.to.value()];
    }
  }
  return ties;
}

MapMarks folded_marks(const Shown& shown, const OwnMarks& own, const MapRequest& request,
                      viz::MapSheet& sheet) {
  return Folder(shown.scene, request, sheet).run(shown.members, own);
}

}  // namespace buurtweb::report
