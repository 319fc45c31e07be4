#pragma once

#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/input/limits.h"
#include "engine/model/draft.h"

namespace buurtweb::input {

// What a diagnostic says and where: the mentions in the order in which they are given.
struct Complaint {
  DiagnosticKind kind;
  std::uint64_t line;
  std::uint64_t column;
  bool operator==(const Complaint&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Complaint& complaint);

// A neighbourhood read from a text in memory.
struct ReadText {
  SourceFiles files;
  Diagnostics diagnostics;
  model::Draft draft;
  bool to_the_end = false;

  [[nodiscard]] std::vector<Complaint> complaints() const;
  // Of the first diagnostic; empty when it has no such mention.
  [[nodiscard]] std::string mention(std::string_view name) const;
  // Every record as one line: "bewoners ans: naam=Ans kan=koken,tuinieren".
  [[nodiscard]] std::vector<std::string> told() const;
};

ReadText read_text(std::string text, const Limits& limits = {});
std::vector<Complaint> complaints_of(std::string text);
std::vector<std::string> told(const model::Draft& draft);
// The text with up to four slips of the hand.
std::string with_slips(std::string text, std::mt19937& random);

}  // namespace buurtweb::input
