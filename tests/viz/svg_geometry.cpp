#include "tests/viz/svg_geometry.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <pugixml.hpp>

namespace buurtweb::viz::test {
namespace {

// All numbers in an attribute, whatever stands between them.
std::vector<double> numbers(const char* text) {
  std::vector<double> result;
  while (*text != '\0') {
    char* end = nullptr;
    const double value = std::strtod(text, &end);
    if (end == text) {
      ++text;
    } else {
      result.push_back(value);
      text = end;
    }
  }
  return result;
}

class Reader {
public:
  explicit Reader(const pugi::xml_node& svg) : svg_(svg), drawing_(svg.child("g")) {}

  SvgMap read() {
    const std::vector<double> view = numbers(svg_.attribute("viewBox").value());
    map_.page = {view.at(2), view.at(3)};
    map_.title = svg_.child("title").text().get();
    map_.description = svg_.child("desc").text().get();
    const std::vector<double> shift = numbers(drawing_.attribute("transform").value());
    map_.scale = shift.front();
    down_ = shift.back();
    for (const pugi::xml_node node : drawing_.children("polygon")) {
      map_.patches.push_back(points_box(numbers(node.attribute("points").value())));
      map_.patch_fills.emplace_back(node.attribute("fill").value());
    }
    map_.patches.erase(map_.patches.begin());  // the page
    map_.patch_fills.erase(map_.patch_fills.begin());
    for (const pugi::xml_node node : drawing_.children("g")) {
      read_group(node);
    }
    return std::move(map_);
  }

private:
  void read_group(const pugi::xml_node& node) {
    const std::string role = node.attribute("class").value();
    if (role.starts_with("edge")) {
      const pugi::xml_node path = node.child("path");
      map_.lines.push_back({.id = node.attribute("id").value(),
                            .role = role,
                            .way = way(numbers(path.attribute("d").value())),
                            .colour = path.attribute("stroke").value(),
                            .dashed = !path.attribute("stroke-dasharray").empty()});
      return;
    }
    SvgGroup group;
    group.id = node.attribute("id").value();
    group.role = role;
    group.title = node.child("title").text().get();
    std::vector<Box> boxes;
    for (const pugi::xml_node child : node.children()) {
      read_part(child, group, boxes);
    }
    if (!boxes.empty()) {
      group.box = bounds(boxes);
      group.outlines = std::move(boxes);
    }
    map_.groups.push_back(std::move(group));
  }

  // A path of cubic curves, each walked in even steps.
  [[nodiscard]] std::vector<Point> way(const std::vector<double>& d) const {
    std::vector<Point> points;
    for (std::size_t begin = 0; begin + 8 <= d.size(); begin += 6) {
      add_curve({d.begin() + static_cast<std::ptrdiff_t>(begin),
                 d.begin() + static_cast<std::ptrdiff_t>(begin) + 8},
                points);
    }
    return points;
  }

  void add_curve(const std::vector<double>& curve, std::vector<Point>& points) const {
    constexpr int steps = 40;
    for (int i = 0; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      std::vector<double> xy = curve;
      // De Casteljau: halfway between halfway between …
      for (std::size_t left = xy.size(); left > 2; left -= 2) {
        for (std::size_t k = 0; k + 2 < left; ++k) {
          xy[k] += t * (xy[k + 2] - xy[k]);
        }
      }
      points.push_back(at(xy[0], xy[1]));
    }
  }

  void read_part(const pugi::xml_node& node, SvgGroup& group, std::vector<Box>& boxes) const {
    const std::string name = node.name();
    if (name == "ellipse" || name == "polygon" || name == "path") {
      group.outline += outline_of(node);
      group.fill = node.attribute("fill").value();
      group.stroke = node.attribute("stroke").value();
    }
    if (name == "ellipse") {
      boxes.push_back(
          box_around(at(node.attribute("cx").as_double(), node.attribute("cy").as_double()),
                     {2 * node.attribute("rx").as_double(), 2 * node.attribute("ry").as_double()}));
    } else if (name == "polygon") {
      boxes.push_back(points_box(numbers(node.attribute("points").value())));
    } else if (name == "path") {
      boxes.push_back(points_box(numbers(node.attribute("d").value())));
    } else if (name == "text") {
      group.texts.push_back(
          {.words = node.text().get(),
           .size = node.attribute("font-size").as_double(),
           .anchor = at(node.attribute("x").as_double(), node.attribute("y").as_double()),
           .centred = std::string(node.attribute("text-anchor").value()) == "middle",
           .bold = std::string(node.attribute("font-weight").value()) == "bold",
           .colour = node.attribute("fill").as_string("black")});
    }
  }

  // The corners in tenths of the shape's width and height.
  [[nodiscard]] std::string outline_of(const pugi::xml_node& node) const {
    std::string outline = node.name();
    const std::vector<double> xy = numbers(node.attribute("points").value());
    for (std::size_t i = 0; i + 1 < xy.size(); i += 2) {
      const Box box = points_box(xy);
      const Point p = at(xy[i], xy[i + 1]);
      outline += fmt::format(" {:.0f},{:.0f}", 10 * (p.x - box.left) / box.width(),
                             10 * (p.y - box.top) / box.height());
    }
    return outline + (node.attribute("stroke-dasharray") ? " dashed;" : ";");
  }

  [[nodiscard]] Point at(double x, double y) const { return {x, y + down_}; }

  [[nodiscard]] Box points_box(const std::vector<double>& xy) const {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i + 1 < xy.size(); i += 2) {
      const Point p = at(xy[i], xy[i + 1]);
      boxes.push_back({p.x, p.y, p.x, p.y});
    }
    return bounds(boxes);
  }

  pugi::xml_node svg_;
  pugi::xml_node drawing_;
  SvgMap map_;
  double down_ = 0;
};

}  // namespace

std::vector<SvgGroup> SvgMap::marks() const {
  std::vector<SvgGroup> result;
  std::ranges::copy_if(groups, std::back_inserter(result), [](const SvgGroup& group) {
    return group.role.find(" mark ") != std::string::npos;
  });
  return result;
}

const SvgGroup* SvgMap::find(const std::string& id) const {
  const auto found = std::ranges::find(groups, id, &SvgGroup::id);
  return found == groups.end() ? nullptr : &*found;
}

const SvgLine* SvgMap::line(const std::string& id) const {
  const auto found = std::ranges::find(lines, id, &SvgLine::id);
  return found == lines.end() ? nullptr : &*found;
}

std::vector<SvgText> SvgMap::texts() const {
  std::vector<SvgText> result;
  for (const SvgGroup& group : groups) {
    result.insert(result.end(), group.texts.begin(), group.texts.end());
  }
  return result;
}

std::optional<SvgMap> read_svg(const std::string& bytes) {
  pugi::xml_document document;
  if (!document.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single)) {
    return std::nullopt;
  }
  return Reader(document.child("svg")).read();
}

std::string joined(const SvgGroup& group, const std::string& left_out) {
  std::string result;
  for (const SvgText& text : group.texts) {
    if (text.words != left_out) {
      result += (result.empty() ? "" : " ") + text.words;
    }
  }
  return result;
}

}  // namespace buurtweb::viz::test
