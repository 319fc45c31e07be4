#include "viz/compose.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "viz/counts.h"
#include "viz/density.h"
#include "viz/frame.h"
#include "viz/ground.h"
#include "viz/kept_arrangement.h"
#include "viz/legend.h"
#include "viz/lines.h"
#include "viz/matrix.h"
#include "viz/spoken.h"
#include "viz/text.h"
#include "viz/trace.h"

namespace buurtweb::viz {
namespace {

constexpr double kOffLines = 0.006;  // how far lines stay off marks: of the height of the paper

// Every text of the sheet, so that all words are measured at once.
std::vector<std::string> all_texts(const MapSheet& sheet, std::string_view banner) {
  const LegendWords& legend = sheet.legend;
  std::vector<std::string> texts{sheet.title,     sheet.subtitle,       std::string(banner),
                                 legend.tie,      legend.strong,        legend.bridge,
                                 legend.unsure,   legend.hull,          legend.bridge_mark,
                                 legend.proposal, legend.unsure_bridge, legend.sole,
                                 legend.count};
  for (const KindWords& words : legend.kinds) {
    texts.insert(texts.end(), {words.letter, words.name});
  }
  for (const Mark& mark : sheet.marks) {
    const KindWords& words = legend.kinds.at(static_cast<std::size_t>(mark.kind));
    texts.insert(texts.end(), {visible_name(mark), sign_of(mark, words.letter), mark.detail});
  }
  for (const Proposal& proposal : sheet.proposals) {
    texts.push_back(proposal.reason);
  }
  for (const Hull& hull : sheet.hulls) {
    texts.push_back(hull.label);
  }
  texts.insert(texts.end(),
               {sheet.alone, sheet.nobody, sheet.room_to_write, sheet.list, legend.open_mark});
  texts.insert(texts.end(), sheet.levels.begin(), sheet.levels.end());
  texts.insert(texts.end(), sheet.matrix.names.begin(), sheet.matrix.names.end());
  texts.insert(texts.end(), sheet.footer.begin(), sheet.footer.end());
  for (std::string& text : texts) {
    text = printable(text);
  }
  return texts;
}

// 16:9, with the same area.
Extent widened(const Extent& page) {
  const double width = std::sqrt(page.width * page.height * 16 / 9);
  return {width, width * 9 / 16};
}

// The page with what stands around the map.
Drawing framed(const MapSheet& sheet, std::string_view banner, TextMeter& meter) {
  Drawing drawing;
  drawing.paper = sheet.paper;
  drawing.page = page_of(sheet.paper);
  if (stands_upright(sheet)) {
    std::swap(drawing.page.width, drawing.page.height);
  } else if (sheet.for_screen) {
    drawing.page = widened(drawing.page);
  }
  drawing.title = printable(sheet.title);
  drawing.description = spoken(sheet, banner);
  drawing.language = sheet.language;
  drawing.id_prefix = sheet.id_prefix;
  meter.announce(all_texts(sheet, banner));
  drawing.room = put_frame(sheet, banner, meter, drawing);
  return drawing;
}

class Composer {
public:
  // With the places of another sheet of the same marks, or else with places of its own.
  Composer(const MapSheet& sheet, std::string_view banner, const Arrangement* known = nullptr)
      : sheet_(sheet),
        drawing_(framed(sheet, banner, meter_)),
        arrangement_(known != nullptr ? *known : arranged_once(sheet, drawing_.room, meter_)) {
    drawing_.text_size = arrangement_.sizes.name;
    drawing_.background.insert(drawing_.background.end(), arrangement_.ground.begin(),
                               arrangement_.ground.end());
    put_hulls();
    put_headings();
    put_nobody();
    std::ranges::move(matrix_shapes(sheet.matrix, drawing_.room, sheet.paper, meter_),
                      std::back_inserter(drawing_.shapes));
    put_marks();
  }

  void put_lines() {
    put_strokes();
    bend_round(obstacles_);
    finish_lines();
  }

  // As they run on another sheet of the same marks.
  void put_lines(std::vector<Route> routes) {
    put_strokes();
    routes_ = std::move(routes);
    finish_lines();
  }

  [[nodiscard]] const Arrangement& arrangement() const { return arrangement_; }
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

  // Those whose line found no way round a strange mark: it would look like two lines to that one.
  // After put_lines(). None on a crowded sheet, where nothing goes round anything.
  [[nodiscard]] std::vector<std::size_t> misleading_proposals() const {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < sheet_.proposals.size() && !crowded(sheet_); ++i) {
      if (runs_below_a_stranger(routes_[sheet_.lines.size() + i])) {
        result.push_back(i);
      }
    }
    return result;
  }

  Drawing taken() { return std::move(drawing_); }

private:
  void finish_lines() {
    put_discs();
    bend_round_discs();
    part_proposals();
    std::ranges::move(
        counts(sheet_, routes_,
               {beside_names(discs_), drawing_.room, kOffLines * drawing_.page.height}),
        std::back_inserter(drawing_.shapes));
    for (std::size_t i = 0; i < routes_.size(); ++i) {
      drawing_.strokes[i].way = routes_[i].way;
    }
  }

