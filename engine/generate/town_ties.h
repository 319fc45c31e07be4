#pragma once

#include "engine/generate/town.h"

namespace buurtweb::generate {

// Draws all ties of a town whose people and places stand.
void tie_town(Town& town);

}  // namespace buurtweb::generate
