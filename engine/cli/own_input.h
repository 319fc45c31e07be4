#pragma once

#include <string>

#include "engine/cli/arguments.h"

// What a run reads it does not write over, whatever --overschrijf says.
namespace buurtweb::cli {

// Say that this file, or this folder, is one that the run reads: PAD, what stands in it, or the
// same of --vorige, also by another name or through a link. Then the exit code is not kFine.
int refuse_input_file(const std::string& path, const Arguments& arguments);
int refuse_input_folder(const std::string& path, const Arguments& arguments);

}  // namespace buurtweb::cli
