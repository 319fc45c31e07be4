#include "viz/hulls.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "viz/text.h"

namespace buurtweb::viz {
namespace {

// In free paper around a mark: how far words stay off whose they are, and off all others where no
// hull says whose they are.
constexpr double kOffMembers = 0.3;
constexpr double kOffOthers = 0.9;
constexpr double kOffEdge = 0.3;   // in type sizes: how far words stay off the edge of their hull
constexpr double kOffHulls = 0.3;  // how far hulls stay off others and each other

bool covers_any(const Box& box, const std::vector<Box>& others) {
  return std::ranges::any_of(others, [&](const Box& other) { return overlap(box, other); });
}

Box both(const Box& a, const Box& b) {
  return bounds(std::array{a, b});
}

// Members that one hull can hold.
struct Block {
  Box box;
  std::size_t members = 0;
};

bool touches(const Box& box, const Box& member) {
  return overlap(box, member) || contains(box, member);
}

// The block with whom it touches in it too.
Block closed(Box box, const std::vector<Box>& members) {
  std::size_t held = 0;
  std::size_t before = 0;
  do {
    before = held;
    held = 0;
    for (const Box& member : members) {
      if (touches(box, member)) {
        box = both(box, member);
        ++held;
      }
    }
  } while (held > before);
  return {box, held};
}

// From one member on, the nearest first, as long as it covers no stranger.
Block grown_from(std::size_t first, const std::vector<Box>& members,
                 const std::vector<Box>& strangers) {
  Block block = closed(members[first], members);
  const auto size_with = [&](const Box& member) {
    const Box box = both(block.box, member);
    return box.width() + box.height();
  };
  std::vector<Box> others = members;
  std::erase_if(others, [&](const Box& member) { return touches(block.box, member); });
  while (!others.empty()) {
    const auto nearest = std::ranges::min_element(others, {}, size_with);
    const Block larger = closed(both(block.box, *nearest), members);
    // Whom it cannot hold now it cannot hold later, when it is larger.
    others.erase(nearest);
    if (!covers_any(larger.box, strangers)) {
      block = larger;
      std::erase_if(others, [&](const Box& member) { return touches(block.box, member); });
    }
  }
  return block;
}

// The largest first; the others keep off those before.
std::vector<Block> blocks_of(std::vector<Box> members, std::vector<Box> strangers) {
  std::vector<Block> blocks;
  while (!members.empty()) {
    Block largest;
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Block block = grown_from(i, members, strangers);
      if (block.members > largest.members) {
        largest = block;
      }
    }
    std::erase_if(members, [&](const Box& member) { return touches(largest.box, member); });
    strangers.push_back(largest.box);
    blocks.push_back(largest);
  }
  return blocks;
}

// As wide as can be off all of these; nothing where that would be too tight.
std::optional<Box> hull_off(const Box& members, const std::vector<Box>& others, double gap) {
  double padding = hull_padding(gap);
  for (int tries = 0; tries < 6; ++tries) {
    if (!covers_any(grown(members, padding + kOffHulls * gap), others)) {
      return grown(members, padding);
    }
    padding *= 0.6;
  }
  return std::nullopt;
}

// As far out on this side as the others leave it.
void widen(double Box::*side, double padding, const std::vector<Box>& others, Box& hull) {
  for (const double off : {kOffHulls, 0.0}) {
    double wanted = padding;
    for (int tries = 0; tries < 6; ++tries) {
      Box wider = hull;
      wider.*side += wanted * (1 + off);
      if (!covers_any(wider, others)) {
        hull.*side += wanted;
        return;
      }
      wanted *= 0.6;
    }
  }
}

// Rather close to others than so tight that its own members stand on its edge.
Box hull_around(const Box& members, const std::vector<Box>& others, double gap) {
  const std::optional<Box> apart = hull_off(members, others, gap);
  if (apart) {
    return *apart;
  }
  Box hull = members;
  const double padding = hull_padding(gap);
  widen(&Box::left, -padding, others, hull);
  widen(&Box::right, padding, others, hull);
  widen(&Box::bottom, padding, others, hull);
  widen(&Box::top, -padding, others, hull);
  return hull;
}

struct Free {
  Box room;
  std::vector<Box> others;
  double off = 0;       // how far words stay off whose they are
  double off_edge = 0;  // and off the edge of the hull that they stand in
};

// Above these or below them, from their left side, or else as far to the right as they reach.
void add_places(Extent words, const Box& these, const Free& free, std::vector<Box>& places) {
  const double furthest = std::max(free.room.left, free.room.right - words.width);
  for (const double top : {these.top - free.off - words.height, these.bottom + free.off}) {
    for (const double wanted : {these.left, these.right - words.width}) {
      const double left = std::clamp(wanted, free.room.left, furthest);
      places.push_back({left, top, left + words.width, top + words.height});
    }
  }
}

// At all members; without a hull also beside them, and at each of them, the topmost first.
std::vector<Box> places_beside(const Circle& circle, const Box& members, const Free& free) {
  const Extent words{circle.words.box.width(), circle.words.box.height()};
  std::vector<Box> places;
  // Where strangers are near, the edge of a hull is as near to its members: not words too.
  const double off = std::max(free.off, free.off_edge);
  const double aside = circle.hull && words.width + 2 * off < members.width() ? off : 0;
  add_places(words, {members.left + aside, members.top, members.right - aside, members.bottom},
             free, places);
  if (!circle.hull) {
    const double top = members.centre().y - words.height / 2;
    for (const double left : {members.right + free.off, members.left - free.off - words.width}) {
      places.push_back({left, top, left + words.width, top + words.height});
    }
    std::vector<Box> each = circle.members;
    std::erase_if(each, [&](const Box& member) { return !contains(members, member); });
    std::ranges::stable_sort(each, {}, &Box::top);
    for (const Box& member : each) {
      add_places(words, member, free, places);
    }
  }
  return places;
}

// How much of two stretches is the same.
double common(double from, double to, double other_from, double other_to) {
  return std::min(to, other_to) - std::max(from, other_from);
}

// Next to a member with half of its length: the corner of a box around all may be far from each.
bool is_at_one(const Box& place, const Circle& circle, const Free& free) {
  constexpr double just = 1.2;
  const Box near = grown(place, just * free.off);
  return circle.hull || std::ranges::any_of(circle.members, [&](const Box& member) {
           const double across = common(place.left, place.right, member.left, member.right);
           const double down = common(place.top, place.bottom, member.top, member.bottom);
           return overlap(near, member) && (2 * across >= std::min(place.width(), member.width()) ||
                                            2 * down >= std::min(place.height(), member.height()));
         });
}

// So far off all others; nothing where there is no such place.
std::optional<Text> words_off(double off, const Circle& circle, const Box& members,
                              const Free& free) {
  for (const Box& place : places_beside(circle, members, free)) {
    if (contains(free.room, place) && is_at_one(place, circle, free) &&
        !covers_any(grown(place, off), free.others) && !covers_any(place, circle.members) &&
        !covers_any(both(members, grown(place, free.off_edge)), free.others)) {
      Text words = circle.words;
      words.box = place;
      return words;
    }
  }
  return std::nullopt;
}

// In as few lines as leave the edge of the hull free; nothing where none do.
std::optional<Text> words_off_edge(const Circle& circle, const Box& members, const Free& free) {
  if (circle.words.lines.empty()) {
    return std::nullopt;
  }
  Circle in_lines = circle;
  std::optional<Text> words = words_off(0, in_lines, members, free);
  for (auto next = circle.narrower.begin(); !words && next != circle.narrower.end(); ++next) {
    in_lines.words = *next;
    words = words_off(0, in_lines, members, free);
  }
  return words;
}

// In a hull rather close to others than nowhere: its edge says whose they are.
std::optional<Text> words_at(const Circle& circle, const Box& members, const Free& free) {
  if (circle.words.lines.empty()) {
    return std::nullopt;
  }
  if (!circle.hull) {
    return words_off(kOffOthers / kOffMembers * free.off, circle, members, free);
  }
  const std::optional<Text> apart = words_off(free.off, circle, members, free);
  return apart ? apart : words_off(0, circle, members, free);
}

std::vector<Box> all_but(std::size_t block, const std::vector<Block>& blocks,
                         const std::vector<Box>& strangers) {
  std::vector<Box> others = strangers;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i != block) {
      others.push_back(blocks[i].box);
    }
  }
  return others;
}

