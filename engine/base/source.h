#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb {

// Where a fact stands. Lines and columns count from 1, columns in characters; line 0 is the file as
// a whole. There may be a hundred million of them, hence the bits; what does not fit stays at the
// end of the scale.
struct Place {
  static constexpr unsigned kColumnBits = 20;
  static constexpr unsigned kLineBits = 28;
  static constexpr std::size_t kLastColumn = (std::size_t{1} << kColumnBits) - 1;
  static constexpr std::size_t kLastLine = (std::size_t{1} << kLineBits) - 1;

  std::uint64_t file : 16 = 0;
  std::uint64_t column : kColumnBits = 0;
  std::uint64_t line : kLineBits = 0;
  // In the order in which one reads.
  auto operator<=>(const Place& other) const { return rank() <=> other.rank(); }
  bool operator==(const Place& other) const { return rank() == other.rank(); }

private:
  [[nodiscard]] std::uint64_t rank() const {
    return ((std::uint64_t{file} << kLineBits | line) << kColumnBits) | column;
  }
};
static_assert(sizeof(Place) == 8);

// The texts that were read, kept so that a diagnostic can show its line.
class SourceFiles {
public:
  // `path` as the user wrote it; returns the file number that goes into a Place.
  std::uint16_t add(std::string path, std::string text);
  [[nodiscard]] const std::string& path(std::uint16_t file) const { return files_[file].path; }
  [[nodiscard]] std::string_view text(std::uint16_t file) const { return files_[file].text; }
  // The line without its end; empty past the end of the file.
  [[nodiscard]] std::string_view line(Place place) const;
  [[nodiscard]] std::size_t size() const { return files_.size(); }

  // What the reader of a file tells, so that a line can be shown without what people wrote in it:
  // the words that are keys of the format, and the lines that begin within a text, in their order.
  void add_keys(std::span<const std::string_view> keys);
  [[nodiscard]] bool is_key(std::string_view word) const;
  void line_begins_in_text(std::uint16_t file, std::size_t line);
  [[nodiscard]] bool begins_in_text(Place place) const;

private:
  struct Lines {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  struct File {
    std::string path;
    std::string text;
    std::vector<Lines> in_text;
    mutable std::vector<std::size_t> line_starts;  // filled at the first question
  };
  std::vector<File> files_;
  std::vector<std::string> keys_;  // sorted
};

}  // namespace buurtweb
