#pragma once

#include <optional>
#include <span>
#include <string>

#include "engine/base/table.h"

namespace buurtweb::report {

// The tables as the sheets of one workbook: the same tables give the same bytes. Texts are cells of
// text, whatever they look like; columns of choices and of ja and nee offer these in a list.
// Nothing when there is no room for temporary files.
std::optional<std::string> workbook(std::span<const Table> tables);

}  // namespace buurtweb::report
