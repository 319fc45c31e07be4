#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/generate/lists.h"
#include "engine/generate/town.h"

// A made-up town in words: neighbourhoods in the neighbourhood format. Nobody in it exists.
namespace buurtweb::generate {

struct Telling {
  Form form = Form::yaml;
  // In one neighbourhood all of the town knows each other; in many, each file tells of its own
  // people, and of the groups elsewhere that they are members of.
  bool is_whole_town = true;
  Date day;  // of the picture; consent and talks are from before it
};

// What there is to say about one district, a part for each section, in their usual order. The first
// says what the whole is.
std::vector<Rows> describe(const Town& town, std::uint32_t district, const Telling& telling);

// The parts as one file in the neighbourhood format.
std::string as_yaml(const std::vector<Rows>& parts);

}  // namespace buurtweb::generate
