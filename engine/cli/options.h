#pragma once

#include <span>
#include <string_view>

namespace buurtweb::cli {

// An option as it stands in the one table. Its help is the sentence `optie.NAME` of the catalogue,
// or `opdracht.VERB.optie.NAME` where it means something of its own to a verb.
struct Option {
  std::string_view name;                      // what stands after the dashes
  std::string_view value;                     // what the help calls its value; empty: a flag
  std::span<const std::string_view> choices;  // the values it may have; empty: any
  bool of_all_verbs = false;
};

// All options, in the order of the help text.
std::span<const Option> options();
const Option& option(std::string_view name);

}  // namespace buurtweb::cli
