#include "engine/graph/betweenness.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/slow_answers.h"

namespace buurtweb::graph {
namespace {

using testing::DoubleEq;
using testing::DoubleNear;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pointwise;

std::vector<std::vector<double>> product(const std::vector<std::vector<double>>& a,
                                         const std::vector<std::vector<double>>& b) {
  std::vector<std::vector<double>> result(a.size(), std::vector<double>(a.size(), 0));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < a.size(); ++j) {
      for (std::size_t k = 0; k < a.size(); ++k) {
        result[i][j] += a[i][k] * b[k][j];
      }
    }
  }
  return result;
}

// Number of shortest paths between each two: walks as long as their distance, by powers of the
// matrix of ties.
std::vector<std::vector<double>> path_counts(const TieGraph& web, const Matrix& distance) {
  const std::size_t n = web.vertex_count();
  std::vector<std::vector<double>> ties(n, std::vector<double>(n, 0));
  std::vector<std::vector<double>> walks(n, std::vector<double>(n, 0));
  for (Vertex v = 0; v < n; ++v) {
    walks[v][v] = 1;
    for (Vertex w = 0; w < n; ++w) {
      ties[v][w] = distance[v][w] == 1 ? 1 : 0;
    }
  }
  std::vector<std::vector<double>> counts(n, std::vector<double>(n, 0));
  for (std::size_t length = 0; length < n; ++length) {
    for (std::size_t i = 0; i < n * n; ++i) {
      if (distance[i / n][i % n] == length) {
        counts[i / n][i % n] = walks[i / n][i % n];
      }
    }
    walks = product(walks, ties);
  }
  return counts;
}

// Straight from the definition: for every pair, the share of its shortest paths through v.
std::vector<double> betweenness_by_pairs(const TieGraph& web) {
  const Matrix distance = distances(web);
  const auto paths = path_counts(web, distance);
  std::vector<double> between(web.vertex_count(), 0);
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    for (Vertex s = 0; s < web.vertex_count(); ++s) {
      for (Vertex t = s + 1; t < web.vertex_count(); ++t) {
        const bool passes = v != s && v != t && distance[s][t] < kFar &&
                            distance[s][v] + distance[v][t] == distance[s][t];
        between[v] += passes ? paths[s][v] * paths[v][t] / paths[s][t] : 0;
      }
    }
  }
  return between;
}

TEST(Betweenness, OfNobodyIsEmpty) {
  EXPECT_THAT(betweenness(TieGraph()), IsEmpty());
}

TEST(Betweenness, CountsEachPairOnce) {
  EXPECT_THAT(betweenness(small_web("a-b b-c d")), ElementsAre(0, 1, 0, 0));
}

TEST(Betweenness, IsSharedByWaysOfTheSameLength) {
  EXPECT_THAT(betweenness(small_web("a-b b-c c-d d-a")), Each(DoubleEq(0.5)));
}

TEST(Betweenness, OfRozenbuurt) {
  EXPECT_THAT(betweenness(rozenbuurt::graph()),
              Pointwise(DoubleNear(1e-12), {0, 3, 3, 15, 16, 15, 0, 7, 0, 0, 0, 0}));
}

TEST(Betweenness, OfTheInstructorAndTheAdministratorOfTheKarateClub) {
  const std::vector<double> between = betweenness(karate_club());
  EXPECT_NEAR(between[0], 231.071428571429, 1e-9);
  EXPECT_NEAR(between[33], 160.551587301587, 1e-9);
}

TEST(Betweenness, OfTheMedici) {
  const NamedWeb florence = florentine_marriages();
  EXPECT_NEAR(betweenness(florence.graph)[florence["medici"]], 47.5, 1e-12);
}

TEST(Betweenness, AgreesWithTheDefinition) {
  for (const TieGraph& web : random_webs(300, 10)) {
    EXPECT_THAT(betweenness(web), Pointwise(DoubleNear(1e-9), betweenness_by_pairs(web)))
        << describe(web);
  }
}

}  // namespace
}  // namespace buurtweb::graph
