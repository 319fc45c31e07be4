#include "engine/report/relation_clouds.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <tuple>
#include <variant>

#include "engine/graph/tie_graphs.h"

namespace buurtweb::report {
namespace {

using graph::Vertex;

// The name of an area alone would say of all who live there what is so of a few of them.
void add_others(AreaId area, const std::vector<MemberId>& people, const CloudRules& rules,
                CloudPlan& plan) {
  if (people.size() == 1 && !rules.one_is_a_group) {
    plan.by_themselves.push_back(people.front());
    return;
  }
  plan.clouds.emplace(CloudKey{rules.teller.group_label(area), area}, people);
}

}  // namespace

CloudPlan plan_clouds(const privacy::Scene& scene, const CloudRules& rules,
                      const std::vector<bool>& elsewhere) {
  CloudPlan plan;
  std::map<AreaId, std::vector<MemberId>> others;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const MemberId who = MemberId::of(i);
    for (const MemberId group : rules.groups_of[i]) {
      plan.clouds.try_emplace({scene[group].label, group});
    }
    if (!is_person(scene[who].kind) || elsewhere[i]) {
      continue;
    }
    if (!rules.groups_of[i].empty()) {
      const MemberId group = rules.groups_of[i].front();
      plan.clouds[{scene[group].label, group}].push_back(who);
    } else if (scene[who].area) {
      others[*scene[who].area].push_back(who);
    } else {
      plan.nowhere.push_back(who);
    }
  }
  for (const auto& [area, people] : others) {
    add_others(area, people, rules, plan);
  }
  return plan;
}

CloudOrder::CloudOrder(const privacy::Scene& scene,
                       const std::vector<std::vector<MemberId>>& groups_of, const Clouds& clouds)
    : scene_(scene),
      groups_of_(groups_of),
      cloud_of_(scene.size()),
      acquaintances_(graph::simple_projection(scene, TieClass::social)) {
  std::vector<std::size_t> people;  // by number: in the group, also where they stand in another
  for (const auto& [key, in_cloud] : clouds) {
    const auto here = static_cast<Vertex>(keys_.size());
    keys_.push_back(key);
    for (const MemberId who : in_cloud) {
      cloud_of_[who.value()] = here;
    }
    const auto* const group = std::get_if<MemberId>(&key.second);
    if (group != nullptr) {
      cloud_of_[group->value()] = here;
    }
    people.push_back(group == nullptr ? in_cloud.size() : 0);
  }
  for (const std::vector<MemberId>& groups : groups_of_) {
    for (const MemberId group : groups) {
      if (const auto cloud = cloud_of_[group.value()]) {
        ++people[*cloud];
      }
    }
  }
  find_contacts();
  put_in_order(people);
}

void CloudOrder::find_contacts() {
  std::vector<graph::Arc> arcs;
  const auto add = [&](MemberId one, MemberId other) {
    const auto from = cloud_of_[one.value()];
    const auto to = cloud_of_[other.value()];
    if (from && to && from != to) {
      arcs.push_back({std::min(*from, *to), std::max(*from, *to)});
    }
  };
  for (const privacy::SceneTie& tie : scene_.ties) {
    if (tie.joins(TieClass::social)) {
      add(tie.from, tie.to);
    }
  }
  for (const std::vector<MemberId>& groups : groups_of_) {
    for (const MemberId group : groups) {
      add(groups.front(), group);
    }
  }
  contacts_ = graph::TieGraph(static_cast<Vertex>(keys_.size()), arcs);
}

void CloudOrder::put_in_order(const std::vector<std::size_t>& people) {
  std::vector<Vertex> by_weight(keys_.size());
  std::iota(by_weight.begin(), by_weight.end(), Vertex{0});
  const auto weight = [&](Vertex v) { return std::pair(people[v], contacts_.degree(v)); };
  std::ranges::stable_sort(by_weight, std::greater(), weight);
  std::vector<bool> placed(keys_.size());
  rank_.resize(keys_.size());
  const auto place = [&](Vertex v) {
    placed[v] = true;
    rank_[v] = order_.size();
    order_.push_back(keys_[v]);
  };
  for (const Vertex v : by_weight) {
    if (placed[v]) {
      continue;
    }
    place(v);
    const auto known = contacts_.neighbours(v);
    const auto is_placed = [&](Vertex w) { return placed[w]; };
    if (!known.empty() && std::ranges::none_of(known, is_placed)) {
      place(*std::ranges::max_element(known, {}, weight));
    }
  }
}

bool CloudOrder::is_between(MemberId who, std::size_t first_clouds) const {
  std::set<Vertex> clouds;
  const auto add = [&](std::optional<Vertex> cloud) {
    if (cloud && rank_[*cloud] < first_clouds) {
      clouds.insert(*cloud);
    }
  };
  for (const MemberId group : groups_of_[who.value()]) {
    add(cloud_of_[group.value()]);
  }
  for (const Vertex w : acquaintances_.neighbours(who.value())) {
    add(cloud_of_[w]);
  }
  return clouds.size() > 1;
}

}  // namespace buurtweb::report
