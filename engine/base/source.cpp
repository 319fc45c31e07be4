#include "engine/base/source.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "engine/base/sorted.h"

namespace buurtweb {

std::uint16_t SourceFiles::add(std::string path, std::string text) {
  files_.push_back({std::move(path), std::move(text), {}, {}});
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
  const std::size_t end = std::min(file.text.find('\n', start), file.text.size());
  std::string_view line = std::string_view(file.text).substr(start, end - start);
  line.remove_suffix(line.ends_with('\r') ? 1 : 0);
  return line;
}

void SourceFiles::add_keys(std::span<const std::string_view> keys) {
  // Files that are read at the same time tell the same: only the first of them changes anything.
  if (std::ranges::all_of(keys, [&](std::string_view key) { return key.empty() || is_key(key); })) {
    return;
  }
  keys_.insert(keys_.end(), keys.begin(), keys.end());
  std::erase(keys_, "");
  sort_unique(keys_);
}

bool SourceFiles::is_key(std::string_view word) const {
  return std::ranges::binary_search(keys_, word, std::less<>{});
}

void SourceFiles::line_begins_in_text(std::uint16_t file, std::size_t line) {
  std::vector<Lines>& all = files_[file].in_text;
  if (all.empty() || all.back().last + 1 != line) {
    all.push_back({line, line});
  } else {
    all.back().last = line;
  }
}

bool SourceFiles::begins_in_text(Place place) const {
  const std::vector<Lines>& all = files_[place.file].in_text;
  const auto found = std::ranges::lower_bound(all, std::size_t{place.line}, {}, &Lines::last);
  return found != all.end() && found->first <= place.line;
}

}  // namespace buurtweb
