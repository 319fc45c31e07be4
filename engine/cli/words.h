#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// The sentences of the run's language: that of the last --taal that names one, else of the first
// language. It is found before anything else is understood, so that what is wrong with the command
// line is told in it too.
locale::Catalogue catalogue_for(const std::vector<std::string>& words);
// A line for stderr about wrong use.
std::string problem(const locale::Catalogue& catalogue, std::string_view key,
                    std::initializer_list<locale::Blank> blanks);
// "buurtweb 0.1.0"
std::string version();

}  // namespace buurtweb::cli
