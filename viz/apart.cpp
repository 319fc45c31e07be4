#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "viz/sheet.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

std::size_t first_difference(std::string_view one, std::string_view other) {
  return static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
}

// The start, and the word in which it becomes another name than all these.
std::string told_apart(const std::string& name, const std::set<std::string>& others) {
  constexpr std::size_t start = kLongestName * 5 / 8;
  std::size_t differs = 0;
  for (const std::string& other : others) {
    differs = std::max(differs, other == name ? 0 : first_difference(name, other));
  }
  std::size_t from = name.rfind(' ', differs);
  if (from == std::string::npos || from + kLongestName < differs) {
    from = differs;
    while (from > 0 && (static_cast<unsigned char>(name[from]) & 0xC0U) == 0x80U) {
      --from;  // not inside a character
    }
  }
  const std::string rest = printable(std::string_view(name).substr(std::min(from, name.size())));
  return shortened(name, start) + (rest.empty() ? "" : " ") +
         shortened(rest, kLongestName - start - 1);
}

}  // namespace

void tell_apart(std::vector<Mark>& marks) {
  std::map<std::string, std::set<std::string>> alike;  // by how they are cut
  for (const Mark& mark : marks) {
    const std::string name = printable(mark.label);
    alike[shortened(name, kLongestName)].insert(name);
  }
  for (Mark& mark : marks) {
    const std::string name = printable(mark.label);
    const std::set<std::string>& names = alike.at(shortened(name, kLongestName));
    mark.shown = names.size() > 1 ? told_apart(name, names) : "";
  }
}

}  // namespace buurtweb::viz
