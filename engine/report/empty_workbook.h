#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/table.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::report {

// The sheets of a workbook to fill in: headings without rows, and how it works.
std::vector<Table> empty_tables(const locale::Catalogue& words);
// Them as .xlsx; nothing when there is no room for temporary files.
std::optional<std::string> empty_workbook(const locale::Catalogue& words);

}  // namespace buurtweb::report
