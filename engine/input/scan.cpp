#include "engine/input/scan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "engine/base/encoding.h"
#include "engine/base/text.h"
#include "engine/input/bsn.h"
#include "engine/input/column.h"
#include "engine/input/few_of.h"
#include "engine/input/outline.h"

namespace buurtweb::input {
namespace {

constexpr std::array<std::string_view, 3> kNoBreakSpaces{"\u00A0", "\u2007", "\u202F"};

// Bytes with which something may start that must be looked at.
constexpr std::array<bool, 256> kSuspect = [] {
  std::array<bool, 256> suspect{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) {
    suspect[byte] = byte != '\t' && byte != '\n';
  }
  suspect[0xE2] = true;
  return suspect;
}();

bool is_suspect(char c) {
  return kSuspect[static_cast<unsigned char>(c)];
}

// The Unicode number of the override, embedding or isolate (U+202A to U+202E, U+2066 to U+2069)
// with which the text starts; empty when it starts with none.
std::string bidi_override(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const bool overrides = byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE;
  const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
  if (byte(0) != 0xE2 || (!overrides && !isolates)) {
    return {};
  }
  return fmt::format("U+{:04X}", 0x2000U + ((byte(1) & 0x3FU) << 6U) + (byte(2) & 0x3FU));
}

class Scan {
public:
  Scan(Reading& reading, std::uint16_t file, PartCutter& cutter)
      : reading_(reading),
        text_(reading.files.text(file)),
        file_(file),
        outline_(reading.limits),
        cutter_(cutter) {}

  // Lines with what would mislead a parser are not for it.
  Scanned run() {
    if (const std::optional<Encoding> wide = wide_encoding(text_)) {
      report_wide(*wide);
      return {};
    }
    if (const std::size_t at = first_invalid_utf8(text_); at != std::string_view::npos) {
      report_not_utf8(at);
      return {};
    }
    for (std::size_t start = 0; start < text_.size() && !enough_;) {
      const std::size_t end = std::min(text_.find('\n', start), text_.size());
      ++line_number_;
      check_line(text_.substr(start, end - start), start);
      start = end + 1;
    }
    report_controls();
    enough_ = enough_ || control_lines_.size() >= reading_.limits.complaints;
    return enough_ ? Scanned{} : Scanned{.may_be_parsed = unfit_.empty(), .unfit_lines = unfit_};
  }

private:
  // What can be said of one byte would say nothing: all of the file is written otherwise.
  void report_wide(Encoding encoding) {
    reading_.diagnostics.add(
        {.kind = DiagnosticKind::not_utf8,
         .where = {.file = file_},
         .mentions = {{"advies", "breed"}, {"soort", std::string(name_of(encoding))}}});
  }

  void report_not_utf8(std::size_t at) {
    const std::string_view before = text_.substr(0, at);
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is the file's start
    line_number_ = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    // Without its letters a line cannot be told from what somebody wrote.
    reading_.files.line_begins_in_text(file_, line_number_);
    report(DiagnosticKind::not_utf8, before.substr(line_start), {{"byte", std::to_string(at + 1)}});
  }

  void check_line(std::string_view line, std::size_t offset) {
    const LineStart start = outline_.take(line);
    if (outline_.excess()) {
      refuse(*outline_.excess());
      return;
    }
    cutter_.take(line, offset, start);
    if (start.in_text) {
      reading_.files.line_begins_in_text(file_, line_number_);
    }
    check_indentation(line, start.indentation);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    if (!start.in_text) {
      check_comment(line);
    }
    for (Unprintable found = find_unprintable(line); found.at != std::string_view::npos && !enough_;
         found = find_unprintable(line, found.at + 1)) {
      if (found.kind == DiagnosticKind::bidi_override) {
        report(found.kind, line.substr(0, found.at), {{"teken", found.name}});
      } else {
        take_control(line.substr(0, found.at), found.name);
      }
    }
  }

  // Where there is one there may be thousands, so that the first speaks for all of the file.
  void take_control(std::string_view before, const std::string& name) {
    mark_unfit();
    if (first_control_.line == 0) {
      first_control_ = place_at(file_, line_number_, count_code_points(before) + 1);
      control_name_ = name;
    }
    std::string line = std::to_string(line_number_);
    if (control_lines_.empty() || control_lines_.back() != line) {
      control_lines_.push_back(std::move(line));
    }
    ++controls_;
  }