  [[nodiscard]] bool runs_below_a_stranger(const Route& route) const {
    const Trace trace = seen(route, traced(route.way), obstacles_);
    for (std::size_t i = first_obstacle_; i < obstacles_.size(); ++i) {
      if (i != route.from && i != route.to && runs_below(trace, obstacles_[i])) {
        return true;
      }
    }
    return false;
  }

  void put_hulls() {
    for (const Box& hull : arrangement_.hulls) {
      drawing_.background.push_back({.outline = rounded(hull, arrangement_.sizes.name),
                                     .fill = kHullFill,
                                     .pen = hull_pen(sheet_.paper)});
    }
  }

  void put_headings() {
    std::size_t count = 0;
    for (const Text& heading : arrangement_.headings) {
      const auto around = [&](const Box& hull) { return contains(hull, heading.box); };
      const bool in_hull = std::ranges::any_of(arrangement_.hulls, around);
      const std::string_view paper = in_hull ? kHullFill : kWhite;
      obstacles_.push_back(grown(heading.box, 0.25 * heading.size));
      Shape shape;
      shape.id = fmt::format("heading{}", ++count);
      shape.role = "heading";
      // A plate, for lines that have no other way than through the words.
      if (arrangement_.ground.empty()) {
        shape.look = {Outline::box, paper, paper, 0, false, 0};
      }
      shape.box = heading.box;
      shape.texts = {heading};
      drawing_.shapes.push_back(std::move(shape));
    }
  }

  void put_nobody() {
    const std::string words = shortened(printable(sheet_.nobody), kLongestNote);
    if (!sheet_.marks.empty() || words.empty()) {
      return;
    }
    // There is room to be read from afar.
    const double larger = sheet_.paper == Paper::beamer ? 1.5 : 2.5;
    Text text;
    text.role = "nobody";
    text.size = larger * smallest_text(sheet_.paper);
    for (const std::string& sentence : sentences(words)) {
      std::ranges::move(meter_.filled(sentence, {text.size, false}, 0.8 * drawing_.room.width()),
                        std::back_inserter(text.lines));
    }
    text.box = box_around(drawing_.room.centre(), meter_.block(text.lines, {text.size, false}));
    Shape shape;
    shape.id = shape.role = "nobody";
    shape.box = text.box;
    shape.texts = {std::move(text)};
    drawing_.shapes.push_back(std::move(shape));
  }

  void put_marks() {
    drawing_.first_mark = drawing_.shapes.size();
    first_obstacle_ = obstacles_.size();
    for (std::size_t i = 0; i < sheet_.marks.size(); ++i) {
      const Mark& mark = sheet_.marks[i];
      const Body& body = arrangement_.bodies[i];
      Shape shape;
      shape.id = fmt::format("n{}", i + 1);
      shape.role = fmt::format("mark {}{}{}", name_of(mark.kind), mark.bridge ? " bridge" : "",
                               mark.open ? " open" : "");
      shape.title = visible_name(mark);
      shape.look = look_of(mark, sheet_.paper);
      shape.box = {0, 0, body.extent.width, body.extent.height};
      shape.texts = body.texts;
      const Point place = arrangement_.places[i];
      move(shape, {place.x - body.extent.width / 2, place.y - body.extent.height / 2});
      obstacles_.push_back(shape.box);
      drawing_.shapes.push_back(std::move(shape));
    }
  }

  void put_strokes() {
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i) {
      const Line& line = sheet_.lines[i];
      add_stroke(fmt::format("e{}", i + 1), fmt::format("line {}", name_of(line.style)),
                 {line.from, line.to}, pen_of(line.style, sheet_.paper));
    }
    for (std::size_t i = 0; i < sheet_.proposals.size(); ++i) {
      const Proposal& proposal = sheet_.proposals[i];
      add_stroke(fmt::format("p{}", i + 1), "proposal", {proposal.from, proposal.to},
                 proposal_pen(sheet_.paper));
    }
  }

  void bend_round(const std::vector<Box>& obstacles) {
    for (const Box& field : arrangement_.fields) {
      if (!crowded(sheet_)) {
        bend_in(field, obstacles);
      }
    }
  }

  [[nodiscard]] bool runs_below_any(const Route& route, const std::vector<Box>& boxes) const {
    const Trace trace = seen(route, traced(route.way), obstacles_);
    return std::ranges::any_of(boxes, [&](const Box& box) { return runs_below(trace, box); });
  }

  // Only the lines that run below a number, and none that carries one.
  void bend_round_discs() {
    for (Route& route : routes_) {
      route.stays = route.proposed || !runs_below_any(route, discs_);
    }
    bend_round(beside_names(discs_));
  }

  // A proposal that runs below the number of another goes round it, with its own number.
  void part_proposals() {
    for (std::size_t i = 0; i < discs_.size(); ++i) {
      std::vector<Box> others = discs_;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      if (runs_below_any(routes_[sheet_.lines.size() + i], others)) {
        bend_proposal(i, beside_names(others));
      }
    }
  }

