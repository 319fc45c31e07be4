#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/analysis/introductions.h"
#include "engine/graph/efficiency_gain.h"
#include "tests/engine/analysis/dice.h"
#include "tests/engine/analysis/small_scene.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Scene;
using Tie = std::pair<graph::Vertex, graph::Vertex>;
using Ties = std::vector<Tie>;
using testing::UnorderedElementsAre;

std::vector<Finding> round(const Scene& scene, const RoundRequest& request) {
  return introductions(scene, graph::build_tie_graphs(scene), request);
}

std::vector<std::string> pairs(const Scene& scene, const RoundRequest& request) {
  std::vector<std::string> list;
  for (const Finding& finding : round(scene, request)) {
    list.push_back(names(scene, finding.about));
  }
  return list;
}

constexpr std::string_view kFourAtAPlace =
    "bewoner p @A benaderbaar kan:x zoekt:y interesse:c\n"
    "bewoner q @B benaderbaar kan:y zoekt:x interesse:d\n"
    "bewoner r @C benaderbaar interesse:c\nbewoner s @A benaderbaar interesse:d\n"
    "voorziening plein\np gebruikt plein\nq gebruikt plein\nr gebruikt plein\ns gebruikt plein";

// p and q have most for each other, but once for each is enough, and then nobody is left for r.
TEST(Round, LeavesNoGroupOutForABetterMatchElsewhere) {
  EXPECT_THAT(pairs(small_scene(kFourAtAPlace), {.per_person = 1}),
              UnorderedElementsAre("p r", "q s"));
}

TEST(Round, LeavesAGroupOutThatItHasNoRoomFor) {
  EXPECT_THAT(pairs(small_scene(kFourAtAPlace), {.most = 1, .per_person = 1}),
              UnorderedElementsAre("p q"));
}

// A ring with some chords, in which everybody may be proposed to everybody.
Scene connected(Dice& dice, std::uint32_t people) {
  std::string text;
  const auto name = [](std::uint32_t i) { return std::string(1, static_cast<char>('a' + i)); };
  for (std::uint32_t i = 0; i < people; ++i) {
    text += "bewoner " + name(i) + " benaderbaar interesse:x\n";
  }
  text += "voorziening plein\n";
  for (std::uint32_t i = 0; i < people; ++i) {
    text += name(i) + " gebruikt plein\n";
    for (std::uint32_t j = i + 1; j < people; ++j) {
      text += j == i + 1 || dice.one_in(9) ? "kent " + name(i) + "-" + name(j) + "\n" : "";
    }
  }
  return small_scene(text);
}

double gained(const Scene& scene, Ties ties) {
  graph::AllDistances distances(graph::build_tie_graphs(scene).social);
  const double before = distances.efficiency();
  for (const auto& [a, b] : ties) {
    distances.add(a, b);
  }
  return distances.efficiency() - before;
}

// What three ties between six different people can gain, and what they gain step by step.
class Threes {
public:
  explicit Threes(const Scene& scene) : scene_(scene) {
    const graph::TieGraph social = graph::build_tie_graphs(scene).social;
    for (graph::Vertex a = 0; a < scene.size(); ++a) {
      for (graph::Vertex b = a + 1; b < scene.size(); ++b) {
        if (is_person(scene.members[b].kind) && !social.has_arc(a, b)) {
          all_.emplace_back(a, b);
        }
      }
    }
  }

  [[nodiscard]] double best(Ties chosen = {}, std::size_t from = 0) const {
    double most = gained(scene_, chosen);
    for (std::size_t i = from; i < all_.size() && chosen.size() < 3; ++i) {
      if (is_free(chosen, all_[i])) {
        chosen.push_back(all_[i]);
        most = std::max(most, best(chosen, i + 1));
        chosen.pop_back();
      }
    }
    return most;
  }

  [[nodiscard]] double step_by_step() const {
    Ties chosen;
    while (chosen.size() < 3) {
      Ties most = chosen;
      for (const auto& pair : all_) {
        Ties more = chosen;
        more.push_back(pair);
        most = is_free(chosen, pair) && gained(scene_, more) > gained(scene_, most) ? more : most;
      }
      chosen = most;
    }
    return gained(scene_, chosen);
  }

private:
  static bool is_free(const Ties& chosen, Tie pair) {
    return std::ranges::none_of(chosen, [&](const auto& other) {
      return other.first == pair.first || other.first == pair.second ||
             other.second == pair.first || other.second == pair.second;
    });
  }

  const Scene& scene_;
  Ties all_;
};

// Where no rule but one proposal each stands in the way, a round gains nearly all that three ties
// can gain, and more than greed does.
TEST(Round, GainsMoreThanStepByStep) {
  Dice dice(5);
  double all = 0;
  double ours = 0;
  double greed = 0;
  for (int i = 0; i < 20; ++i) {
    const Scene scene = connected(dice, 9);
    const Threes threes(scene);
    double sum = 0;
    for (const Finding& finding : round(scene, {.most = 3, .per_person = 1})) {
      sum += *finding.added_efficiency;
    }
    EXPECT_GE(sum, threes.step_by_step() * 0.999);
    ours += sum;
    greed += threes.step_by_step();
    all += threes.best();
  }
  EXPECT_GT(ours, 1.005 * greed);
  EXPECT_GT(ours, 0.99 * all);
}

std::string all_alike(int people) {
  std::string text = "voorziening plein\n";
  for (int i = 0; i < people; ++i) {
    const std::string name = "p" + std::to_string(i);
    text += "bewoner " + name + " benaderbaar interesse:x\n" + name + " gebruikt plein\n";
  }
  return text;
}

// Where all are alike a round ends with its steps, the same each time, and keeps its rules.
TEST(Round, EndsWhereAllAreAlike) {
  const Scene scene = small_scene(all_alike(120));
  const std::vector<std::string> found = pairs(scene, {.most = 10, .per_person = 1});
  EXPECT_EQ(found.size(), 10U);
  EXPECT_EQ(found, pairs(scene, {.most = 10, .per_person = 1}));
}

// Of each person no more are kept than matter, and still nobody is left out.
TEST(Round, HasSomebodyForEverybodyInACrowd) {
  const Scene scene = small_scene(all_alike(600));
  std::vector<bool> proposed(scene.size(), false);
  for (const Finding& finding : round(scene, {.per_person = 1})) {
    for (const Ref& person : finding.about) {
      EXPECT_FALSE(proposed[std::get<MemberId>(person).value()]);
      proposed[std::get<MemberId>(person).value()] = true;
    }
  }
  EXPECT_EQ(std::ranges::count(proposed, true), 600);
}

}  // namespace
}  // namespace buurtweb::analysis::test
