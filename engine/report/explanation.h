#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/locale/catalogue.h"

namespace buurtweb::report {

// What a code means, why it matters, and an example where one can be shown: of a diagnostic
// ("BW012", in any capitals) or of a finding ("2.onmisbare_schakel"). Nothing for another word.
std::optional<std::string> explanation(std::string_view code, const locale::Catalogue& catalogue);

// All codes that there is an explanation of; they live as long as the catalogue's sentences.
std::vector<std::string_view> explained_codes(const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
