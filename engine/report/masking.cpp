#include "engine/report/masking.h"

#include <algorithm>
#include <vector>

// A line of somebody's file without what it says about anybody.
namespace buurtweb::report {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kAround = 60;  // characters shown on each side of the place
constexpr std::size_t kFar = 4096;   // bytes; of a place further on the frame is not looked for

bool is_one_of(char c, std::string_view set) {
  return set.find(c) != kNone;
}

bool is_blank_at(std::string_view line, std::size_t at) {
  return at >= line.size() || is_one_of(line[at], " \t");
}

bool is_inside_character(std::string_view line, std::size_t at) {
  return at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U;
}

std::size_t forward(std::string_view line, std::size_t at, std::size_t characters) {
  while (characters > 0 && at < line.size()) {
    ++at;
    characters -= is_inside_character(line, at) ? 0U : 1U;
  }
  return at;
}

std::size_t back(std::string_view line, std::size_t at, std::size_t characters) {
  while (characters > 0 && at > 0) {
    --at;
    characters -= is_inside_character(line, at) ? 0U : 1U;
  }
  return at;
}

// Marks which bytes at the start of a line are the format's own.
class Frame {
public:
  Frame(std::string_view line, const SourceFiles& files)
      : line_(line), files_(files), kept_(line.size(), false) {}

  std::vector<bool> find() {
    while (at_ < line_.size() && take()) {
    }
    return std::move(kept_);
  }

private:
  // Takes the next token; false when what is left is somebody's text.
  bool take() {
    const char c = line_[at_];
    if (is_one_of(c, " \t")) {
      return keep();
    }
    if (c == '#' && (at_ == 0 || is_blank_at(line_, at_ - 1))) {
      kept_[at_] = true;
      return false;
    }
    if (c == ':' && (depth_ > 0 || is_blank_at(line_, at_ + 1))) {
      value_ = depth_ == 0;
      may_start_ = true;
      return keep();
    }
    if (depth_ > 0 && is_one_of(c, ",]}")) {
      depth_ -= c == ',' ? 0U : 1U;
      may_start_ = c == ',';
      return keep();
    }
    if (!may_start_) {
      return false;
    }
    return is_one_of(c, "[{") ? open() : is_one_of(c, "'\"") ? quoted() : word();
  }

  bool keep() {
    kept_[at_++] = true;
    return true;
  }

  bool open() {
    ++depth_;
    return keep();
  }

  // The quotes stay and what is between them goes; without a closing quote the line is text.
  bool quoted() {
    const char quote = line_[at_];
    kept_[at_] = true;
    std::size_t end = at_ + 1;
    while (end < line_.size() && line_[end] != quote) {
      end += line_[end] == '\\' && quote == '"' ? 2U : 1U;
    }
    if (end >= line_.size()) {
      return false;
    }
    kept_[end] = true;
    at_ = end + 1;
    may_start_ = line_.substr(at_).starts_with(quote);  // '' is an apostrophe: more text follows
    return true;
  }

  bool word() {
    const bool is_dash = line_[at_] == '-' && depth_ == 0 && !value_ && is_blank_at(line_, at_ + 1);
    if (is_dash) {
      return keep();
    }
    std::size_t end = at_;
    while (end < line_.size() && !ends_word(end)) {
      ++end;
    }
    const bool is_key = end < line_.size() && line_[end] == ':' && (depth_ > 0 || !value_);
    if (is_key && files_.is_key(line_.substr(at_, end - at_))) {
      std::fill_n(kept_.begin() + static_cast<std::ptrdiff_t>(at_), end - at_, true);
    }
    at_ = end;
    may_start_ = false;
    return is_key || depth_ > 0;
  }

  [[nodiscard]] bool ends_word(std::size_t at) const {
    const bool colon = line_[at] == ':' && is_blank_at(line_, at + 1);
    return colon || (depth_ > 0 && is_one_of(line_[at], ",[]{}"));
  }

