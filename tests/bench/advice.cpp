// How good is the advice of `verbind`? For each network, what our proposals do beside as many ties
// chosen in other ways: Adamic-Adar, common neighbours, chance, and by greed for efficiency.
//
//   advice ROOT SHARED    fails when Adamic-Adar is not beaten in efficiency somewhere
//
// Networks from the literature lie beside a developer's checkout, in SHARED; without them only the
// example neighbourhood is looked at.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/introductions.h"
#include "engine/analysis/separations.h"
#include "engine/graph/biconnected.h"
#include "engine/graph/efficiency_gain.h"
#include "engine/graph/similarity.h"
#include "tests/bench/network_files.h"

namespace buurtweb::bench {
namespace {

using graph::Vertex;
using privacy::Scene;
using Pair = std::pair<Vertex, Vertex>;
using Pairs = std::vector<Pair>;

constexpr std::size_t kProposals = 10;
constexpr int kDraws = 100;

Scene with(Scene scene, const Pairs& pairs) {
  for (const auto& [a, b] : pairs) {
    privacy::SceneTie tie;
    tie.from = MemberId(std::min(a, b));
    tie.to = MemberId(std::max(a, b));
    tie.sources = {privacy::kTeam};
    scene.ties.push_back(tie);
  }
  std::ranges::stable_sort(scene.ties, {}, [](const privacy::SceneTie& t) {
    return std::tie(t.relation, t.from, t.to);
  });
  return scene;
}

// What the network is like.
struct State {
  double efficiency = 0;
  double cut_vertices = 0;
  double isolated_groups = 0;
};

State state_of(const Scene& scene) {
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  const analysis::Groups groups = analysis::declared_groups(scene, graphs);
  std::set<analysis::GroupId> in_contact;
  for (const analysis::GroupContact& contact : analysis::group_contacts(scene, graphs, groups)) {
    in_contact.insert({contact.first, contact.second});
  }
  return {.efficiency = graph::AllDistances(graphs.social).efficiency(),
          .cut_vertices = static_cast<double>(graph::cuts(graphs.social).vertices.size()),
          .isolated_groups = static_cast<double>(groups.all.size() - in_contact.size())};
}

struct Result {
  std::string name;
  double ties = 0;
  double gained = 0;
  State after;
  double people = 0;  // different people named
  double most = 0;    // most often named
};

Result judge(const Scene& scene, std::string name, const Pairs& pairs) {
  std::map<Vertex, int> named;
  for (const auto& [a, b] : pairs) {
    ++named[a];
    ++named[b];
  }
  Result result{.name = std::move(name),
                .ties = static_cast<double>(pairs.size()),
                .after = state_of(with(scene, pairs)),
                .people = static_cast<double>(named.size())};
  result.gained = result.after.efficiency - state_of(scene).efficiency;
  for (const auto& [who, times] : named) {
    result.most = std::max(result.most, static_cast<double>(times));
  }
  return result;
}

Pairs strangers(const Scene& scene) {
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  Pairs pairs;
  for (Vertex a = 0; a < scene.size(); ++a) {
    for (Vertex b = a + 1; b < scene.size(); ++b) {
      if (is_person(scene.members[a].kind) && is_person(scene.members[b].kind) &&
          !graphs.social.has_arc(a, b)) {
        pairs.emplace_back(a, b);
      }
    }
  }
  return pairs;
}

Pairs proposed(const Scene& scene, std::size_t most) {
  Pairs pairs;
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  for (const analysis::Finding& f : analysis::introductions(scene, graphs, {.most = most})) {
    pairs.emplace_back(std::get<MemberId>(f.about[0]).value(),
                       std::get<MemberId>(f.about[1]).value());
  }
  return pairs;
}

// Everybody who may be proposed at all, whatever the caps.
Pairs allowed(Scene scene) {
  scene.thresholds.open_max = scene.thresholds.per_person = 1'000'000;
  return proposed(scene, 1'000'000);
}

using Similarity = std::function<std::vector<graph::ScoredPair>(const graph::TieGraph&)>;

Pairs most_similar(const Scene& scene, std::size_t count, const Similarity& similarity) {
  Pairs pairs;
  const graph::TieGraphs graphs = graph::build_tie_graphs(scene);
  for (const graph::ScoredPair& pair : similarity(graphs.social)) {
    if (pairs.size() < count && is_person(scene.members[pair.a].kind) &&
        is_person(scene.members[pair.b].kind)) {
      pairs.emplace_back(pair.a, pair.b);
    }
  }
  return pairs;
}

Pairs greedy(const Scene& scene, const Pairs& among, std::size_t count) {
  graph::AllDistances distances(graph::build_tie_graphs(scene).social);
  Pairs chosen;
  Pairs left = among;
  while (chosen.size() < count && !left.empty()) {
    const auto best = std::ranges::max_element(
        left, {}, [&](const Pair& p) { return distances.gain(p.first, p.second); });
    distances.add(best->first, best->second);
    chosen.push_back(*best);
    left.erase(best);
  }
  return chosen;
}

Result by_chance(const Scene& scene, const Pairs& among, std::size_t count) {
  std::mt19937 dice(1);
  Result mean{.name = "by chance", .after = {}};
  for (int draw = 0; draw < kDraws; ++draw) {
    Pairs left = among;
    for (std::size_t i = 0; i < std::min(count, left.size()); ++i) {
      std::swap(left[i], left[i + dice() % (left.size() - i)]);
    }
    left.resize(std::min(count, left.size()));
    const Result one = judge(scene, "", left);
    mean.ties += one.ties / kDraws;
    mean.gained += one.gained / kDraws;
    mean.after.cut_vertices += one.after.cut_vertices / kDraws;
    mean.after.isolated_groups += one.after.isolated_groups / kDraws;
    mean.people += one.people / kDraws;
    mean.most += one.most / kDraws;
  }
  return mean;
}

void print(const Result& r, double of) {
  std::printf("  %-28s %5.1f  %8.5f %5.0f%%  %6.1f  %6.1f  %6.1f  %5.1f\n", r.name.c_str(), r.ties,
              r.gained, of == 0 ? 0 : 100 * r.gained / of, r.after.cut_vertices,
              r.after.isolated_groups, r.people, r.most);
}

// True when Adamic-Adar is beaten.
bool compare(const std::string& name, const Scene& scene) {
  const Pairs ours = proposed(scene, kProposals);
  const Pairs all = strangers(scene);
  const std::size_t k = ours.size();
  const Result advice = judge(scene, "verbind", ours);
  const Result adamic =
      judge(scene, "Adamic-Adar", most_similar(scene, k, [&](const graph::TieGraph& graph) {
              return graph::adamic_adar(graph, all.size() + scene.size() * 9);
            }));
  const Result best = judge(scene, "greedy for efficiency", greedy(scene, all, k));
  const State now = state_of(scene);
  std::printf("%s: efficiency %.5f, %.0f cut vertices, %.0f isolated groups\n", name.c_str(),
              now.efficiency, now.cut_vertices, now.isolated_groups);
  std::printf("  %-28s %5s  %8s %6s  %6s  %6s  %6s  %5s\n", "", "ties", "gained", "of best", "cuts",
              "alone", "people", "most");
  print(advice, best.gained);
  print(adamic, best.gained);
  print(judge(scene, "common neighbours",
              most_similar(scene, k,
                           [&](const graph::TieGraph& graph) {
                             return graph::common_neighbours(graph, all.size() + scene.size() * 9);
                           })),
        best.gained);
  print(by_chance(scene, all, k), best.gained);
  print(best, best.gained);
  print(judge(scene, "greedy among who may", greedy(scene, allowed(scene), k)), best.gained);
  std::printf("  Adamic-Adar %s; %s 80 %% of greedy\n\n",
              advice.gained > adamic.gained ? "is beaten" : "IS NOT BEATEN",
              advice.gained >= 0.8 * best.gained ? "at least" : "LESS THAN");
  return advice.gained > adamic.gained;
}

bool compare_all(const std::filesystem::path& root, const std::filesystem::path& shared) {
  bool beaten = compare("zuiderbuurt", neighbourhood(root / "examples" / "zuiderbuurt"));
  std::vector<std::filesystem::path> folders;
  if (std::filesystem::exists(shared / "data")) {
    for (const auto& entry : std::filesystem::directory_iterator(shared / "data")) {
      if (std::filesystem::exists(entry.path() / "nodes.csv")) {
        folders.push_back(entry.path());
      }
    }
  }
  std::ranges::sort(folders);
  for (const std::filesystem::path& folder : folders) {
    if (const std::optional<Scene> scene = network_of_people(folder)) {
      beaten = compare(folder.filename().string(), *scene) && beaten;
    }
  }
  return beaten;
}

}  // namespace
}  // namespace buurtweb::bench

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("advice ROOT SHARED\n", stderr);
    return 2;
  }
  return buurtweb::bench::compare_all(argv[1], argv[2]) ? 0 : 1;
}
