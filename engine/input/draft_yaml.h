#pragma once

#include <string>

#include "engine/model/draft.h"

namespace buurtweb::input {

// A draft as a file in the format of the neighbourhood, the sections in their usual order.
std::string draft_yaml(const model::Draft& draft);

}  // namespace buurtweb::input
