#include "engine/input/read_past.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/input/outline.h"
#include "engine/input/part_cutter.h"
#include "engine/input/sections.h"

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r";

using Line = PartsBehind::Line;

// The next line from here that says something.
std::optional<Line> line_from(std::string_view text, Line at) {
  while (at.offset < text.size()) {
    const std::size_t end = std::min(text.find('\n', at.offset), text.size());
    at.text = text.substr(at.offset, end - at.offset);
    at.first = at.text.find_first_not_of(kBlanks);
    if (at.first != kNone && at.text[at.first] != '#') {
      return at;
    }
    at.offset = end + 1;
    ++at.number;
  }
  return std::nullopt;
}

std::optional<Line> line_after(std::string_view text, const Line& line) {
  return line_from(text, {.offset = line.offset + line.text.size() + 1, .number = line.number + 1});
}

// Rows may begin at the margin too; they belong to the section above.
bool is_at_top(const Line& line) {
  return line.first == 0 && !line.text.starts_with('-');
}

// A section that slid to the right stops a parser; what follows belongs to it all the same.
Line at_margin(Line line) {
  const std::string_view own = line.text.substr(line.first);
  return section_begun_by(own) == nullptr
             ? line
             : Line{.text = own, .offset = line.offset, .number = line.number, .first = 0};
}

// What comes behind a part that was read to its end.
std::optional<Part> part_behind(std::string_view text, const Part& part, const Ending& ending) {
  if (!ending.is_read || part.end == text.size()) {
    return std::nullopt;
  }
  const std::string_view read = text.substr(part.begin, part.end - part.begin);
  const auto lines = static_cast<std::size_t>(std::ranges::count(read, '\n'));
  return Part{.begin = part.end, .end = text.size(), .lines_before = part.lines_before + lines};
}

// The first of these lines that stands in the part.
std::optional<std::size_t> first_within(std::string_view text, const Part& part,
                                        std::span<const std::size_t> lines) {
  const auto first = std::ranges::upper_bound(lines, part.lines_before);
  const std::string_view own = text.substr(part.begin, part.end - part.begin);
  const auto last = part.lines_before + 1 + static_cast<std::size_t>(std::ranges::count(own, '\n'));
  return first != lines.end() && *first <= last ? std::optional(*first) : std::nullopt;
}

// Each entry by itself. Lines that nobody should look at belong to the entry above; where such a
// line comes first in a section it is not known where its entries begin, so all of it is one.
class EntriesAround {
public:
  EntriesAround(std::string_view text, const Limits& limits, std::span<const std::size_t> unfit)
      : outline_(limits), cutter_(text, 1), unfit_(unfit) {
    for (std::size_t offset = 0; offset < text.size();) {
      const std::size_t end = std::min(text.find('\n', offset), text.size());
      take(text.substr(offset, end - offset), offset);
      offset = end + 1;
    }
  }
  // None where a parser would choke: the lines that are left out may have opened the quote within
  // which a thousand brackets mean nothing.
  std::vector<Part> parts() { return outline_.excess() ? std::vector<Part>{} : cutter_.parts(); }

private:
  void take(std::string_view line, std::size_t offset) {
    if (std::ranges::binary_search(unfit_, ++number_)) {
      is_one_ = is_one_ || begins_section_;
      cutter_.take(line, offset, {.in_text = true});
      return;
    }
    LineStart start = outline_.take(line);
    const std::size_t first = line.find_first_not_of(kBlanks);
    const bool says_something = first != kNone && line[first] != '#';
    if (says_something) {
      begins_section_ = first == 0 && !start.in_text;
      is_one_ = is_one_ && !begins_section_;
    }
    start.in_text = start.in_text || is_one_;
    cutter_.take(line, offset, start);
  }

  Outline outline_;
  PartCutter cutter_;
  std::span<const std::size_t> unfit_;  // lines
  std::size_t number_ = 0;
  bool begins_section_ = false;  // the last line that said something did
  bool is_one_ = false;
};

// What was told of a file, each thing once.
class Told {
public:
  explicit Told(Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
      told_.emplace(diagnostic.kind, diagnostic.where);
    }
  }

  void add(const Diagnostics& found) {
    for (Diagnostic& diagnostic : found.sorted()) {
      if (told_.emplace(diagnostic.kind, diagnostic.where).second) {
        diagnostics_.add(std::move(diagnostic));
      }
    }
  }

private:
  Diagnostics& diagnostics_;
  std::set<std::pair<DiagnosticKind, Place>> told_;
};

}  // namespace

PartsBehind::PartsBehind(std::string_view text) : text_(text) {}

