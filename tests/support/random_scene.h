#pragma once

#include <utility>

#include "engine/base/kinds.h"
#include "engine/privacy/scene.h"
#include "tests/engine/analysis/dice.h"

namespace buurtweb::analysis::test {

// A random neighbourhood of 6 to 14 people who know each other well, as the worker sees it.
privacy::Scene random_scene(Dice& dice);

using TwoPeople = std::pair<MemberId, MemberId>;  // the lower first
// Two people of whom nothing is said: neither that they know each other nor that they do not.
TwoPeople pair_without_word(const privacy::Scene& scene, Dice& dice);
// The same with what the team says about whether two people know each other.
privacy::Scene with_word(privacy::Scene scene, TwoPeople pair, TieState state);
// The same with everything twice, and nothing between the two.
privacy::Scene twice(const privacy::Scene& scene);

}  // namespace buurtweb::analysis::test
