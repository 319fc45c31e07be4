#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// The sentences of the run's language.
const locale::Catalogue& catalogue();
// A line for stderr about wrong use.
std::string problem(std::string_view key, std::initializer_list<locale::Blank> blanks);
// "buurtweb 0.1.0"
std::string version();

}  // namespace buurtweb::cli
