#include "engine/graph/team_formation.h"

#include <gmock/gmock.h>

#include <bit>
#include <set>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// Everyone in a graph is a candidate, and nobody has begun.
TeamProblem among(const TieGraph& graph, std::vector<std::vector<Vertex>> holders) {
  TeamProblem problem{.holders = std::move(holders),
                      .distance = distances(graph),
                      .to_others = std::vector<std::uint32_t>(graph.vertex_count(), 0)};
  for (std::vector<std::uint32_t>& row : problem.distance) {
    std::ranges::replace(row, kFar, kUnreached);
  }
  return problem;
}

// findings.md 7.8: a2 and b2 are the team for cooking and craft, and they can garden too; nobody
// can bring in who speaks the language.
TEST(Teams, OfTheRozenbuurt) {
  using namespace rozenbuurt;
  const std::vector<Vertex> cooking{a1, a2};
  const std::vector<Vertex> craft{b2, b4};
  const std::vector<Vertex> gardening{a2, b4};
  const std::vector<Vertex> language{c1};
  const TieGraph web = rozenbuurt::graph();
  for (const auto& skills : {std::vector{cooking, craft}, std::vector{cooking, craft, gardening}}) {
    const Teams found = best_teams(among(web, skills));
    EXPECT_TRUE(found.exact);
    EXPECT_EQ(found.cost, 4U);
    EXPECT_THAT(found.sets, Contains(ElementsAre(a2, b2)));
  }
  EXPECT_EQ(best_teams(among(web, {cooking, language})).count, 0U);
}

TEST(Teams, PreferOneWhoHasAllSkills) {
  const TieGraph web = small_web("a-b b-c");
  const Teams found = best_teams(among(web, {{0, 1}, {1, 2}}));
  EXPECT_THAT(found.sets, ElementsAre(ElementsAre(1)));
  EXPECT_EQ(found.cost, 0U);
}

TEST(Teams, StayNearThoseWhoHaveBegun) {
  TeamProblem problem = among(small_web("a-b b-c"), {{0, 2}});
  problem.to_others = {3, 0, 1};
  EXPECT_THAT(best_teams(problem).sets, ElementsAre(ElementsAre(2)));
  problem.to_others = {kUnreached, 0, kUnreached};
  EXPECT_EQ(best_teams(problem).count, 0U);
}

TEST(Teams, DoNotExistWithoutSomebodyForEverySkill) {
  EXPECT_EQ(best_teams(among(small_web("a-b"), {{0}, {}})).count, 0U);
  EXPECT_EQ(best_teams(among(small_web("a-b"), {})).count, 0U);
}

TeamProblem random_problem(std::uint32_t seed) {
  std::mt19937 dice(seed);
  const RandomArcs drawn = random_arcs(seed, 9);
  TeamProblem problem = among(TieGraph(drawn.vertex_count, drawn.arcs), {});
  for (std::uint64_t skill = 1 + dice() % 4; skill > 0; --skill) {
    std::vector<Vertex>& holders = problem.holders.emplace_back();
    for (Vertex v = 0; v < drawn.vertex_count; ++v) {
      if (dice() % 100 < 35) {
        holders.push_back(v);
      }
    }
  }
  for (std::uint32_t& cost : problem.to_others) {
    cost = dice() % 8 == 0 ? kUnreached : static_cast<std::uint32_t>(dice() % 4);
  }
  return problem;
}

std::vector<Vertex> listed(std::uint32_t set) {
  std::vector<Vertex> list;
  for (Vertex v = 0; v < 32; ++v) {
    if ((set >> v & 1U) != 0) {
      list.push_back(v);
    }
  }
  return list;
}

std::uint32_t cost_of(const TeamProblem& problem, const std::vector<Vertex>& team) {
  std::uint32_t cost = 0;
  for (const Vertex a : team) {
    cost = std::max(cost, problem.to_others[a]);
    for (const Vertex b : team) {
      cost = std::max(cost, problem.distance[a][b]);
    }
  }
  return cost;
}

bool has_all_skills(const TeamProblem& problem, std::uint32_t set) {
  return std::ranges::all_of(problem.holders, [&](const std::vector<Vertex>& holders) {
    return std::ranges::any_of(holders, [&](Vertex v) { return (set >> v & 1U) != 0; });
  });
}

struct Tried {
  std::uint32_t cost = kUnreached;
  std::set<std::vector<Vertex>> teams;
};

Tried try_all(const TeamProblem& problem) {
  Tried tried;
  std::size_t size = 0;
  for (std::uint32_t set = 1; set < 1U << problem.to_others.size(); ++set) {
    const std::vector<Vertex> team = listed(set);
    const std::uint32_t cost = cost_of(problem, team);
    if (!has_all_skills(problem, set) || cost == kUnreached || cost > tried.cost ||
        (cost == tried.cost && team.size() > size)) {
      continue;
    }
    if (cost < tried.cost || team.size() < size) {
      tried = {.cost = cost, .teams = {}};
    }
    size = team.size();
    tried.teams.insert(team);
  }
  return tried;
}

TEST(Teams, AgreeWithTryingEverySet) {
  Oracle oracle("team_formation");
  for (std::uint32_t seed = 0; seed < 800; ++seed) {
    oracle.next_graph();
    const TeamProblem problem = random_problem(seed);
    const Tried tried = try_all(problem);
    const Teams found = best_teams(problem);
    oracle.same(found.cost, tried.cost, seeded(seed));
    oracle.same(found.count, tried.teams.size(), seeded(seed));
    oracle.same(std::set(found.sets.begin(), found.sets.end()), tried.teams, seeded(seed));
  }
}

// With a fifth skill nobody tries every team. Among people who can all reach each other, whose
// distances therefore keep the triangle inequality, RarestFirst needs at most twice the least.
TEST(Teams, OfFiveSkillsAreAtMostTwiceAsFarApart) {
  int seen = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    std::mt19937 dice(seed);
    TeamProblem problem = random_problem(seed);
    std::ranges::fill(problem.to_others, 0U);
    const auto people = static_cast<Vertex>(problem.to_others.size());
    problem.holders.resize(5);
    for (std::vector<Vertex>& holders : problem.holders) {
      if (holders.empty() && people > 0) {
        holders.push_back(static_cast<Vertex>(dice() % people));
      }
    }
    const bool connected = std::ranges::all_of(problem.distance, [](const auto& row) {
      return std::ranges::find(row, kUnreached) == row.end();
    });
    if (!connected || people == 0) {
      continue;
    }
    const Teams found = best_teams(problem);
    EXPECT_FALSE(found.exact);
    ASSERT_EQ(found.sets.size(), 1U);
    EXPECT_EQ(found.cost, cost_of(problem, found.sets[0]));
    EXPECT_LE(found.cost, 2 * try_all(problem).cost) << "seed " << seed;
    ++seen;
  }
  EXPECT_GT(seen, 50);
}

}  // namespace
}  // namespace buurtweb::graph
