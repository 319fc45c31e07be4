#pragma once

#include <string>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::report {

// "22 november 2026".
std::string long_date(Date date, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
