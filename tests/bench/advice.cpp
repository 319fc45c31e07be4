// How good is the advice of `verbind`? For each network, what our proposals do beside as many ties
// chosen in other ways: Adamic-Adar, common neighbours, chance, and by greed for efficiency.
//
//   advice ROOT SHARED    fails when Adamic-Adar is not beaten in efficiency somewhere, or when
//   less
//                         is gained than 80 % of what greed gains under the same rules
//
// Greed is shown three times: among all who do not know each other, with nobody's consent and no
// way to introduce them; among those who may be proposed, however often each; and under the same
// rules altogether: who may be proposed, how often, and how often somebody is asked to introduce.
// The 80 % is about the last: the first makes ties that nobody can make (an isolated family that
// nobody knows is joined first) and gives one person most of them.
//
// Networks from the literature lie beside a developer's checkout, in SHARED; without them only the
// example neighbourhood is looked at.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/introduction_routes.h"
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

Pair pair_of(const analysis::Finding& proposal) {
  return {std::get<MemberId>(proposal.about[0]).value(),
          std::get<MemberId>(proposal.about[1]).value()};
}

Pairs pairs_of(const std::vector<analysis::Finding>& proposals) {
  Pairs pairs;
  std::ranges::transform(proposals, std::back_inserter(pairs), pair_of);
  return pairs;
}

std::vector<analysis::Finding> proposed(const Scene& scene, std::size_t most) {
  return analysis::introductions(scene, graph::build_tie_graphs(scene), {.most = most});
}

// Everybody who may be proposed at all, whatever the caps.
std::vector<analysis::Finding> allowed(Scene scene) {
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

// Greed with the caps: the pair that gains most of those who have room and can be introduced.
class GreedUnderRules {
public:
  GreedUnderRules(const Scene& scene, std::vector<analysis::Finding> among)
      : scene_(scene),
        graphs_(graph::build_tie_graphs(scene)),
        introducers_(scene),
        routes_(scene, graphs_, introducers_),
        distances_(graphs_.social),
        left_(std::move(among)),
        proposals_of_(scene.size(), 0) {}

  Pairs choose(std::size_t count) {
    Pairs chosen;
    while (chosen.size() < count && !left_.empty()) {
      const auto best = std::ranges::max_element(left_, {}, [&](const analysis::Finding& f) {
        return distances_.gain(pair_of(f).first, pair_of(f).second);
      });
      if (take(*best)) {
        chosen.push_back(pair_of(*best));
      }
      left_.erase(best);
    }
    return chosen;
  }

private:
  bool take(const analysis::Finding& proposal) {
    const auto [a, b] = pair_of(proposal);
    routes_.start_from(MemberId(a));
    const std::optional<analysis::Route> route = routes_.to(MemberId(b));
    const int most = scene_.thresholds.per_person;
    if (proposals_of_[a] >= most || proposals_of_[b] >= most || !(route || proposal.place)) {
      return false;
    }
    ++proposals_of_[a];
    ++proposals_of_[b];
    if (route) {
      std::ranges::for_each(route->via, [&](MemberId person) { introducers_.ask(person); });
    }
    distances_.add(a, b);
    return true;
  }

  const Scene& scene_;
  graph::TieGraphs graphs_;
  analysis::Introducers introducers_;
  analysis::Routes routes_;
  graph::AllDistances distances_;
  std::vector<analysis::Finding> left_;
  std::vector<int> proposals_of_;
};

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

void print_heading(const std::string& name, const Scene& scene, std::size_t strangers,
                   std::size_t may) {
  const State now = state_of(scene);
  std::printf("%s: efficiency %.5f, %.0f cut vertices, %.0f isolated groups\n", name.c_str(),
              now.efficiency, now.cut_vertices, now.isolated_groups);
  std::printf("  %zu of %zu pairs who do not know each other may be proposed\n", may, strangers);
  std::printf("  %-28s %5s  %8s %6s  %6s  %6s  %6s  %5s\n", "", "ties", "gained", "of free", "cuts",
              "alone", "people", "most");
}

// The other ways, for as many ties.
struct Rivals {
  Result adamic_adar;
  Result common_neighbours;
  Result chance;
  Result greed;
  Result greed_among_allowed;
  Result greed_under_rules;
};

Rivals rivals_of(const Scene& scene, const Pairs& strangers, std::size_t count) {
  const std::size_t enough = strangers.size() + scene.size() * 9;
  const auto similar = [&](const char* name, auto similarity) {
    return judge(scene, name, most_similar(scene, count, [&](const graph::TieGraph& graph) {
                   return similarity(graph, enough);
                 }));
  };
  const std::vector<analysis::Finding> may = allowed(scene);
  return {.adamic_adar = similar("Adamic-Adar", &graph::adamic_adar),
          .common_neighbours = similar("common neighbours", &graph::common_neighbours),
          .chance = by_chance(scene, strangers, count),
          .greed = judge(scene, "greed, free", greedy(scene, strangers, count)),
          .greed_among_allowed =
              judge(scene, "greed among who may", greedy(scene, pairs_of(may), count)),
          .greed_under_rules = judge(scene, "greed under the same rules",
                                     GreedUnderRules(scene, may).choose(count))};
}

// True when both promises are kept.
bool compare(const std::string& name, const Scene& scene) {
  const Pairs all = strangers(scene);
  const Result advice = judge(scene, "verbind", pairs_of(proposed(scene, kProposals)));
  const Rivals rivals = rivals_of(scene, all, static_cast<std::size_t>(advice.ties));
  print_heading(name, scene, all.size(), allowed(scene).size());
  for (const Result* const result :
       {&advice, &rivals.adamic_adar, &rivals.common_neighbours, &rivals.chance, &rivals.greed,
        &rivals.greed_among_allowed, &rivals.greed_under_rules}) {
    print(*result, rivals.greed.gained);
  }
  const bool beaten = advice.gained > rivals.adamic_adar.gained;
  const double share = advice.gained / rivals.greed_under_rules.gained;
  std::printf("  Adamic-Adar %s; %.0f %% of greed under the same rules, %.0f %% of free greed\n\n",
              beaten ? "is beaten" : "IS NOT BEATEN", 100 * share,
              100 * advice.gained / rivals.greed.gained);
  return beaten && share >= 0.8;
}

bool compare_all(const std::filesystem::path& root, const std::filesystem::path& shared) {
  bool kept = compare("zuiderbuurt", neighbourhood(root / "examples" / "zuiderbuurt"));
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
      kept = compare(folder.filename().string(), *scene) && kept;
    }
  }
  return kept;
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
