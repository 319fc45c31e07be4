#pragma once

#include <string>

#include "engine/locale/catalogue.h"

// What the shells complete, made from the table of verbs and options.
namespace buurtweb::cli {

std::string bash_completion();
std::string zsh_completion(const locale::Catalogue& words);
std::string fish_completion(const locale::Catalogue& words);

}  // namespace buurtweb::cli
