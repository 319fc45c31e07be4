#include "viz/hulls.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace buurtweb::viz {
namespace {

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

// From one member on, the nearest first, as long as it covers no stranger. Whom it comes to touch
// is in it too.
class Growing {
public:
  Growing(const std::vector<Box>& members, const std::vector<Box>& strangers)
      : members_(members), strangers_(strangers) {}

  [[nodiscard]] Block from(std::size_t member) const {
    Block block = closed(members_[member]);
    while (const std::optional<Block> larger = next(block)) {
      block = *larger;
    }
    return block;
  }

private:
  [[nodiscard]] Block closed(Box box) const {
    std::size_t held = 0;
    std::size_t before = 0;
    do {
      before = held;
      held = 0;
      for (const Box& member : members_) {
        if (overlap(member, box)) {
          box = both(box, member);
          ++held;
        }
      }
    } while (held > before);
    return {box, held};
  }

  // With the nearest of those who can be added; nothing when that is nobody.
  [[nodiscard]] std::optional<Block> next(const Block& block) const {
    std::optional<Block> best;
    double least = std::numeric_limits<double>::infinity();
    for (const Box& member : members_) {
      const Block larger = closed(both(block.box, member));
      const double size = larger.box.width() + larger.box.height();
      if (larger.members > block.members && size < least && !covers_any(larger.box, strangers_)) {
        least = size;
        best = larger;
      }
    }
    return best;
  }

  const std::vector<Box>& members_;
  const std::vector<Box>& strangers_;
};

// The largest first; the others keep off those before.
std::vector<Block> blocks_of(std::vector<Box> members, std::vector<Box> strangers) {
  std::vector<Block> blocks;
  while (!members.empty()) {
    const Growing growing(members, strangers);
    Block largest;
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Block block = growing.from(i);
      if (block.members > largest.members) {
        largest = block;
      }
    }
    std::erase_if(members, [&](const Box& member) { return overlap(member, largest.box); });
    strangers.push_back(largest.box);
    blocks.push_back(largest);
  }
  return blocks;
}

// As wide as can be without covering any of these.
Box hull_around(const Box& members, const std::vector<Box>& others, double gap) {
  double padding = hull_padding(gap);
  for (int tries = 0; tries < 6 && covers_any(grown(members, padding), others); ++tries) {
    padding *= 0.6;
  }
  return grown(members, covers_any(grown(members, padding), others) ? 0 : padding);
}

struct Free {
  Box room;
  std::vector<Box> others;
};

// Above the members, or below them where there is no hull that shows whose words they are.
std::optional<Box> place_of_words(const Circle& circle, const Box& members, const Free& free,
                                  double gap) {
  if (circle.words.lines.empty()) {
    return std::nullopt;
  }
  const double width = circle.words.box.width();
  const double height = circle.words.box.height();
  const double left =
      std::clamp(members.left, free.room.left, std::max(free.room.left, free.room.right - width));
  const double off = 0.3 * gap;
  for (const double top : {members.top - off - height, members.bottom + off}) {
    const Box words{left, top, left + width, top + height};
    if (contains(free.room, words) && !covers_any(both(members, words), free.others)) {
      return words;
    }
    if (circle.hull) {
      break;
    }
  }
  return std::nullopt;
}

}  // namespace

double hull_padding(double gap) {
  return 0.8 * gap;
}

Cloud cloud_around(Circle circle, const Box& room, double gap) {
  // Without a hull the words are of all of them, or not there.
  const std::vector<Block> blocks =
      circle.hull ? blocks_of(circle.members, circle.strangers)
                  : std::vector{Block{bounds(circle.members), circle.members.size()}};
  const auto all_but = [&](std::size_t block) {
    std::vector<Box> others = circle.strangers;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i != block) {
        others.push_back(blocks[i].box);
      }
    }
    return others;
  };
  Box largest = blocks.front().box;
  Cloud cloud;
  if (const auto words = place_of_words(circle, largest, {room, all_but(0)}, gap)) {
    circle.words.box = *words;
    cloud.words = std::move(circle.words);
    largest = both(largest, *words);
  }
  for (std::size_t i = 0; circle.hull && i < blocks.size(); ++i) {
    cloud.hulls.push_back(hull_around(i == 0 ? largest : blocks[i].box, all_but(i), gap));
  }
  return cloud;
}

}  // namespace buurtweb::viz
