#include "engine/input/part_cutter.h"

#include <algorithm>

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r";

// Words that stand loose under a list of rows are one row together, so they may not be parted.
bool is_row(std::string_view line) {
  return line.starts_with("- ") && line.size() > 2 &&
         (line[2] == '{' || line[2] == '[' || line.find(": ") != kNone);
}

}  // namespace

void PartCutter::take(std::string_view line, std::size_t offset, const LineStart& start) {
  const std::size_t first = line.find_first_not_of(kBlanks);
  const bool begins = !start.in_text && !start.in_brackets && first != kNone && line[first] != '#';
  if (begins && first == 0) {
    begin_section(line, offset);
  } else if (begins && section_ != nullptr) {
    indent_ = indent_ == 0 ? first : indent_;
    gave_up_ = gave_up_ || first < indent_;
    if (first == indent_) {
      begin_entry(line.substr(first), offset);
    }
  }
  ++line_;
}

std::vector<Part> PartCutter::parts() {
  parts_.back().end = text_.size();
  return gave_up_ ? std::vector{Part{.end = text_.size()}} : parts_;
}

void PartCutter::begin_section(std::string_view line, std::size_t offset) {
  const Section* const found = section_begun_by(line);
  if (found == nullptr || std::ranges::find(sections_seen_, found) != sections_seen_.end()) {
    gave_up_ = true;
    return;
  }
  sections_seen_.push_back(found);
  // What goes on with a section holds nothing but its entries.
  if (!parts_.back().section.empty()) {
    cut(offset, {});
  }
  const bool is_alone = line.find_first_not_of(kBlanks, found->name.size() + 1) == kNone;
  const bool may_be_cut =
      is_alone && (found->layout == Layout::entries || found->layout == Layout::rows);
  section_ = may_be_cut ? found : nullptr;
  section_line_ = line_ + 1;
  indent_ = 0;
}

void PartCutter::begin_entry(std::string_view entry, std::size_t offset) {
  if (section_->layout == Layout::rows && !is_row(entry)) {
    gave_up_ = true;
    return;
  }
  // What holds nothing but entries is read fastest (`tell_entries`).
  if (parts_.back().section.empty() || offset - parts_.back().begin >= part_bytes_) {
    cut(offset, section_->name);
  }
}

void PartCutter::cut(std::size_t offset, std::string_view section) {
  parts_.back().end = offset;
  parts_.push_back({.begin = offset,
                    .lines_before = line_,
                    .section = section,
                    .section_line = section.empty() ? 0 : section_line_});
}

}  // namespace buurtweb::input
