#include "engine/input/csv.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <utility>

#include "engine/base/encoding.h"
#include "engine/base/text.h"

// Our own, and no library: Debian's (libcsv, fast-cpp-csv-parser, csv-parser of vincentlaucsb is
// not in it) take the separator and the encoding as given, know no `sep=` line or a lone carriage
// return as a line end, and copy each cell. What is left for them to do is these few states.
namespace buurtweb::input {
namespace {

constexpr std::size_t kMostColumns = 16384;  // Excel's
constexpr std::array<char, 4> kSeparators{';', ',', '\t', '|'};
constexpr std::size_t kSampleBytes = std::size_t{64} << 10U;
constexpr std::size_t kSampleRows = 50;

// How often a separator stands in each of the first rows, outside quotes.
std::vector<std::size_t> counts(std::string_view sample, char separator) {
  std::vector<std::size_t> rows{0};
  bool quoted = false;
  bool starts_cell = true;
  for (const char c : sample) {
    if (c == '"' && (starts_cell || quoted)) {
      quoted = !quoted;
    } else if (!quoted && (c == '\n' || c == '\r')) {
      if (rows.size() == kSampleRows) {
        return rows;
      }
      rows.push_back(0);
    } else if (!quoted && c == separator) {
      ++rows.back();
    }
    // After any of them: which is the right one is not known yet.
    starts_cell = c == '\n' || c == '\r' || std::ranges::find(kSeparators, c) != kSeparators.end();
  }
  return rows;
}

// The right separator stands in most rows equally often, and in the first, unless that is a title
// above a table of several columns. One row that has more of them says nothing.
std::size_t likeliness(std::string_view sample, char separator) {
  const std::vector<std::size_t> rows = counts(sample, separator);
  std::map<std::size_t, std::size_t> times;  // by how often it stands in a row
  for (const std::size_t count : rows) {
    times[count] += count > 0 ? 1U : 0U;
  }
  const auto [usual, as_usual] = *std::ranges::max_element(
      times, {}, [](const auto& one) { return std::pair(one.second, one.first); });
  const std::size_t score = as_usual * std::min<std::size_t>(usual, 50);
  if (rows.front() > 0) {
    return 4 * score;
  }
  return usual > 1 && as_usual > 1 ? score : 0;
}

char guess_separator(std::string_view text) {
  const std::string_view sample = text.substr(0, kSampleBytes);
  char best = kSeparators.front();
  std::size_t best_score = 0;
  for (const char each : kSeparators) {
    const std::size_t score = likeliness(sample, each);
    if (score > best_score) {
      best = each;
      best_score = score;
    }
  }
  return best;
}

// "sep=;" in the first line is meant for Excel; it does not count as a row there either.
std::size_t length_of_separator_line(std::string_view text) {
  constexpr std::string_view kStart = "sep=";
  if (text.size() <= kStart.size() || folded(text.substr(0, kStart.size())) != kStart) {
    return 0;
  }
  std::size_t at = kStart.size() + 1;
  if (at < text.size() && text[at] == '\r') {
    ++at;
  }
  return at < text.size() && text[at] == '\n' ? at + 1 : at;
}

}  // namespace

// Walks over the text once; what it keeps moves to the front of the same text.
class CsvReader {
public:
  static Csv read(std::string text) {
    Csv csv;
    csv.text_ = std::move(text);
    CsvReader(csv).run();
    if (csv.fault_ == CsvFault::none && csv.text_.empty()) {
      csv.fault_ = CsvFault::empty;
    }
    return csv;
  }

private:
  explicit CsvReader(Csv& csv) : csv_(csv), text_(csv.text_) {
    const std::size_t skipped = length_of_separator_line(text_);
    csv.separator_ = skipped > 0 ? text_[4] : guess_separator(text_);
    from_ = skipped;
    ends_cell_[static_cast<unsigned char>(csv.separator_)] = true;
    ends_cell_['\r'] = true;
    ends_cell_['\n'] = true;
    reserve();
  }

  // For as many as the start of the text makes likely, and some more.
  void reserve() {
    const std::string_view start = std::string_view(text_).substr(from_, kSampleBytes);
    const auto ends = [&](char c) { return ends_cell_[static_cast<unsigned char>(c)]; };
    const std::size_t times = text_.size() / std::max<std::size_t>(start.size(), 1) + 1;
    const auto likely = [&](std::ptrdiff_t in_start) {
      return (static_cast<std::size_t>(in_start) * 9 / 8 + 2) * times;
    };
    csv_.cell_end_.reserve(likely(std::ranges::count_if(start, ends)));
    csv_.first_cell_.reserve(likely(std::ranges::count(start, '\n')));
  }

