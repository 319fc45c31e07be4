#include "engine/input/area_names.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/base/text.h"

namespace buurtweb::input {
namespace {

using Words = std::vector<std::u32string>;

constexpr std::string_view kStreet = "straat";
// Comparing all with all takes long.
constexpr std::size_t kMostAreas = 500;

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Most streets have that word in common, which makes any two of them look alike.
Words words_of(std::string_view name) {
  std::string plain = plain_area(name);
  if (plain.ends_with(kStreet)) {
    plain.replace(plain.size() - kStreet.size(), kStreet.size(), " " + std::string(kStreet));
  }
  Words words;
  for (const std::string& word : split(plain)) {
    words.push_back(code_points(word));
  }
  return words;
}

bool is_slip(const std::u32string& a, const std::u32string& b) {
  constexpr std::u32string_view kDigits = U"0123456789";
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t most = std::max<std::size_t>(1, longer / 3);
  const bool are_words = std::min(a.size(), b.size()) > 1 && a[0] == b[0] &&
                         a.find_first_of(kDigits) == std::u32string::npos &&
                         b.find_first_of(kDigits) == std::u32string::npos;
  return are_words && edit_distance(a, b, most) <= most;
}

bool are_alike(const Words& a, const Words& b) {
  return std::ranges::equal(
      a, b, [](const auto& one, const auto& other) { return one == other || is_slip(one, other); });
}

}  // namespace

std::string plain_area(std::string_view name) {
  return as_area(folded(name));
}

std::string as_area(std::string plain) {
  for (const std::string_view street :
       {kStreet, std::string_view("str."), std::string_view("str")}) {
    if (plain.size() > street.size() && plain.ends_with(street)) {
      plain.resize(plain.size() - street.size());
      return std::string(without_outer_spaces(plain)) + std::string(kStreet);
    }
  }
  return plain;
}

std::vector<std::vector<std::string>> areas_alike(std::vector<std::string> names) {
  std::vector<std::vector<std::string>> groups;
  if (names.size() > kMostAreas) {
    return groups;
  }
  std::ranges::sort(names);
  std::vector<Words> words;
  std::ranges::transform(names, std::back_inserter(words), words_of);
  std::vector<bool> is_told(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::vector<std::string> group{names[i]};
    for (std::size_t other = i + 1; other < names.size() && !is_told[i]; ++other) {
      if (!is_told[other] && are_alike(words[i], words[other])) {
        is_told[other] = true;
        group.push_back(names[other]);
      }
    }
    if (group.size() > 1) {
      groups.push_back(std::move(group));
    }
  }
  return groups;
}

}  // namespace buurtweb::input
