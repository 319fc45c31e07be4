#pragma once

#include "engine/cli/arguments.h"

namespace buurtweb::cli {

// kFine where what is drawn will have letters; else it tells what to install.
int refuse_without_typeface(const Arguments& arguments);

}  // namespace buurtweb::cli