  void bend_proposal(std::size_t i, const std::vector<Box>& obstacles) {
    for (Route& route : routes_) {
      route.stays = true;
    }
    Route& route = routes_[sheet_.lines.size() + i];
    route.stays = false;
    const Way before = route.way;
    bend_round(obstacles);
    const NumberPlace place = number_place(routes_, sheet_.lines.size() + i,
                                           {obstacles, drawing_.room, discs_[i].width() / 2});
    if (place.cost >= kMisread) {
      route.way = before;
      return;
    }
    Shape& disc = drawing_.shapes[drawing_.shapes.size() - discs_.size() + i];
    const Point from = discs_[i].centre();
    move(disc, {place.at.x - from.x, place.at.y - from.y});
    discs_[i] = disc.box;
  }

  [[nodiscard]] std::vector<Box> beside_names(const std::vector<Box>& discs) const {
    std::vector<Box> obstacles = obstacles_;
    obstacles.insert(obstacles.end(), discs.begin(), discs.end());
    return obstacles;
  }

  void bend_in(const Box& field, const std::vector<Box>& obstacles) {
    std::vector<Route> routes;
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < routes_.size(); ++i) {
      if (contains(field, box_around(obstacles_[routes_[i].from].centre(), {}))) {
        which.push_back(i);
        routes.push_back(routes_[i]);
      }
    }
    bend(routes, {obstacles, field, kOffLines * drawing_.page.height});
    for (std::size_t i = 0; i < which.size(); ++i) {
      routes_[which[i]] = routes[i];
    }
  }

  void add_stroke(std::string id, std::string role, std::pair<MarkIndex, MarkIndex> ends, Pen pen) {
    const auto [from, to] = ends;
    routes_.push_back({.from = first_obstacle_ + from,
                       .to = first_obstacle_ + to,
                       .way = {straight(arrangement_.places[from], arrangement_.places[to])},
                       .proposed = role == "proposal"});
    Stroke stroke;
    stroke.id = std::move(id);
    stroke.role = std::move(role);
    stroke.title = visible_name(sheet_.marks[from]) + " – " + visible_name(sheet_.marks[to]);
    stroke.from = drawing_.first_mark + from;
    stroke.to = drawing_.first_mark + to;
    stroke.pen = pen;
    drawing_.strokes.push_back(std::move(stroke));
  }

  // Each number stands on its line, where it is in nobody's way.
  void put_discs() {
    const double size = smallest_text(sheet_.paper);
    std::vector<Shape> discs;
    for (std::size_t i = 0; i < sheet_.proposals.size(); ++i) {
      discs.push_back(disc(i + 1, size));
      discs.back().id = fmt::format("d{}", i + 1);
    }
    const std::vector<Point> places = place_numbers(routes_, obstacles_, drawing_.room,
                                                    disc_radius(sheet_.proposals.size(), size));
    for (std::size_t i = 0; i < discs.size(); ++i) {
      move(discs[i], places[i]);
      discs_.push_back(discs[i].box);
      drawing_.shapes.push_back(std::move(discs[i]));
    }
  }

  const MapSheet& sheet_;
  TextMeter meter_;
  Drawing drawing_;
  Arrangement arrangement_;
  std::vector<Box> obstacles_;
  std::vector<Box> discs_;  // the numbers of the proposals
  std::vector<Route> routes_;
  std::size_t first_obstacle_ = 0;  // of the marks
};

// The same map without these proposals: all else stays where it is.
Drawing drawn_without(const std::vector<std::size_t>& proposals, const Composer& composer,
                      MapSheet sheet, std::string_view banner) {
  std::vector<Route> routes = composer.routes();
  for (std::size_t left = proposals.size(); left > 0; --left) {
    const auto at = static_cast<std::ptrdiff_t>(proposals[left - 1]);
    routes.erase(routes.begin() + static_cast<std::ptrdiff_t>(sheet.lines.size()) + at);
    sheet.proposals.erase(sheet.proposals.begin() + at);
  }
  Composer again(sheet, banner, &composer.arrangement());
  again.put_lines(std::move(routes));
  return again.taken();
}

}  // namespace

Drawing composed(const MapSheet& sheet, std::string_view banner) {
  Composer composer(sheet, banner);
  composer.put_lines();
  const std::vector<std::size_t> misleading = composer.misleading_proposals();
  return misleading.empty() ? composer.taken() : drawn_without(misleading, composer, sheet, banner);
}

Drawing composed_marks(const MapSheet& sheet, std::string_view banner) {
  return Composer(sheet, banner).taken();
}

bool has_air(const MapSheet& sheet, std::string_view banner, double least_air) {
  TextMeter meter;
  const Drawing drawing = framed(sheet, banner, meter);
  return arranged_once_with_air(sheet, drawing.room, meter, least_air).has_value();
}

}  // namespace buurtweb::viz
