#pragma once

#include <optional>
#include <vector>

#include "engine/base/date.h"

namespace buurtweb::privacy {

struct Scene;

// What of a scene was already in an earlier file, for the same audience. It says nothing of what is
// not in the scene: whoever has withdrawn or left since is told of on neither side.
struct Since {
  std::optional<Date> day;    // of the earlier file, where it has one
  std::vector<bool> members;  // by member of the scene
  std::vector<bool> ties;     // by tie of the scene
};

// Who of the scene was there then, and what tied them then: for looking at the whole. Who told of
// it and what else there was is left out.
Scene as_it_was(const Scene& now, const Since& since);

}  // namespace buurtweb::privacy