// What stands before it was told already, or cannot be: lines are only gone through once.
std::optional<Part> PartsBehind::after(std::size_t line) {
  std::optional<Line> next = line_from(text_, {.offset = offset_, .number = number_});
  for (; next && next->number <= line; next = line_after(text_, *next)) {
    take(next->number < line ? *next : at_margin(*next));
  }
  for (; next; next = line_after(text_, *next)) {
    const bool begins_section = is_at_top(*next) && section_begun_by(next->text) != nullptr;
    if (begins_section || begins_entry(*next)) {
      offset_ = next->offset;
      number_ = next->number;
      Part part{.begin = offset_, .end = text_.size(), .lines_before = number_ - 1};
      if (!begins_section) {
        part.end = end_of_section();
        part.section = section_->name;
        part.section_line = section_line_;
      }
      return part;
    }
  }
  return std::nullopt;
}

Part PartsBehind::until(Part part, std::size_t line) const {
  PartsBehind here = *this;
  part.end = part.begin;
  std::optional<Line> next = line_from(text_, {.offset = offset_, .number = number_});
  for (; next && next->number < line; next = line_after(text_, *next)) {
    if (is_at_top(*next) || here.begins_entry(*next)) {
      part.end = next->offset;
    }
    here.take(*next);
  }
  return part;
}

void PartsBehind::take(const Line& line) {
  if (is_at_top(line)) {
    section_ = section_begun_by(line.text);
    section_line_ = line.number;
    section_end_ = 0;
    indentation_ = kNone;
  } else if (indentation_ == kNone) {
    indentation_ = line.first;
  }
}

bool PartsBehind::begins_entry(const Line& line) {
  indentation_ = indentation_ == kNone ? line.first : indentation_;
  const bool is_row = line.text.substr(line.first).starts_with("- ");
  const Layout wanted = is_row ? Layout::rows : Layout::entries;
  return line.first == indentation_ && section_ != nullptr && section_->layout == wanted;
}

std::size_t PartsBehind::end_of_section() {
  if (section_end_ == 0) {
    std::optional<Line> next = line_from(text_, {.offset = offset_, .number = number_});
    while (next && !is_at_top(*next)) {
      next = line_after(text_, *next);
    }
    section_end_ = next ? next->offset : text_.size();
  }
  return section_end_;
}

// Before it stopped the parser may have complained of what stands further on.
void read_past(Reading& reading, std::uint16_t file, const Walls& walls, ReadPart read) {
  const std::string_view text = reading.files.text(file);
  Told told(reading.diagnostics);
  PartsBehind behind(text);
  std::optional<Part> next = behind.after(walls.stopped_at);
  for (std::size_t stops = 1; next && stops < reading.limits.complaints;) {
    const std::optional<std::size_t> wall = first_within(text, *next, walls.unfit);
    const Part part = wall ? behind.until(*next, *wall) : *next;
    Diagnostics found;
    Reading own{reading.files, reading.draft, found, reading.limits, reading.assets};
    const Ending ending = part.begin < part.end ? read(own, file, part) : Ending{};
    reading.assets = own.assets;
    told.add(found);
    if (ending.stopped_at > 0) {
      ++stops;
      next = behind.after(std::max(ending.stopped_at, part.lines_before + 1));
    } else {
      next = wall && ending.is_read ? behind.after(*wall) : part_behind(text, part, ending);
    }
  }
}

void read_around(Reading& reading, std::uint16_t file, std::span<const std::size_t> lines,
                 ReadPart read) {
  const std::vector<Part> parts =
      EntriesAround(reading.files.text(file), reading.limits, lines).parts();
  // Where the entries cannot be told apart, such a line may stand in any of them.
  if (parts.size() == 1) {
    read_past(reading, file, {.unfit = lines}, read);
    return;
  }
  const std::size_t before = reading.diagnostics.errors();
  const auto* unfit = lines.data();
  const auto* const end = unfit + lines.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t lines_until = i + 1 < parts.size() ? parts[i + 1].lines_before : kNone;
    const bool is_fit = unfit == end || *unfit > lines_until;
    const bool is_enough = reading.diagnostics.errors() - before >= reading.limits.complaints;
    const Ending ending = is_fit && !is_enough ? read(reading, file, parts[i]) : Ending{};
    if (ending.stopped_at > 0) {
      read_past(reading, file, {.stopped_at = ending.stopped_at, .unfit = lines}, read);
      return;
    }
    unfit = std::find_if(unfit, end, [&](std::size_t line) { return line > lines_until; });
  }
}

}  // namespace buurtweb::input
