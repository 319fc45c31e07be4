#pragma once

#include <yaml-cpp/eventhandler.h>

#include <string_view>

namespace buurtweb::input {

// Tells what yaml-cpp would tell of a text that holds nothing but the entries or rows of a section.
// Many of them are alike but for their words, and to a YAML parser words mean nothing: yaml-cpp
// reads one of each form, and of the others the same is told with their own words in it. Gives
// false where something is written in a way that is not followed here, or not as it should be; what
// was told then means nothing.
bool tell_entries(std::string_view text, YAML::EventHandler& to);

}  // namespace buurtweb::input