  void run() {
    while (from_ < text_.size() && csv_.fault_ == CsvFault::none) {
      row();
    }
    text_.resize(to_);
  }

  void row() {
    for (bool more = true; more;) {
      if (from_ < text_.size() && text_[from_] == '"') {
        const std::size_t before = to_;
        quoted_part();
        fail_where_another_closed(before);
      }
      plain_part();
      csv_.cell_end_.push_back(static_cast<std::uint32_t>(to_));
      more = from_ < text_.size() && text_[from_] == csv_.separator_;
      from_ += more ? 1U : 0U;
    }
    end_line();
    const std::size_t cells = csv_.cell_end_.size() - 1 - csv_.first_cell_.back();
    if (cells > kMostColumns) {
      fail(CsvFault::too_many_columns, csv_.first_cell_.size());
    }
    csv_.first_cell_.push_back(static_cast<std::uint32_t>(csv_.cell_end_.size() - 1));
  }

  // Up to the closing quote; of a line break in it only the break counts, not how it is written.
  void quoted_part() {
    ++from_;
    while (from_ < text_.size()) {
      const char c = text_[from_++];
      if (c == '"' && (from_ == text_.size() || text_[from_] != '"')) {
        return;
      }
      from_ += c == '"' ? 1U : 0U;
      if (c == '\r') {
        from_ += from_ < text_.size() && text_[from_] == '\n' ? 1U : 0U;
        text_[to_++] = '\n';
      } else {
        text_[to_++] = c;
      }
    }
    fail(CsvFault::open_quote, csv_.first_cell_.size());
  }

  // Words after a closing quote, in a cell of several lines: that quote opened another cell, and
  // all between them was swallowed.
  void fail_where_another_closed(std::size_t before) {
    const std::size_t next = std::min(text_.find_first_not_of(' ', from_), text_.size());
    const bool goes_on =
        next < text_.size() && !ends_cell_[static_cast<unsigned char>(text_[next])];
    const std::string_view quoted(text_.data() + before, to_ - before);
    if (goes_on && quoted.find('\n') != std::string_view::npos) {
      fail(CsvFault::open_quote, csv_.first_cell_.size());
    }
  }

  void plain_part() {
    const std::string_view rest = std::string_view(text_).substr(from_);
    const auto ends = [&](char c) { return ends_cell_[static_cast<unsigned char>(c)]; };
    const auto size = static_cast<std::size_t>(std::ranges::find_if(rest, ends) - rest.begin());
    std::memmove(text_.data() + to_, rest.data(), size);
    from_ += size;
    to_ += size;
  }

  void end_line() {
    if (from_ < text_.size() && text_[from_] == '\r') {
      ++from_;
    } else if (from_ < text_.size()) {
      ++from_;
      return;
    }
    from_ += from_ < text_.size() && text_[from_] == '\n' ? 1U : 0U;
  }

  void fail(CsvFault fault, std::size_t row) {
    csv_.fault_ = fault;
    csv_.fault_row_ = row;
  }

  Csv& csv_;
  std::string& text_;
  std::size_t from_ = 0;
  std::size_t to_ = 0;
  std::array<bool, 256> ends_cell_{};
};

std::string_view Csv::cell(std::size_t row, std::size_t column) const {
  if (column == replaced_) {
    return instead_[row];
  }
  const std::size_t at = first_cell_[row] + column;
  if (at >= first_cell_[row + 1]) {
    return {};
  }
  return std::string_view(text_).substr(cell_end_[at], cell_end_[at + 1] - cell_end_[at]);
}

void Csv::replace(std::size_t column, std::vector<std::string> cells) {
  replaced_ = column;
  instead_ = std::move(cells);
}

Csv read_csv(std::string text) {
  return CsvReader::read(std::move(text));
}

CsvFault fault_of_bytes(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return CsvFault::workbook;
  }
  if (wide_encoding(bytes)) {
    return CsvFault::none;
  }
  constexpr std::size_t kLookedAt = std::size_t{1} << 20U;
  const bool has_zero = bytes.substr(0, kLookedAt).find('\0') != std::string_view::npos;
  return has_zero ? CsvFault::binary : CsvFault::none;
}

}  // namespace buurtweb::input
