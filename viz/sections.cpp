#include "viz/sections.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <span>

#include "viz/style.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

constexpr std::size_t kOneRow = 3;  // so many boxes stand beside each other
constexpr double kRound = 1.25;     // paper that the edge of the disc takes from the outer boxes

// Half of the disc across at this height, and half of it down at this width: both as shares of the
// way from its middle to its edge, as is all that follows.
double half_chord(double off_middle) {
  return std::sqrt(std::max(0.0, 1 - off_middle * off_middle));
}

// The value at which a rising function comes to be so much.
double solved(const std::function<double(double)>& rising, double wanted) {
  constexpr int halvings = 40;
  double low = -1;
  double high = 1;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    (rising(middle) < wanted ? low : high) = middle;
  }
  return (low + high) / 2;
}

// Which share of the disc lies on the left of this.
double share_left_of(double x) {
  return 0.5 + (std::asin(x) + x * half_chord(x)) / std::numbers::pi;
}

struct Column {
  double left = -1;
  double right = 1;

  [[nodiscard]] double width() const { return right - left; }
  // How much of it lies above this.
  [[nodiscard]] double area_above(double y) const {
    constexpr int strips = 64;
    double sum = 0;
    for (int i = 0; i < strips; ++i) {
      const double half = half_chord(left + (right - left) * (i + 0.5) / strips);
      sum += std::clamp(y + half, 0.0, 2 * half);
    }
    return sum;
  }
};

class Divider {
public:
  Divider(const Lodging& lodging, const Disc& disc, TextMeter& meter)
      : lodging_(lodging), disc_(disc), meter_(meter) {
    for (const Hull& hull : lodging.sheet.hulls) {
      double area = 0;
      Extent largest;
      for (const MarkIndex i : hull.members) {
        const Extent& extent = lodging.bodies[i].extent;
        area += (extent.width + lodging.gap) * (extent.height + lodging.gap);
        largest = {std::max(largest.width, extent.width), std::max(largest.height, extent.height)};
      }
      needs_.push_back(area);
      largest_.push_back(largest);
    }
  }

  std::optional<Sections> run() {
    const std::size_t across = needs_.size() <= kOneRow ? needs_.size() : (needs_.size() + 1) / 2;
    result_.parts.resize(needs_.size());
    const std::vector<Column> columns = columns_of(across);
    for (std::size_t c = 0; c < across; ++c) {
      if (c > 0) {
        add_border({columns[c].left, -half_chord(columns[c].left)},
                   {columns[c].left, half_chord(columns[c].left)});
      }
      const bool fits = c + across < needs_.size() ? put_two(columns[c], c, c + across)
                                                   : put(columns[c], -1, 1, c);
      if (!fits) {
        return std::nullopt;
      }
    }
    return std::move(result_);
  }

private:
  // Where one would be too narrow for its widest mark it takes more, and the others less.
  [[nodiscard]] std::vector<Column> columns_of(std::size_t across) const {
    constexpr int attempts = 60;
    constexpr double wider = 1.1;
    std::vector<double> areas(across);
    std::vector<double> widest(across);
    for (std::size_t i = 0; i < needs_.size(); ++i) {
      areas[i % across] += needs_[i];
      widest[i % across] = std::max(widest[i % across], largest_[i].width + lodging_.gap);
    }
    if (across > 1) {
      areas.front() *= kRound;
      areas.back() *= kRound;
    }
    std::vector<Column> columns = columns_by(areas);
    bool fits = false;
    for (int i = 0; i < attempts && !fits; ++i) {
      fits = true;
      for (std::size_t c = 0; c < across; ++c) {
        const bool narrow = columns[c].width() * disc_.radii.width < widest[c];
        areas[c] *= narrow ? wider : 1;
        fits = fits && !narrow;
      }
      columns = fits ? columns : columns_by(areas);
    }
    return columns;
  }

