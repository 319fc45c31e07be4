#include "viz/sheet.h"

#include <algorithm>

#include "viz/drawing.h"

namespace buurtweb::viz {
namespace {

struct PaperFacts {
  std::string_view name;
  Extent page;  // landscape, in whole points
  double smallest_text;
  std::size_t label_cap;
};

constexpr std::array<PaperFacts, 6> kPapers{{
    {"a4", {842, 595}, 10, 40},
    {"a3", {1191, 842}, 12, 60},
    {"a2", {1684, 1191}, 18, 60},
    {"a1", {2384, 1684}, 24, 60},
    {"a0", {3370, 2384}, 30, 75},
    {"beamer", {960, 540}, 24, 8},
}};

const PaperFacts& facts(Paper paper) {
  return kPapers.at(static_cast<std::size_t>(paper));
}

}  // namespace

double smallest_text(Paper paper) {
  return facts(paper).smallest_text;
}

std::size_t label_cap(Paper paper) {
  return facts(paper).label_cap;
}

Extent page_of(Paper paper) {
  return facts(paper).page;
}

std::string_view name_of(Paper paper) {
  return facts(paper).name;
}

std::optional<Paper> paper_named(std::string_view name) {
  for (std::size_t i = 0; i < kPapers.size(); ++i) {
    if (kPapers[i].name == name) {
      return static_cast<Paper>(i);
    }
  }
  return std::nullopt;
}

std::vector<OnMaps> maps_of(const MapSheet& sheet) {
  OnMaps any = 0;
  for (const Mark& mark : sheet.marks) {
    any |= mark.on;
  }
  if (any == kOnAllMaps) {
    return {kOnAllMaps};
  }
  std::vector<OnMaps> result;
  for (OnMaps left = any; left != 0; left &= left - 1) {
    result.push_back(left & (~left + 1));
  }
  return result;
}

bool has_spots(const MapSheet& sheet) {
  return std::ranges::any_of(sheet.marks, [](const Mark& mark) { return mark.spot.has_value(); });
}

MapSheet freed(MapSheet sheet) {
  const bool any_stays = std::ranges::any_of(sheet.marks, &Mark::stays);
  for (Mark& mark : sheet.marks) {
    mark.spot = any_stays ? mark.spot : std::nullopt;
    mark.stays = false;
  }
  return sheet;
}

}  // namespace buurtweb::viz
