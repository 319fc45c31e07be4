#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/graph/tie_graph.h"
#include "engine/privacy/scene.h"
#include "engine/report/teller.h"

namespace buurtweb::report {

// A group by what it is called; two groups with one name stay two.
using CloudKey = std::pair<std::string, analysis::Ref>;
using Clouds = std::map<CloudKey, std::vector<MemberId>>;

// Where everybody stands on the relatiekaart.
struct CloudPlan {
  Clouds clouds =
      {};  // each person in the cloud of the first of their groups, or of where they live
  std::vector<MemberId> by_themselves = {};  // of an area: one is no group
  std::vector<MemberId> nowhere = {};        // in no group, and in no known area
};

struct CloudRules {
  const Teller& teller;
  const std::vector<std::vector<MemberId>>& groups_of;  // by member
  bool one_is_a_group = false;
};

// Without those who are not in any of them: whoever stands between the clouds, or nowhere. A group
// of which everybody stands elsewhere has a cloud too.
CloudPlan plan_clouds(const privacy::Scene& scene, const CloudRules& rules,
                      const std::vector<bool>& elsewhere);

// The clouds in the order in which they matter: first those of most people, then those of most
// contacts. Behind a cloud of which no contact comes before it, the first of these comes next:
// wherever that is cut off, none but the last seems to have no contact that has.
class CloudOrder {
public:
  CloudOrder(const privacy::Scene& scene, const std::vector<std::vector<MemberId>>& groups_of,
             const Clouds& clouds);

  [[nodiscard]] const std::vector<CloudKey>& keys() const { return order_; }
  // Whether this person has to do with two of the first clouds at least, or with more.
  [[nodiscard]] bool is_between(MemberId who, std::size_t first_clouds) const;

private:
  void find_contacts();
  void put_in_order(const std::vector<std::size_t>& people);

  const privacy::Scene& scene_;
  const std::vector<std::vector<MemberId>>& groups_of_;
  std::vector<CloudKey> keys_;                          // by number
  std::vector<std::optional<graph::Vertex>> cloud_of_;  // by member: people, and groups themselves
  graph::TieGraph contacts_;
  graph::TieGraph acquaintances_;  // of members, with the groups they are in
  std::vector<CloudKey> order_;
  std::vector<std::size_t> rank_;  // by number: its place in that order
};

}  // namespace buurtweb::report
