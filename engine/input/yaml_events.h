#pragma once

#include <yaml-cpp/eventhandler.h>

#include <string_view>

namespace buurtweb::input {

// What yaml-cpp has to tell of a text, as it finds it. Throws a YAML::Exception where it can't read
// on.
void tell_events(std::string_view text, YAML::EventHandler& to);

}  // namespace buurtweb::input