// Once where that is right for all of them, else at each block. Where one of these has no free
// place for them, nowhere: who stands there without these words would seem to be another case.
std::vector<Text> words_without_hull(const Circle& circle, const Box& room, double gap) {
  constexpr std::size_t most_members = 60;  // with more, seeking blocks takes long
  if (auto words =
          words_at(circle, bounds(circle.members), {room, circle.strangers, kOffMembers * gap})) {
    return {std::move(*words)};
  }
  std::vector<Text> result;
  if (circle.members.size() > most_members) {
    return result;
  }
  const std::vector<Block> blocks = blocks_of(circle.members, circle.strangers);
  std::vector<Box> taken = circle.strangers;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    auto words =
        words_at(circle, blocks[i].box, {room, all_but(i, blocks, taken), kOffMembers * gap});
    if (!words) {
      return {};
    }
    taken.push_back(words->box);
    result.push_back(std::move(*words));
  }
  return result;
}

}  // namespace

std::vector<Text> in_more_lines(const Text& words, TextMeter& meter) {
  constexpr std::size_t most_more = 2;
  constexpr double narrower = 0.95;
  const Type type{words.size, words.bold};
  std::string all;
  for (const std::string& line : words.lines) {
    all += (all.empty() ? "" : " ") + line;
  }
  double widest = 0;
  for (const std::string& word : viz::words(all)) {
    widest = std::max(widest, meter.line(word, type).width);
  }
  std::vector<Text> result;
  for (double width = words.box.width(); width > widest;) {
    width = std::max(widest, narrower * width);
    std::vector<std::string> lines = meter.filled(all, type, width);
    if (lines.size() > words.lines.size() + most_more) {
      break;
    }
    if (lines.size() > words.lines.size()) {
      if (result.empty() || result.back().lines.size() < lines.size()) {
        result.push_back(words);
      }
      const Extent extent = meter.block(lines, type);
      result.back().lines = std::move(lines);
      result.back().box.right = words.box.left + extent.width;
      result.back().box.bottom = words.box.top + extent.height;
    }
  }
  return result;
}

double hull_padding(double gap) {
  return 0.8 * gap;
}

Cloud cloud_around(const Circle& circle, const Box& room, double gap) {
  Cloud cloud;
  if (!circle.hull) {
    cloud.words = words_without_hull(circle, room, gap);
    return cloud;
  }
  const std::vector<Block> blocks = blocks_of(circle.members, circle.strangers);
  Box largest = blocks.front().box;
  const std::vector<Box> others = all_but(0, blocks, circle.strangers);
  const double off = kOffMembers * gap;
  double off_edge = kOffEdge * circle.words.size;
  std::optional<Text> words = words_off_edge(circle, largest, {room, others, off, off_edge});
  if (!words) {
    off_edge = 0;
    words = words_at(circle, largest, {room, others, off});
  }
  if (words) {
    largest = both(largest, grown(words->box, off_edge));
    cloud.words.push_back(std::move(*words));
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    cloud.hulls.push_back(
        hull_around(i == 0 ? largest : blocks[i].box, all_but(i, blocks, circle.strangers), gap));
  }
  return cloud;
}

}  // namespace buurtweb::viz
