#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/model/fields.h"

namespace buurtweb::input {

// How a section of the file is read.
enum class Layout : std::uint8_t {
  skip,     // it is not known or not well formed; what stands in it is not looked at
  whole,    // one record: buurt, plan, instellingen
  entries,  // a map of records by key
  rows,     // a list of records
  row       // one record where a list may stand
};

struct Section {
  std::string_view name;
  Layout layout;
  model::RecordKind kind;
};

// The keys that may stand at the top of a file.
std::span<const Section> sections();
// The section that a line at the margin begins, "bewoners:"; nothing where it begins none.
const Section* section_begun_by(std::string_view line);
// Every word that is a key of the format.
std::vector<std::string_view> key_words();

}  // namespace buurtweb::input
