#include "engine/input/entry_lines.h"

#include <algorithm>

#include "engine/input/word_form.h"

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Behind a tab, or of the whole file.
bool is_no_entry(std::string_view line) {
  return line.starts_with('\t') || line.starts_with('%') || line.starts_with("---") ||
         line.starts_with("...");
}

}  // namespace

std::optional<EntryLines::Lines> EntryLines::next() {
  if (begin_ == kNone && !find_beginning()) {
    return std::nullopt;
  }
  Lines entry{.begin = begin_, .line = line_};
  pass_line();
  entry.end = find_beginning() ? begin_ : text_.size();
  return entry;
}

bool EntryLines::find_beginning() {
  for (; at_ < text_.size(); pass_line()) {
    const std::size_t first = std::min(text_.find_first_not_of(' ', at_), text_.size());
    const std::size_t indent = first - at_;
    const bool says_something =
        first < text_.size() && std::string_view("#\n\r").find(text_[first]) == kNone;
    if (says_something && (indent_ == kNone || indent <= indent_)) {
      are_broken_ =
          are_broken_ || (indent_ != kNone && indent < indent_) || is_no_entry(text_.substr(first));
      indent_ = indent_ == kNone ? indent : indent_;
      begin_ = at_;
      return true;
    }
  }
  begin_ = kNone;
  return false;
}

void EntryLines::pass_line() {
  const std::size_t end = text_.find('\n', at_);
  at_ = end == kNone ? text_.size() : end + 1;
  ++line_;
}

bool is_lone_key(std::string_view line) {
  while (line.ends_with('\n') || line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  const std::string_view key = line.substr(std::min(line.find_first_not_of(' '), line.size()));
  return key.size() > 1 && key.ends_with(':') && are_words(key.substr(0, key.size() - 1));
}

bool has_other_line_ends(std::string_view text) {
  for (std::size_t at = text.find('\r'); at != kNone; at = text.find('\r', at + 1)) {
    if (!text.substr(at + 1).starts_with('\n')) {
      return true;
    }
  }
  return false;
}

}  // namespace buurtweb::input
