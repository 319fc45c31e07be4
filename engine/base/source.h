#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb {

// Where a fact stands. Lines and columns count from 1, columns in characters; line 0 is the file as
// a whole.
struct Place {
  std::uint16_t file = 0;
  std::uint16_t column = 0;
  std::uint32_t line = 0;
  auto operator<=>(const Place&) const = default;
};

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

private:
  struct File {
    std::string path;
    std::string text;
    mutable std::vector<std::size_t> line_starts;  // filled at the first question
  };
  std::vector<File> files_;
};

}  // namespace buurtweb
