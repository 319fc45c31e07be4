#pragma once

#include <string>

// What the shells complete, made from the table of verbs and options.
namespace buurtweb::cli {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace buurtweb::cli