  static std::vector<Column> columns_by(const std::vector<double>& areas) {
    const double all = std::accumulate(areas.begin(), areas.end(), 0.0);
    std::vector<Column> columns(areas.size());
    double sum = 0;
    for (std::size_t c = 0; c + 1 < areas.size(); ++c) {
      sum += areas[c];
      columns[c].right = columns[c + 1].left = solved(share_left_of, sum / all);
    }
    return columns;
  }

  // Where one of them would be too low, at another height than their shares say.
  bool put_two(const Column& column, std::size_t upper, std::size_t lower) {
    constexpr int tries = 12;
    constexpr double step = 0.04;
    const double share = needs_[upper] / (needs_[upper] + needs_[lower]);
    const double wanted =
        solved([&](double y) { return column.area_above(y); }, share * column.area_above(1));
    for (int i = 0; i <= 2 * tries; ++i) {
      const double split = wanted + step * (i % 2 == 0 ? -(i / 2) : (i + 1) / 2);
      if (put(column, -1, split, upper) && put(column, split, 1, lower)) {
        const double half = half_chord(split);
        add_border({std::max(column.left, -half), split}, {std::min(column.right, half), split});
        return true;
      }
    }
    return false;
  }

  // The words as high as the disc is wide enough for them, and the marks below these.
  bool put(const Column& column, double top, double bottom, std::size_t hull) {
    Section& section = result_.parts[hull];
    section.words = words_of(lodging_.sheet.hulls[hull], column);
    const Extent words{section.words.box.width() / disc_.radii.width,
                       section.words.box.height() / disc_.radii.height};
    const double air = 0.5 * lodging_.gap / disc_.radii.height;
    constexpr double step = 0.01;
    double at = std::max(top, -half_chord(nearest_to_middle(column))) + air;
    while (room_across(column, at, words).width() < words.width) {
      at += step;
      if (at + words.height >= bottom) {
        return false;
      }
    }
    const Point centre = room_across(column, at, words).centre();
    move(section.words.box, on_paper(centre));
    const Point left_top = on_paper({column.left, at + words.height});
    const Point right_bottom = on_paper({column.right, bottom});
    const double gap = 0.5 * lodging_.gap;
    section.room = {left_top.x + gap, left_top.y + gap, right_bottom.x - gap, right_bottom.y - gap};
    return section.room.width() >= largest_[hull].width &&
           section.room.height() >= largest_[hull].height;
  }

  static double nearest_to_middle(const Column& column) {
    return std::clamp(0.0, column.left, column.right);
  }

  // Of a column, what lies within the disc beside words that begin at this height.
  [[nodiscard]] Box room_across(const Column& column, double at, Extent words) const {
    const double half = std::min(half_chord(at), half_chord(at + words.height));
    const double air = lodging_.gap / disc_.radii.width;
    return {std::max(column.left, -half) + air, at, std::min(column.right, half) - air,
            at + words.height};
  }

  Text words_of(const Hull& hull, const Column& column) {
    Text text;
    text.role = "heading";
    text.size = smallest_text(lodging_.sheet.paper);
    text.bold = true;
    text.colour = kQuiet;
    const Type type{text.size, true};
    const double most = (column.right - column.left) * disc_.radii.width - 2 * lodging_.gap;
    text.lines = meter_.filled(shortened(printable(hull.label), kLongestName), type, most);
    text.box = box_around({0, 0}, meter_.block(text.lines, type));
    return text;
  }

  [[nodiscard]] Point on_paper(Point share) const {
    return {disc_.centre.x + share.x * disc_.radii.width,
            disc_.centre.y + share.y * disc_.radii.height};
  }

  void add_border(Point from, Point to) {
    result_.borders.push_back({on_paper(from), on_paper(to)});
  }

  const Lodging& lodging_;
  Disc disc_;
  TextMeter& meter_;
  std::vector<double> needs_;    // by hull, as all that follows
  std::vector<Extent> largest_;  // of its marks
  Sections result_;
};

}  // namespace

std::optional<Sections> sections_of(const Lodging& lodging, const Disc& disc, TextMeter& meter) {
  return Divider(lodging, disc, meter).run();
}

}  // namespace buurtweb::viz
