#include "tests/legibility/measures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "tests/legibility/contrast.h"
#include "tests/legibility/ways.h"
#include "viz/drawing.h"
#include "viz/meter.h"

namespace buurtweb::legibility {
namespace {

using viz::Box;
using viz::Point;
using viz::test::SvgGroup;
using viz::test::SvgLine;
using viz::test::SvgMap;
using viz::test::SvgText;

constexpr double kTouch = 0.4;    // as near as this is a touch, not an overlap
constexpr double kWinding = 2.2;  // radians: a half circle is 3.1, a corner 1.6

// The paper as it lies: a map of places stands upright where its area does.
viz::Extent page_below(const SvgMap& map, viz::Paper paper) {
  const viz::Extent page = viz::page_of(paper);
  return map.page.height > map.page.width ? viz::Extent{page.height, page.width} : page;
}

bool is_mark(const SvgGroup& group) {
  return group.role == "node" || group.role.find(" mark ") != std::string::npos;
}

struct Label {  // all lines of words in one group
  std::size_t group = 0;
  std::vector<Box> lines;
};

struct Ends {  // of a line of the map
  std::size_t from = 0;
  std::size_t to = 0;
};

bool holds(const Box& box, Point p) {
  return box.left < p.x && p.x < box.right && box.top < p.y && p.y < box.bottom;
}

// Ellipses and diamonds leave the corners of their box free.
bool covers(const SvgGroup& group, const Box& words) {
  const Box& box = group.box;
  const bool diamond = group.outline.find(" 5,0 0,5 5,10 10,5") != std::string::npos;
  if (!overlap(box, words) || (!group.outline.starts_with("ellipse") && !diamond)) {
    return overlap(box, words);
  }
  const Point centre = box.centre();
  const double x = std::clamp(centre.x, words.left, words.right) - centre.x;
  const double y = std::clamp(centre.y, words.top, words.bottom) - centre.y;
  const double across = std::abs(2 * x / box.width());
  const double down = std::abs(2 * y / box.height());
  return (diamond ? across + down : std::hypot(across, down)) < 1;
}

class Measurer {
public:
  Measurer(const SvgMap& map, viz::Paper paper) : map_(map), paper_(paper) {
    std::vector<std::string> words;
    for (const SvgText& text : map.texts()) {
      words.push_back(text.words);
    }
    meter_.announce(words);
    for (std::size_t g = 0; g < map.groups.size(); ++g) {
      add_label(g);
    }
    for (const SvgLine& line : map.lines) {
      ends_.push_back({mark_at(line.way.front()), mark_at(line.way.back())});
    }
  }

  Reading run() {
    reading_.marks = static_cast<std::size_t>(std::ranges::count_if(map_.groups, &is_mark));
    reading_.lines = map_.lines.size();
    measure_labels();
    measure_lines();
    measure_edges_of_sheet();
    measure_words();
    measure_shapes();
    measure_crossings();
    measure_merged();
    measure_shortest();
    measure_hulls();
    return reading_;
  }

private:
  void add_label(std::size_t g) {
    const SvgGroup& group = map_.groups[g];
    if (group.texts.empty()) {
      return;
    }
    Label label{.group = g, .lines = {}};
    for (const SvgText& text : group.texts) {
      const double width = meter_.line(text.words, {text.size, text.bold}).width;
      const double left = text.anchor.x - (text.centred ? width / 2 : 0);
      // From the top of a capital to a little below the line it stands on.
      label.lines.push_back({left + kTouch, text.anchor.y - 0.72 * text.size, left + width - kTouch,
                             text.anchor.y + 0.12 * text.size});
    }
    labels_.push_back(std::move(label));
  }

  // The mark on or at whose edge the point lies; one past the last where there is none.
  [[nodiscard]] std::size_t mark_at(Point p) const {
    std::size_t best = map_.groups.size();
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t g = 0; g < map_.groups.size(); ++g) {
      const double off = distance(map_.groups[g].box.centre(), p);
      if (is_mark(map_.groups[g]) && holds(grown(map_.groups[g].box, 2), p) && off < nearest) {
        nearest = off;
        best = g;
      }
    }
    return best;
  }

  static bool any_overlap(const Label& a, const Label& b) {
    return std::ranges::any_of(a.lines, [&](const Box& one) {
      return std::ranges::any_of(b.lines, [&](const Box& other) { return overlap(one, other); });
    });
  }

  void measure_labels() {
    for (std::size_t a = 0; a < labels_.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        reading_.labels_on_labels += any_overlap(labels_[a], labels_[b]) ? 1U : 0U;
      }
      for (std::size_t g = 0; g < map_.groups.size(); ++g) {
        const bool foreign = g != labels_[a].group && is_mark(map_.groups[g]);
        const auto on = [&](const Box& words) { return covers(map_.groups[g], words); };
        reading_.labels_on_marks += foreign && std::ranges::any_of(labels_[a].lines, on) ? 1U : 0U;
      }
    }
  }

