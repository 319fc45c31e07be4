#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/verb.h"

namespace buurtweb::cli {

// A command line taken apart, each word as it was typed.
struct Given {
  const Verb* verb = nullptr;
  std::vector<std::string> words;
  std::vector<std::pair<std::string_view, std::string>> values;  // by the name of the option
};

struct Understood {
  Arguments arguments;
  std::string problem;  // all that could not be understood; empty when all is well
};

// Turns words into values: days, numbers, choices and the places of the words that stand alone.
Understood understand(const Given& given, const locale::Catalogue& words);

// "a3": as it is asked for.
std::string_view paper_name(viz::Paper paper);

}  // namespace buurtweb::cli
