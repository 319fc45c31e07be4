#include "engine/report/talent_sorts.h"

#include <map>
#include <string>

#include "engine/base/text.h"

namespace buurtweb::report {
namespace {

using SortByTag = std::map<std::string, std::size_t, std::less<>>;  // by folded tag

SortByTag sorts_by_tag() {
  SortByTag result;
  const std::span<const TalentSort> sorts = talent_sorts();
  for (std::size_t s = 0; s < sorts.size(); ++s) {
    for (const std::string_view tag : sorts[s].tags) {
      result.emplace(folded(tag), s);
    }
  }
  return result;
}

std::optional<std::size_t> found(std::string_view tag) {
  static const SortByTag known = sorts_by_tag();
  const auto at = known.find(tag);
  return at == known.end() ? std::nullopt : std::optional(at->second);
}

}  // namespace

std::optional<std::size_t> sort_of_talent(std::string_view tag) {
  const std::string whole = folded(tag);
  std::optional<std::size_t> sort = found(whole);
  for (std::string_view rest = whole; !sort && !rest.empty();) {
    const std::size_t space = rest.rfind(' ');
    const bool is_last = space == std::string_view::npos;
    sort = found(is_last ? rest : rest.substr(space + 1));
    rest = is_last ? std::string_view() : rest.substr(0, space);
  }
  return sort;
}

}  // namespace buurtweb::report