  // The number of a proposal stands on its line, and so does that of a tie.
  static bool numbers(const SvgGroup& group, const SvgLine& line) {
    return group.id == (line.id.starts_with('p') ? "d" : "t") + line.id.substr(1);
  }

  [[nodiscard]] bool runs_through(std::size_t l, const Label& label) const {
    const SvgLine& line = map_.lines[l];
    if (label.group == ends_[l].from || label.group == ends_[l].to ||
        numbers(map_.groups[label.group], line)) {
      return false;
    }
    return std::ranges::any_of(label.lines, [&](const Box& words) {
      for (std::size_t i = 1; i < line.way.size(); ++i) {
        if (crosses(viz::Segment{line.way[i - 1], line.way[i]}, words)) {
          return true;
        }
      }
      return false;
    });
  }

  void measure_lines() {
    for (std::size_t l = 0; l < map_.lines.size(); ++l) {
      const auto through = [&](const Label& label) { return runs_through(l, label); };
      const auto through_mark = [&](const Label& label) {
        return is_mark(map_.groups[label.group]) && through(label);
      };
      const bool dashed = map_.lines[l].role.find("proposal") != std::string::npos;
      reading_.lines_through_labels += std::ranges::any_of(labels_, through) ? 1U : 0U;
      reading_.dashed_through_names +=
          dashed && std::ranges::any_of(labels_, through_mark) ? 1U : 0U;
      reading_.winding += turn_of(map_.lines[l].way) > kWinding ? 1U : 0U;
    }
  }

  void measure_edges_of_sheet() {
    const double margin = copier_margin(paper_) - kTouch;
    const viz::Extent page = page_below(map_, paper_);
    const Box inner{margin, margin, page.width - margin, page.height - margin};
    std::vector<Box> all = map_.patches;
    std::vector<Box> on_map;
    for (const SvgGroup& group : map_.groups) {
      if (!group.outlines.empty()) {
        all.push_back(group.box);
      }
      if (is_mark(group)) {
        on_map.push_back(group.box);
      }
    }
    for (const Label& label : labels_) {
      if (map_.groups[label.group].role.find("heading") != std::string::npos) {
        on_map.insert(on_map.end(), label.lines.begin(), label.lines.end());
      }
      all.insert(all.end(), label.lines.begin(), label.lines.end());
    }
    for (const SvgLine& line : map_.lines) {
      all.push_back(bounds_of(line.way));
    }
    const auto cut_off = [&](const Box& box) { return !contains(inner, box); };
    reading_.outside = static_cast<std::size_t>(std::ranges::count_if(all, cut_off));
    measure_shape_of_sheet(on_map);
  }

  void measure_shape_of_sheet(const std::vector<Box>& on_map) {
    const viz::Extent page = page_below(map_, paper_);
    const double ratio = map_.page.width / map_.page.height * page.height / page.width;
    reading_.aspect_error = std::max(ratio, 1 / ratio) - 1;
    if (!on_map.empty()) {
      const Box used = viz::bounds(on_map);
      reading_.coverage = used.width() * used.height() / (page.width * page.height);
    }
  }

  // What lies below this place, seen from the group that stands there.
  [[nodiscard]] std::string ground(Point p, const SvgGroup* group) const {
    if (group != nullptr && is_colour(group->fill) && holds(group->box, p)) {
      return group->fill;
    }
    std::string colour = "white";
    for (std::size_t i = 0; i < map_.patches.size(); ++i) {
      if (holds(map_.patches[i], p) && is_colour(map_.patch_fills[i])) {
        colour = map_.patch_fills[i];
      }
    }
    return colour;
  }

  void measure_words() {
    reading_.smallest_text = std::numeric_limits<double>::infinity();
    for (const Label& label : labels_) {
      const SvgGroup& group = map_.groups[label.group];
      for (std::size_t i = 0; i < label.lines.size(); ++i) {
        const std::string below = ground(label.lines[i].centre(), &group);
        reading_.smallest_text = std::min(reading_.smallest_text, group.texts[i].size);
        reading_.text_contrast =
            std::min(reading_.text_contrast, contrast(group.texts[i].colour, below));
      }
    }
  }

  // A shape is seen by its edge or by its tint; a plate behind words is not meant to be seen.
  void measure_shapes() {
    for (const SvgGroup& group : map_.groups) {
      if (group.outlines.empty() || group.role.find("heading") != std::string::npos) {
        continue;
      }
      const std::string below = ground(group.box.centre(), nullptr);
      reading_.graphic_contrast =
          std::min(reading_.graphic_contrast,
                   std::max(contrast(group.stroke, below), contrast(group.fill, below)));
    }
    for (const SvgLine& line : map_.lines) {
      for (const Point p : line.way) {
        reading_.graphic_contrast =
            std::min(reading_.graphic_contrast, contrast(line.colour, ground(p, nullptr)));
      }
    }
  }

