#include "engine/graph/burt.h"

#include <gmock/gmock.h>

#include "tests/engine/graph/known_webs.h"
#include "tests/engine/graph/oracle.h"
#include "tests/engine/graph/scattered.h"
#include "tests/support/town_graph.h"

namespace buurtweb::graph {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Optional;

using Values = std::vector<std::optional<double>>;

void expect_near(const Values& found, const Values& expected, double tolerance) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t v = 0; v < found.size(); ++v) {
    ASSERT_EQ(found[v].has_value(), expected[v].has_value()) << "vertex " << v;
    if (found[v]) {
      EXPECT_NEAR(*found[v], *expected[v], tolerance) << "vertex " << v;
    }
  }
}

// Burt's p: what share of i's ties goes to j.
std::vector<std::vector<double>> proportions(const TieGraph& web) {
  const std::size_t n = web.vertex_count();
  std::vector<std::vector<double>> p(n, std::vector<double>(n, 0));
  for (const Arc& tie : ties_of(web)) {
    p[tie.source][tie.target] = p[tie.target][tie.source] = 1;
  }
  for (auto& row : p) {
    double sum = 0;
    for (const double value : row) {
      sum += value;
    }
    for (double& value : row) {
      value = sum > 0 ? value / sum : 0;
    }
  }
  return p;
}

Values constraint_by_formula(const TieGraph& web) {
  const auto p = proportions(web);
  Values result(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    for (std::size_t j = 0; j < p.size(); ++j) {
      double invested = p[i][j];
      for (std::size_t q = 0; q < p.size(); ++q) {
        invested += q != i && q != j ? p[i][q] * p[q][j] : 0;
      }
      if (p[i][j] > 0) {
        result[i] = result[i].value_or(0) + invested * invested;
      }
    }
  }
  return result;
}

// Burt's own form: each contact counts less the part of it that other contacts repeat.
Values effective_size_by_redundancy(const TieGraph& web) {
  const auto p = proportions(web);
  Values result(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    for (std::size_t j = 0; j < p.size(); ++j) {
      double redundant = 0;
      for (std::size_t q = 0; q < p.size(); ++q) {
        redundant += p[q][j] > 0 ? p[i][q] : 0;
      }
      if (p[i][j] > 0) {
        result[i] = result[i].value_or(0) + 1 - redundant;
      }
    }
  }
  return result;
}

TEST(Constraint, IsUndefinedForWhoKnowsNobody) {
  EXPECT_THAT(constraint(small_web("a")), ElementsAre(std::nullopt));
}

TEST(Constraint, OfAStarIsSharedInTheMiddleAndFullAtTheEnds) {
  EXPECT_THAT(
      constraint(small_web("a-b a-c a-d a-e")),
      ElementsAre(Optional(0.25), Optional(1.0), Optional(1.0), Optional(1.0), Optional(1.0)));
}

TEST(Constraint, OfRozenbuurt) {
  expect_near(constraint(rozenbuurt::graph()),
              {.888889, .768519, .768519, .506173, .5, .558642, .888889, .558642, 1, 1, 1, {}},
              5e-7);
}

TEST(Constraint, OfTheInstructorAndTheAdministratorOfTheKarateClub) {
  const Values found = constraint(karate_club());
  EXPECT_THAT(found[0], Optional(DoubleNear(0.155423297647, 1e-11)));
  EXPECT_THAT(found[33], Optional(DoubleNear(0.156418685121, 1e-11)));
}

TEST(Constraint, OfTheMedici) {
  const NamedWeb florence = florentine_marriages();
  EXPECT_THAT(constraint(florence.graph)[florence["medici"]],
              Optional(DoubleNear(0.20987654321, 1e-11)));
}

void compare(const Values& found, const Values& expected, const TieGraph& web, Oracle& oracle) {
  for (Vertex v = 0; v < web.vertex_count(); ++v) {
    ASSERT_EQ(found[v].has_value(), expected[v].has_value()) << describe(web);
    oracle.near(found[v].value_or(0), expected[v].value_or(0), describe(web), 1e-12);
  }
}

TEST(Constraint, AgreesWithTheFormula) {
  Oracle oracle("burt");
  for (const TieGraph& web : oracle.over(random_webs(300, 10))) {
    compare(constraint(web), constraint_by_formula(web), web, oracle);
  }
}

TEST(Constraint, AmongVeryManyIsTheSameAsAmongFew) {
  const TieGraph town = buurtweb::testing::town_graph(2'000, 5);
  constexpr Vertex kApart = 28;
  const Values few = constraint(town);
  const Values many = constraint(scattered(town, kApart, kVeryMany));
  for (Vertex v = 0; v < town.vertex_count(); ++v) {
    // The same sums, in another order.
    ASSERT_EQ(many[v * kApart].has_value(), few[v].has_value());
    ASSERT_NEAR(many[v * kApart].value_or(0), few[v].value_or(0), 1e-12);
  }
}

TEST(EffectiveSize, IsUndefinedForWhoKnowsNobody) {
  EXPECT_THAT(effective_size(small_web("a")), ElementsAre(std::nullopt));
}

TEST(EffectiveSize, ContactsWhoAllKnowEachOtherCountAsOne) {
  EXPECT_THAT(effective_size(small_web("a-b a-c a-d b-c b-d c-d"))[letters::a],
              Optional(DoubleNear(1, 1e-12)));
}

TEST(EffectiveSize, OfRozenbuurt) {
  expect_near(effective_size(rozenbuurt::graph()),
              {1, 5.0 / 3, 5.0 / 3, 7.0 / 3, 2, 7.0 / 3, 1, 7.0 / 3, 1, 1, 1, {}}, 1e-12);
}

TEST(EffectiveSize, AgreesWithBurtsOwnForm) {
  Oracle oracle("burt");
  for (const TieGraph& web : oracle.over(random_webs(300, 10))) {
    compare(effective_size(web), effective_size_by_redundancy(web), web, oracle);
  }
}

}  // namespace
}  // namespace buurtweb::graph
