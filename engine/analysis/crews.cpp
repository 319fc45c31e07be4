#include "engine/analysis/crews.h"

#include <algorithm>

#include "engine/analysis/members.h"
#include "engine/base/sorted.h"

namespace buurtweb::analysis {

std::map<MemberId, Crew> crews(const privacy::Scene& scene, const Groups& groups) {
  std::map<MemberId, Crew> crews;
  for (const MemberId initiative : members_of_kind(scene, AssetKind::initiative)) {
    crews[initiative];
  }
  for (const Attendance& coming : groups.coming) {
    if (scene[coming.place].kind != AssetKind::initiative) {
      continue;
    }
    Crew& crew = crews[coming.place];
    const std::vector<MemberId> people = people_behind(scene, groups, coming.who);
    crew.participants.push_back(coming.who);
    crew.people.insert(crew.people.end(), people.begin(), people.end());
  }
  for (auto& [initiative, crew] : crews) {
    sort_unique(crew.people);
  }
  return crews;
}

std::vector<TagId> unfilled_needs(const privacy::Scene& scene, MemberId initiative,
                                  const Crew& crew) {
  std::vector<TagId> offered;
  for (const std::vector<MemberId>* const members : {&crew.participants, &crew.people}) {
    for (const MemberId member : *members) {
      const std::vector<TagId>& own = scene[member].offers;
      offered.insert(offered.end(), own.begin(), own.end());
    }
  }
  sort_unique(offered);
  std::vector<TagId> missing = tags_used_as(scene[initiative], TagUse::needs);
  std::erase_if(missing, [&](TagId tag) { return std::ranges::binary_search(offered, tag); });
  return missing;
}

}  // namespace buurtweb::analysis
