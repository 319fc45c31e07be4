#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// Which talents are of one sort, for the boxes in the middle of the gavenkaart.
namespace buurtweb::report {

struct TalentSort {
  std::string_view name;  // its words for people: the sentence `kaart.vak.NAME`
  std::vector<std::string_view> tags;
};

// Those of schemas/gaven.yaml, in its order.
std::span<const TalentSort> talent_sorts();

// The place in talent_sorts() of what a tag is about: the tag itself, or else its last word that is
// in one of them, as "koken" in "soep koken".
std::optional<std::size_t> sort_of_talent(std::string_view tag);

}  // namespace buurtweb::report