  [[nodiscard]] bool share_an_end(std::size_t a, std::size_t b) const {
    const auto is_end_of_b = [&](std::size_t mark) {
      return mark < map_.groups.size() && (mark == ends_[b].from || mark == ends_[b].to);
    };
    return is_end_of_b(ends_[a].from) || is_end_of_b(ends_[a].to);
  }

  // Then nobody sees which end belongs to which other: it looks as if all of them had a tie.
  void measure_merged() {
    const double text = viz::smallest_text(paper_);
    for (std::size_t a = 0; a < map_.lines.size(); ++a) {
      bool merged = false;
      for (std::size_t b = 0; b < map_.lines.size() && !merged; ++b) {
        merged = a != b && !share_an_end(a, b) &&
                 shared_stretch(map_.lines[a].way, map_.lines[b].way, text / 6) > 2 * text;
      }
      reading_.merged += merged ? 1U : 0U;
    }
  }

  void measure_crossings() {
    std::vector<std::vector<Point>> ways;
    std::vector<Box> around;
    for (std::size_t l = 0; l < map_.lines.size(); ++l) {
      ways.push_back(whole_way(l));
      around.push_back(grown(bounds_of(ways.back()), 0.01));
    }
    for (std::size_t a = 0; a < ways.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        if (overlap(around[a], around[b]) && !share_an_end(a, b)) {
          reading_.crossings += crossings_of(ways[a], ways[b]);
          reading_.bare_crossings += crossings_of(map_.lines[a].way, map_.lines[b].way);
        }
      }
    }
  }

  // Without a line: as long as any need be.
  void measure_shortest() {
    reading_.shortest_line = std::numeric_limits<double>::infinity();
    for (const SvgLine& line : map_.lines) {
      const auto hides = [&](Point p) {
        return std::ranges::any_of(map_.groups, [&](const SvgGroup& group) {
          return (is_mark(group) || numbers(group, line)) && covers(group, {p.x, p.y, p.x, p.y});
        });
      };
      reading_.shortest_line = std::min(reading_.shortest_line, seen_length(line.way, hides));
    }
  }

  // From the middle of one mark to the middle of the other: a line that runs below a name crosses
  // what ends there.
  [[nodiscard]] std::vector<Point> whole_way(std::size_t l) const {
    std::vector<Point> way = map_.lines[l].way;
    if (ends_[l].from < map_.groups.size()) {
      way.insert(way.begin(), map_.groups[ends_[l].from].box.centre());
    }
    if (ends_[l].to < map_.groups.size()) {
      way.push_back(map_.groups[ends_[l].to].box.centre());
    }
    return way;
  }

  // Nearer to the edge than a narrow letter is wide.
  [[nodiscard]] bool is_at_edge(const Label& label, const Box& hull) const {
    const SvgGroup& group = map_.groups[label.group];
    const double near = group.texts.front().size / 6;
    return group.role.find("heading") != std::string::npos &&
           std::ranges::any_of(label.lines, [&](const Box& words) {
             return overlap(words, hull) && !contains(hull, grown(words, near));
           });
  }

  void measure_hulls() {
    std::string fill(viz::kHullFill);
    std::ranges::transform(fill, fill.begin(), [](unsigned char c) { return std::tolower(c); });
    for (std::size_t p = 0; p < map_.patches.size(); ++p) {
      const Box& hull = map_.patches[p];
      const auto is_half_in = [&](const SvgGroup& group) {
        return is_mark(group) && overlap(group.box, hull) && !contains(hull, group.box);
      };
      if (map_.patch_fills[p] == fill) {
        reading_.half_in_hulls +=
            static_cast<std::size_t>(std::ranges::count_if(map_.groups, is_half_in));
        reading_.labels_at_edges += static_cast<std::size_t>(std::ranges::count_if(
            labels_, [&](const Label& label) { return is_at_edge(label, hull); }));
      }
    }
  }

  const SvgMap& map_;
  viz::Paper paper_;
  viz::TextMeter meter_;
  std::vector<Label> labels_;
  std::vector<Ends> ends_;  // by line
  Reading reading_;
};

}  // namespace

double copier_margin(viz::Paper paper) {
  constexpr double five_millimetres = 5 / 25.4 * 72;
  return paper == viz::Paper::beamer ? 0 : five_millimetres;
}

Reading measured(const SvgMap& map, viz::Paper paper) {
  return Measurer(map, paper).run();
}

}  // namespace buurtweb::legibility
