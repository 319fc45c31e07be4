#pragma once

#include <string>

#include "viz/formats.h"

namespace buurtweb::viz {

// One page for a printer, exactly as large as the paper, with its fonts inside.
Printed print_pdf(const Drawing& drawing);

// The same file without the moment at which it was made. The moment is written longer outside the
// time zone of London, so the table of places at the end of the file may move along.
std::string without_date(std::string pdf);

}  // namespace buurtweb::viz
