#pragma once

#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/table.h"

namespace buurtweb::report {

// Something that was given out: a row of the list that says on which posters somebody may stand.
struct Release {
  std::string day;                  // 2026-11-22
  std::string file;                 // as it was called then; "-" for standard output
  std::string audience;             // "openbaar"
  std::string paper;                // "a3"; empty for what has no paper
  std::vector<std::string> people;  // keys of whom that audience saw that day

  bool operator==(const Release&) const = default;
};

inline constexpr std::size_t kReleaseColumns = 5;
// The list as it is kept beside the data; its columns are those of `Release`.
Table release_table(const std::vector<Release>& releases);

}  // namespace buurtweb::report
