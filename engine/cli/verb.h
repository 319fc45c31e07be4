#pragma once

#include <span>
#include <string_view>

#include "engine/cli/arguments.h"

namespace buurtweb::cli {

// What can be asked. `run` prints its answer on stdout, talks on stderr and gives the exit code.
struct Verb {
  std::string_view name;   // Dutch
  std::string_view alias;  // English
  std::string_view summary;
  int (*run)(const Arguments&);
  std::span<const std::string_view> options;  // names of the options it takes, see arguments.cpp
};

// All verbs, written out, in the order of the help text. A new one is a file pair and a line.
std::span<const Verb> verbs();

int check(const Arguments& arguments);
int analyse(const Arguments& arguments);
int draw_map(const Arguments& arguments);
int measure(const Arguments& arguments);

}  // namespace buurtweb::cli
