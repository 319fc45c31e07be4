#include "viz/fold.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "viz/compose.h"
#include "viz/settle.h"

namespace buurtweb::viz {
namespace {

constexpr double kAir = 0.9;      // around a mark, in type sizes
constexpr double kFurther = 0.3;  // beyond the frame, of how far a mark lay from the middle

void scale(Shape& shape, double by) {
  const auto scaled = [&](Box& box) {
    box = {box.left * by, box.top * by, box.right * by, box.bottom * by};
  };
  scaled(shape.box);
  for (Text& text : shape.texts) {
    scaled(text.box);
    text.size *= by;
  }
}

Box bounds_of(const std::vector<Shape>& shapes) {
  std::vector<Box> boxes;
  for (const Shape& shape : shapes) {
    boxes.push_back(shape.box);
  }
  return bounds(boxes);
}

class Opener {
public:
  Opener(const Drawing& map, const Fold& fold)
      : map_(map), fold_(fold), air_(kAir * map.text_size) {}

  OpenFold run() {
    put_inside();
    // A ring that is too full is drawn wider.
    constexpr int most_turns = 40;
    double wider = 1;
    for (int turn = 0; turn < most_turns && !step_aside(wider); ++turn) {
      wider *= 1.1;
    }
    std::vector<Box> boxes{open_.frame};
    for (std::size_t i = 0; i < open_.places.size(); ++i) {
      boxes.push_back(box_around(open_.places[i], size_of(i)));
    }
    open_.room = grown(bounds(boxes), air_);
    return std::move(open_);
  }

private:
  [[nodiscard]] const Box& box_of(std::size_t mark) const {
    return map_.shapes[map_.first_mark + mark].box;
  }
  [[nodiscard]] Extent size_of(std::size_t mark) const {
    return {box_of(mark).width(), box_of(mark).height()};
  }

  // A map of their own, with letters of the same size, in the middle of which their mark lies.
  void put_inside() {
    const Drawing inner = composed(fold_.inside, "");
    open_.inside.assign(inner.shapes.begin() + static_cast<std::ptrdiff_t>(inner.first_mark),
                        inner.shapes.end());
    for (Shape& shape : open_.inside) {
      scale(shape, map_.text_size / inner.text_size);
    }
    const Point middle = bounds_of(open_.inside).centre();
    const Point place = box_of(fold_.mark).centre();
    for (Shape& shape : open_.inside) {
      move(shape, {place.x - middle.x, place.y - middle.y});
    }
    const Box inside = bounds_of(open_.inside);
    const Extent own = size_of(fold_.mark);
    heading_ = {place.x, inside.top - air_ - own.height / 2};
    open_.frame = grown(bounds(std::vector<Box>{inside, box_around(heading_, own)}), air_);
  }

  // Whether all others stand free of the frame and of each other.
  bool step_aside(double wider) {
    Puzzle puzzle{.pieces = {}, .links = {}, .words = {}, .gap = air_};
    constexpr double far = std::numeric_limits<float>::max();
    const Box everywhere{-far, -far, far, far};
    for (std::size_t i = 0; map_.first_mark + i < map_.shapes.size(); ++i) {
      puzzle.pieces.push_back(
          {.size = size_of(i), .room = everywhere, .at = stepped_aside(i, wider)});
    }
    // Its own mark stands within the frame, and the frame stands still.
    const Extent frame{open_.frame.width(), open_.frame.height()};
    puzzle.pieces[fold_.mark] = {
        .size = frame, .room = open_.frame, .at = open_.frame.centre(), .kept = true};
    spread(puzzle);
    const bool touching = std::ranges::count(colliding(puzzle), true) > 0;
    open_.places.clear();
    for (const Piece& piece : puzzle.pieces) {
      open_.places.push_back(piece.at);
    }
    open_.places[fold_.mark] = heading_;
    return !touching;
  }

  // Along the line from the middle, until it is free of the frame.
  [[nodiscard]] Point stepped_aside(std::size_t mark, double wider) const {
    const Point middle = open_.frame.centre();
    const Point place = box_of(mark).centre();
    const Point by{place.x - middle.x, place.y - middle.y};
    const auto until_free = [&](double half, double along) {
      return along == 0 ? std::numeric_limits<double>::infinity() : half / std::abs(along);
    };
    const double free =
        std::min(until_free((open_.frame.width() + size_of(mark).width) / 2 + air_, by.x),
                 until_free((open_.frame.height() + size_of(mark).height) / 2 + air_, by.y));
    const double factor = std::isinf(free) ? 1 : wider * std::max(1.0, free + kFurther);
    return {middle.x + factor * by.x, middle.y + factor * by.y};
  }

  const Drawing& map_;
  const Fold& fold_;
  double air_;
  OpenFold open_;
  Point heading_;
};

}  // namespace

OpenFold opened(const Drawing& map, const Fold& fold) {
  return Opener(map, fold).run();
}

}  // namespace buurtweb::viz
