#include "engine/base/source.h"

#include <utility>

namespace buurtweb {

std::uint16_t SourceFiles::add(std::string path, std::string text) {
  files_.push_back({std::move(path), std::move(text), {}});
  return static_cast<std::uint16_t>(files_.size() - 1);
}

std::string_view SourceFiles::line(Place place) const {
  const File& file = files_[place.file];
  if (file.line_starts.empty()) {
    file.line_starts.push_back(0);
    for (std::size_t at = file.text.find('\n'); at != std::string::npos;
         at = file.text.find('\n', at + 1)) {
      file.line_starts.push_back(at + 1);
    }
  }
  if (place.line == 0 || place.line > file.line_starts.size()) {
    return {};
  }
  const std::size_t start = file.line_starts[place.line - 1];
  const std::size_t end = file.text.find_first_of("\r\n", start);
  return std::string_view(file.text).substr(start, end == std::string::npos ? end : end - start);
}

}  // namespace buurtweb
