#include "engine/report/map_marks.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "engine/report/map_folding.h"
#include "engine/report/map_series.h"
#include "viz/text.h"

namespace buurtweb::report {
namespace {

using analysis::Step;
using privacy::Scene;
using privacy::SceneTie;

// Channels belong to the step about messages, outside sources to the step about support.
bool belongs(AssetKind kind, const MapRequest& request) {
  const std::optional<Step> step = request.step;
  if (request.names) {
    return true;
  }
  if (kind == AssetKind::channel) {
    return step == Step::mobilise;
  }
  return kind != AssetKind::external || !step || step == Step::leverage;
}

std::vector<bool> shown_members(const Scene& scene, const MapRequest& request) {
  std::vector<bool> tied(scene.size());
  for (const SceneTie& tie : scene.ties) {
    if (is_drawn(tie) && belongs(scene[tie.from].kind, request) &&
        belongs(scene[tie.to].kind, request)) {
      tied[tie.from.value()] = true;
      tied[tie.to.value()] = true;
    }
  }
  const bool is_part = request.part && !request.part->is_whole();
  const std::vector<bool> part =
      is_part ? members_of_part(scene, request) : std::vector<bool>(scene.size(), true);
  std::vector<bool> shown(scene.size());
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const AssetKind kind = scene.members[i].kind;
    const bool lone_person = is_person(kind) && !tied[i];
    shown[i] =
        part[i] && belongs(kind, request) && !(lone_person && scene.audience == Audience::public_);
  }
  return shown;
}

}  // namespace

std::optional<viz::MarkIndex> MapMarks::find(analysis::Ref ref) const {
  if (const MemberId* const member = std::get_if<MemberId>(&ref)) {
    return of[member->value()];
  }
  return of_area[std::get<AreaId>(ref).value()];
}

std::vector<std::size_t> numbers_of(const Scene& scene) {
  std::vector<std::size_t> numbers(scene.size());
  std::size_t last = 0;
  for (const MemberId member : on_some_map(scene)) {
    numbers[member.value()] = ++last;
  }
  for (std::size_t& number : numbers) {
    number = number == 0 ? ++last : number;
  }
  return numbers;
}

std::string number_in(const std::vector<std::size_t>& numbers, MemberId member) {
  return numbers.empty() ? "" : std::to_string(numbers[member.value()]);
}

std::vector<MemberId> on_some_map(const Scene& scene) {
  const std::vector<std::size_t> ties = drawn_ties(scene);
  std::vector<bool> shown(scene.size());
  for (std::size_t i = 0; i < shown.size(); ++i) {
    shown[i] =
        scene.audience != Audience::public_ || !is_person(scene.members[i].kind) || ties[i] > 0;
  }
  std::vector<MemberId> result;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (shown[i]) {
      result.push_back(MemberId::of(i));
    }
  }
  return result;
}

std::vector<MemberId> inhabitants(const Scene& scene, std::optional<AreaId> area) {
  std::vector<MemberId> result = on_some_map(scene);
  std::erase_if(result, [&](MemberId member) {
    return !is_person(scene[member].kind) || scene[member].area != area;
  });
  return result;
}

bool is_shortened(const std::string& name) {
  const std::string whole = viz::printable(name);
  return viz::shortened(whole, viz::kLongestName) != whole;
}

std::vector<MemberId> numbered(const Scene& scene, const MapRequest& request,
                               const viz::MapSheet& sheet) {
  if (request.numbers) {
    return request.picture.empty() ? on_some_map(scene) : with_number(scene, sheet);
  }
  std::set<std::string> there;
  for (const viz::Mark& mark : sheet.marks) {
    there.insert(mark.label);
  }
  std::vector<MemberId> result = on_some_map(scene);
  std::erase_if(result, [&](MemberId member) {
    const std::string& name = scene[member].label;
    return !is_shortened(name) || !(request.picture.empty() || there.contains(name));
  });
  return result;
}

std::vector<MemberId> with_number(const Scene& scene, const viz::MapSheet& sheet) {
  std::set<std::string> there(sheet.listed.begin(), sheet.listed.end());
  for (const viz::Mark& mark : sheet.marks) {
    there.insert(mark.number);
  }
  const std::vector<std::size_t> numbers = numbers_of(scene);
  std::vector<MemberId> result;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (there.contains(std::to_string(numbers[i]))) {
      result.push_back(MemberId::of(i));
    }
  }
  return result;
}

MapMarks add_marks(const Scene& scene, const OwnMarks& own, const MapRequest& request,
                   viz::MapSheet& sheet) {
  return folded_marks({scene, shown_members(scene, request)}, own, request, sheet);
}

}  // namespace buurtweb::report