  void report_controls() {
    if (controls_ == 0) {
      return;
    }
    std::vector<Mention> mentions{{"teken", control_name_}};
    if (controls_ > 1) {
      mentions.push_back({"advies", "meer"});
      mentions.push_back({"aantal", std::to_string(controls_)});
      mentions.push_back({"regels", few_of(control_lines_)});
    }
    reading_.diagnostics.add({.kind = DiagnosticKind::control_character,
                              .where = first_control_,
                              .mentions = std::move(mentions)});
  }

  // What stands behind a hash reaches no parser, and no check of what parsers read.
  void check_comment(std::string_view line) {
    bool quoted = false;
    std::size_t looked_at = 0;
    for (std::size_t at = line.find('#'); at != std::string_view::npos;
         at = line.find('#', at + 1)) {
      const std::string_view between = line.substr(looked_at, at - looked_at);
      quoted = quoted != (std::ranges::count(between, '"') % 2 == 1);
      looked_at = at;
      const bool begins = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
      if (begins && !quoted) {
        if (holds_citizen_number(line.substr(at))) {
          report(DiagnosticKind::bsn_number, line.substr(0, at), {});
        }
        return;
      }
    }
  }

  // A tab or a no-break space with which a text within a block begins belongs to the text.
  void check_indentation(std::string_view line, std::size_t indentation) {
    std::size_t at = line.find_first_not_of(' ');
    if (at == std::string_view::npos || at >= indentation) {
      return;
    }
    const std::string_view rest = line.substr(at);
    if (rest.front() == '\t') {
      at = line.find_first_not_of(" \t\r");
      const bool says_something = at != std::string_view::npos && line[at] != '#';
      if (says_something) {
        report(DiagnosticKind::tab_indent, line.substr(0, line.find('\t')), {});
        mark_unfit();
      }
      return;
    }
    const auto leads = [&](std::string_view space) { return rest.starts_with(space); };
    if (std::ranges::any_of(kNoBreakSpaces, leads)) {
      report(DiagnosticKind::no_break_space_indent, line.substr(0, at), {});
      mark_unfit();
    }
  }

  void mark_unfit() {
    if (unfit_.empty() || unfit_.back() != line_number_) {
      unfit_.push_back(line_number_);
    }
  }

  // What no parser should see: nothing else is said of the file.
  void refuse(const Excess& excess) {
    enough_ = true;
    const std::size_t start = line_start(excess.line);
    const std::size_t column = count_code_points(text_.substr(start, excess.byte)) + 1;
    reading_.diagnostics.add({.kind = excess.kind,
                              .where = place_at(file_, excess.line + 1, column),
                              .mentions = {{"grens", std::to_string(excess.most)}}});
  }

  [[nodiscard]] std::size_t line_start(std::size_t number) const {
    std::size_t start = 0;
    for (std::size_t line = 0; line < number; ++line) {
      start = text_.find('\n', start) + 1;
    }
    return start;
  }

  // `before` is what stands before the place on its line.
  void report(DiagnosticKind kind, std::string_view before, std::vector<Mention> mentions) {
    const Place where = place_at(file_, line_number_, count_code_points(before) + 1);
    reading_.diagnostics.add({.kind = kind, .where = where, .mentions = std::move(mentions)});
    enough_ = ++complaints_[static_cast<std::size_t>(kind)] == reading_.limits.complaints;
  }

  Reading& reading_;
  std::string_view text_;
  std::uint16_t file_;
  Outline outline_;
  PartCutter& cutter_;
  std::size_t line_number_ = 0;
  Place first_control_;
  std::string control_name_;  // of the first
  std::size_t controls_ = 0;
  std::vector<std::string> control_lines_;
  std::vector<std::size_t> unfit_;             // lines
  bool enough_ = false;                        // more of it would say nothing new
  std::array<std::size_t, 256> complaints_{};  // by kind
};

}  // namespace

Scanned scan_bytes(Reading& reading, std::uint16_t file, PartCutter& cutter) {
  return Scan(reading, file, cutter).run();
}

Unprintable find_unprintable(std::string_view text, std::size_t from) {
  for (const auto* at = text.begin() + static_cast<std::ptrdiff_t>(from); at != text.end(); ++at) {
    at = std::find_if(at, text.end(), is_suspect);
    if (at == text.end()) {
      break;
    }
    const auto offset = static_cast<std::size_t>(at - text.begin());
    if (static_cast<unsigned char>(*at) < 0x20) {
      return {DiagnosticKind::control_character, offset,
              control_name(static_cast<unsigned char>(*at))};
    }
    if (std::string name = bidi_override(text.substr(offset)); !name.empty()) {
      return {DiagnosticKind::bidi_override, offset, std::move(name)};
    }
  }
  return {};
}

std::string control_name(char32_t control) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(control));
}

}  // namespace buurtweb::input