  std::string_view line_;
  const SourceFiles& files_;
  std::vector<bool> kept_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool may_start_ = true;
  bool value_ = false;  // behind the key of a block: no other key follows on the line
};

std::vector<bool> blanks_only(std::string_view line) {
  std::vector<bool> kept(line.size(), false);
  std::fill_n(kept.begin(), std::min(line.find_first_not_of(' '), line.size()), true);
  return kept;
}

// How many bytes at the place are the word, with the quotes around it and the colon behind it.
struct OwnWord {
  std::size_t size = 0;
  std::size_t kept = 0;
};
OwnWord own_word(std::string_view rest, std::string_view word) {
  const std::string_view quote = rest.substr(0, rest.find_first_not_of("'\"") == 1 ? 1 : 0);
  const std::size_t size = word.size() + 2 * quote.size();
  const bool is_there = !word.empty() && rest.substr(quote.size()).starts_with(word) &&
                        rest.substr(0, size).ends_with(quote) && rest.size() >= size;
  if (!is_there) {
    return {};
  }
  return {size, size + (rest.substr(size).starts_with(':') ? 1U : 0U)};
}

// The part of a line that is shown, and the place in it that the diagnostic is about, in bytes.
struct Window {
  std::size_t from = 0;
  std::size_t place = 0;
  std::size_t to = 0;
};
Window window_of(const LineToShow& shown) {
  const std::string_view line = shown.line;
  const std::size_t place = forward(line, 0, shown.column == 0 ? 0 : shown.column - 1);
  if (forward(line, 0, 2 * kAround) == line.size()) {
    return {.from = 0, .place = place, .to = line.size()};
  }
  return {.from = back(line, place, kAround), .place = place, .to = forward(line, place, kAround)};
}

// Writes a window, each run of bytes that are not kept as one "…".
class Printer {
public:
  Printer(std::string_view line, const Window& window, const std::vector<bool>& kept)
      : line_(line), window_(window), kept_(kept), in_mask_(window.from > 0) {
    result_.text = in_mask_ ? "…" : "";
    columns_ = in_mask_ ? 1 : 0;
  }

  MaskedLine print(std::size_t word_size) {
    for (std::size_t at = window_.from; at < window_.to;) {
      const std::size_t next = forward(line_, at, 1);
      if (at == window_.place) {
        result_.caret = in_mask_ && !kept_[at] ? columns_ - 1 : columns_;
      }
      result_.carets += at >= window_.place && at < window_.place + word_size ? 1U : 0U;
      add(at, next);
      at = next;
    }
    result_.text.append(window_.to < line_.size() && !in_mask_ ? "…" : "");
    result_.caret = window_.place >= window_.to ? columns_ : result_.caret;
    result_.carets = std::max<std::size_t>(result_.carets, 1);
    return std::move(result_);
  }

private:
  void add(std::size_t at, std::size_t next) {
    if (kept_[at] || !in_mask_) {
      result_.text.append(kept_[at] ? line_.substr(at, next - at) : "…");
      ++columns_;
    }
    in_mask_ = !kept_[at];
  }

  std::string_view line_;
  const Window& window_;
  const std::vector<bool>& kept_;
  MaskedLine result_{.text = "", .caret = 0, .carets = 0};
  std::size_t columns_ = 0;
  bool in_mask_;
};

}  // namespace

MaskedLine masked(const LineToShow& shown, const SourceFiles& files) {
  const Window window = window_of(shown);
  const std::string_view seen = shown.line.substr(0, window.to);
  const bool is_near = window.place <= kFar && !shown.begins_in_text;
  std::vector<bool> kept = is_near ? Frame(seen, files).find() : blanks_only(seen);
  const OwnWord own = own_word(shown.line.substr(window.place), shown.word);
  for (std::size_t at = window.place; at < std::min(window.place + own.kept, window.to); ++at) {
    kept[at] = true;
  }
  return Printer(shown.line, window, kept).print(own.size);
}

}  // namespace buurtweb::report
