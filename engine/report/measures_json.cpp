#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/report/envelope.h"

namespace buurtweb::report {
namespace {

class MeasureWriter {
public:
  MeasureWriter(const analysis::Measures& measures, const privacy::Scene& scene)
      : measures_(measures), scene_(scene) {}

  void write(Json& object) const {
    object["nodes"] = measures_.nodes;
    object["edges"] = measures_.edges;
    parts(object);
    cuts(object);
    persons(object);
    object["adamic_adar"] = pairs(measures_.adamic_adar, true);
    object["common_neighbours"] = pairs(measures_.common_neighbours, false);
    whole(object);
  }

private:
  [[nodiscard]] const std::string& key(graph::Vertex v) const { return scene_.members[v].handle; }

  [[nodiscard]] Json keys(const std::vector<graph::Vertex>& list) const {
    std::vector<std::string> names;
    for (const graph::Vertex v : list) {
      names.push_back(key(v));
    }
    std::ranges::sort(names);
    return names;
  }

  // Largest first, then by name.
  [[nodiscard]] Json lists(const std::vector<std::vector<graph::Vertex>>& all) const {
    std::vector<Json> sorted;
    for (const auto& list : all) {
      sorted.push_back(keys(list));
    }
    std::ranges::sort(sorted, [](const Json& a, const Json& b) {
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    return sorted;
  }

  void parts(Json& object) const {
    const auto members = measures_.components.members();
    object["components"] = lists(members);
    std::vector<graph::Vertex> alone;
    for (const auto& part : members) {
      if (part.size() == 1) {
        alone.push_back(part.front());
      }
    }
    object["isolates"] = keys(alone);
    object["modularity"] = measures_.edges == 0 ? Json() : Json(measures_.modularity);
    std::vector<std::vector<graph::Vertex>> partition;
    for (graph::Vertex v = 0; v < measures_.partition.size(); ++v) {
      partition.resize(std::max<std::size_t>(partition.size(), measures_.partition[v] + 1U));
      partition[measures_.partition[v]].push_back(v);
    }
    object["partition"] = lists(partition);
  }

  void cuts(Json& object) const {
    std::vector<Json> bridges;
    for (const graph::Arc tie : measures_.cuts.edges) {
      bridges.push_back(keys({tie.source, tie.target}));
    }
    std::ranges::sort(bridges);
    object["bridges"] = bridges;
    object["articulation_points"] = keys(measures_.cuts.vertices);
  }

  // The raw value divided by (n-1)(n-2)/2; nothing for fewer than three vertices.
  [[nodiscard]] Json normalised(double raw) const {
    const auto n = static_cast<double>(measures_.nodes);
    return measures_.nodes < 3 ? Json() : Json(raw / ((n - 1) * (n - 2) / 2));
  }

  [[nodiscard]] static Json optional_number(const std::optional<double>& value) {
    return value ? Json(*value) : Json();
  }

  template <class Value>
  void by_key(Json& object, const char* name, const Value& value_of) const {
    std::vector<std::pair<std::string, graph::Vertex>> order;
    for (graph::Vertex v = 0; v < scene_.size(); ++v) {
      order.emplace_back(key(v), v);
    }
    std::ranges::sort(order);
    Json table = Json::object();
    for (const auto& [label, v] : order) {
      table[label] = value_of(v);
    }
    object[name] = std::move(table);
  }

  void persons(Json& object) const {
    by_key(object, "betweenness",
           [&](graph::Vertex v) { return normalised(measures_.betweenness[v]); });
    by_key(object, "betweenness_raw",
           [&](graph::Vertex v) { return Json(measures_.betweenness[v]); });
    object["betweenness_method"] = measures_.betweenness_method;
    object["betweenness_error"] = measures_.betweenness_error;
    object["betweenness_probability"] = measures_.betweenness_probability;
    by_key(object, "constraint",
           [&](graph::Vertex v) { return optional_number(measures_.constraint[v]); });
    by_key(object, "effective_size",
           [&](graph::Vertex v) { return optional_number(measures_.effective_size[v]); });
    by_key(object, "core_number", [&](graph::Vertex v) { return Json(measures_.core_number[v]); });
  }

  [[nodiscard]] Json pairs(const std::vector<graph::ScoredPair>& list, bool real) const {
    Json result = Json::array();
    for (const graph::ScoredPair& pair : list) {
      Json row = keys({pair.a, pair.b});
      row.push_back(real ? Json(pair.score) : Json(static_cast<std::int64_t>(pair.score)));
      result.push_back(std::move(row));
    }
    return result;
  }

  void whole(Json& object) const {
    const graph::Cohesion& c = measures_.cohesion;
    object["fragmentation"] = optional_number(c.fragmentation);
    object["distance_weighted_fragmentation"] = optional_number(c.distance_weighted_fragmentation);
    object["efficiency"] = optional_number(c.efficiency);
    object["density"] = optional_number(c.density);
    object["degree_centralisation"] = optional_number(c.degree_centralisation);
    null_reasons(object);
  }

  // Why a measure is null, or null for some: left out of a graph this large, or not defined.
  void null_reasons(Json& object) const {
    const auto note = [&](const char* name, std::string_view reason) {
      const Json& value = object[name];
      const auto is_null = [](const Json& one) { return one.is_null(); };
      if (value.is_null() ||
          (value.is_object() && std::any_of(value.begin(), value.end(), is_null))) {
        object["null_reasons"][name] = reason;
      }
    };
    object["null_reasons"] = Json::object();
    note("modularity", "no_edges");
    note("betweenness", "fewer_than_3_nodes");
    note("constraint", "isolate");
    note("effective_size", "isolate");
    const bool is_left_out = measures_.nodes >= 2 && !measures_.cohesion.efficiency;
    for (const char* const name : {"distance_weighted_fragmentation", "efficiency"}) {
      note(name, is_left_out ? "left_out_above_5000_nodes" : "fewer_than_2_nodes");
    }
    note("fragmentation", "fewer_than_2_nodes");
    note("density", "fewer_than_2_nodes");
    note("degree_centralisation", "fewer_than_3_nodes");
  }

  const analysis::Measures& measures_;
  const privacy::Scene& scene_;
};

}  // namespace

std::string measures_json(const analysis::Measures& measures, const privacy::Scene& scene,
                          const Answer& answer) {
  Json object = envelope(&scene, answer);
  MeasureWriter(measures, scene).write(object);
  return finish(std::move(object), answer);
}

std::string check_json(const privacy::Scene* scene, const Answer& answer) {
  Json object = envelope(scene, answer);
  if (scene != nullptr) {
    std::array<std::size_t, kAssetKindCount> count{};
    for (const privacy::Member& member : scene->members) {
      ++count.at(static_cast<std::size_t>(member.kind));
    }
    Json table = Json::object();
    for (std::size_t kind = 0; kind < kAssetKindCount; ++kind) {
      table[std::string(section_name(static_cast<AssetKind>(kind)))] = count.at(kind);
    }
    table["verbindingen"] = std::ranges::count_if(scene->ties, &privacy::SceneTie::is_there);
    object["telling"] = std::move(table);
  }
  return finish(std::move(object), answer);
}

}  // namespace buurtweb::report
