#include "tests/bench/network_files.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "engine/input/load.h"
#include "engine/model/resolve.h"
#include "engine/privacy/gate.h"

namespace buurtweb::bench {
namespace {

constexpr Date kDay{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};

using Row = std::vector<std::string>;

// One line of comma-separated fields; a field in quotes may hold a comma.
Row split(const std::string& line) {
  Row row(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.emplace_back();
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  return row;
}

// The rows below the heading.
std::vector<Row> rows_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<Row> rows;
  std::string line;
  for (std::getline(in, line); std::getline(in, line);) {
    rows.push_back(split(line));
  }
  return rows;
}

AssetKind kind_of(const std::string& kind) {
  if (kind == "bewoner") {
    return AssetKind::resident;
  }
  return kind == "netwerk" ? AssetKind::association : AssetKind::institution;
}

RelationKind relation_between(AssetKind from, AssetKind to) {
  if (from == AssetKind::resident && to == AssetKind::resident) {
    return RelationKind::knows;
  }
  if (from != AssetKind::resident) {
    return RelationKind::cooperates_with;
  }
  return to == AssetKind::association ? RelationKind::member_of : RelationKind::employed_by;
}

class Network {
public:
  explicit Network(const std::filesystem::path& folder) {
    std::set<std::string> areas;
    const std::vector<Row> nodes = rows_of(folder / "nodes.csv");
    for (const Row& node : nodes) {
      if (!node.at(3).empty() && kind_of(node.at(1)) == AssetKind::resident) {
        areas.insert(node[3]);
      }
    }
    for (const std::string& area : areas) {
      scene_.areas.push_back({.name = area, .inhabitants = {}});
    }
    scene_.tags = {"wat iedereen leuk vindt"};
    scene_.audience = Audience::team;
    scene_.run_date = kDay;
    for (const Row& node : nodes) {
      scene_.members.push_back(member(node, areas));
    }
    std::ranges::stable_sort(scene_.members, {}, &privacy::Member::kind);
    add_ties(rows_of(folder / "edges.csv"));
  }

  privacy::Scene take() { return std::move(scene_); }

private:
  static privacy::Member member(const Row& node, const std::set<std::string>& areas) {
    privacy::Member member;
    member.kind = kind_of(node.at(1));
    member.handle = member.label = node.at(0);
    if (member.kind == AssetKind::resident) {
      member.willing = member.approachable = member.introduces = true;
      member.tags.push_back({.use = TagUse::interest, .tag = TagId::of(0)});
      const auto area = areas.find(node.at(3));
      if (area != areas.end()) {
        member.area = AreaId::of(static_cast<std::size_t>(std::distance(areas.begin(), area)));
      }
    }
    return member;
  }

  void add_ties(const std::vector<Row>& edges) {
    std::map<std::string, MemberId> by_id;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      by_id.emplace(scene_.members[i].handle, MemberId::of(i));
    }
    std::set<std::pair<MemberId, MemberId>> pairs;
    for (const Row& edge : edges) {
      const auto [a, b] = std::minmax(by_id.at(edge.at(0)), by_id.at(edge.at(1)));
      if (a != b && pairs.emplace(a, b).second) {
        privacy::SceneTie tie;
        tie.relation = relation_between(scene_[a].kind, scene_[b].kind);
        tie.from = a;
        tie.to = b;
        tie.sources = {privacy::kTeam};
        scene_.ties.push_back(tie);
      }
    }
    std::ranges::sort(scene_.ties, {}, [](const privacy::SceneTie& t) {
      return std::tie(t.relation, t.from, t.to);
    });
  }

  privacy::Scene scene_;
};

}  // namespace

std::optional<privacy::Scene> network_of_people(const std::filesystem::path& folder) {
  privacy::Scene scene = Network(folder).take();
  const bool people = !scene.members.empty() && buurtweb::is_person(scene.members.front().kind);
  return people ? std::optional(std::move(scene)) : std::nullopt;
}

privacy::Scene neighbourhood(const std::filesystem::path& folder) {
  SourceFiles files;
  Diagnostics diagnostics;
  input::Loaded read = input::load(folder.string(), files, diagnostics);
  if (!read.draft) {
    throw std::runtime_error("cannot read " + folder.string());
  }
  const auto resolved = model::resolve(std::move(*read.draft), kDay, diagnostics);
  if (!resolved) {
    throw std::runtime_error("errors in " + folder.string());
  }
  return privacy::Gate(*resolved, kDay).view<Audience::team>().scene();
}

}  // namespace buurtweb::bench
