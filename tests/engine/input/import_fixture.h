#pragma once

#include <string>
#include <vector>

#include "engine/input/import.h"

namespace buurtweb::input {

// Read straight into a draft it is the same, whatever is in it; but nothing is made there, the term
// is not chosen, and what is called nearly alike is refused.
Imported imported(std::vector<ImportFile> files);
Imported imported(const std::string& bytes, const std::string& path = "bewoners.csv");

// The records of the file that came of it. It must be one that the reader accepts.
std::vector<std::string> records_of(const Imported& result);
std::vector<std::string> records_of(const std::string& bytes,
                                    const std::string& path = "bewoners.csv");

// "rij 3, kolom 2: bad_date"
std::vector<std::string> left_out(const Imported& result);
std::vector<std::string> assumed(const Imported& result);
std::vector<std::string> refused(const Imported& result);

}  // namespace buurtweb::input
