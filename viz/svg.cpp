#include "viz/svg.h"

#include <fmt/format.h>

#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <utility>

#include "viz/drawing.h"
#include "viz/graphviz.h"

namespace buurtweb::viz {
namespace {

// What GraphViz wrote, put right: names instead of node names, fonts that browsers have, the words
// of a shape inside its group, and exactly the words we know, whatever GraphViz made of them.
class Finisher {
public:
  Finisher(const Drawing& drawing, pugi::xml_document& document)
      : drawing_(drawing), root_(document.child("svg")), map_(root_.child("g")) {
    for (const pugi::xml_node group : map_.children("g")) {
      groups_.emplace(group.attribute("id").value(), group);
    }
  }

  void run() {
    finish_shapes();
    finish_strokes();
    finish_strokes_below(map_);
    finish_root();
  }

private:
  void finish_shapes() {
    for (std::size_t i = 0; i < drawing_.shapes.size(); ++i) {
      pugi::xml_node group = group_of(shape_id(drawing_, i));
      set_title(group, drawing_.shapes[i].title);
      move_into(group, inner_id(drawing_, i));
      for (std::size_t t = 0; t < drawing_.shapes[i].texts.size(); ++t) {
        const std::string id = text_id(drawing_, i, t);
        set_words(group_of(id), drawing_.shapes[i].texts[t]);
        move_into(group, id);
      }
    }
  }

  void finish_strokes() {
    for (std::size_t i = 0; i < drawing_.strokes.size(); ++i) {
      const pugi::xml_node group = group_of(stroke_id(drawing_, i));
      set_title(group, drawing_.strokes[i].title);
      if (drawing_.strokes[i].pen.core > 0) {
        move_into(group, core_id(drawing_, i));
      }
    }
  }

  [[nodiscard]] pugi::xml_node group_of(const std::string& id) const {
    const auto found = groups_.find(id);
    return found == groups_.end() ? pugi::xml_node() : found->second;
  }

  static void set_title(pugi::xml_node group, const std::string& title) {
    group.remove_child("title");
    if (!title.empty()) {
      group.prepend_child("title").text().set(title.c_str());
    }
  }

  static void set_words(pugi::xml_node group, const Text& text) {
    auto element = group.child("text");
    for (const std::string& line : text.lines) {
      element.text().set(line.c_str());
      element.attribute("font-family").set_value("Arial, Liberation Sans, sans-serif");
      if (text.bold) {
        element.append_attribute("font-weight") = "bold";
      }
      element.append_attribute("class") = text.role.c_str();
      element = element.next_sibling("text");
    }
  }

  // What another group draws becomes part of this one.
  void move_into(pugi::xml_node group, const std::string& id) {
    pugi::xml_node other = group_of(id);
    other.remove_child("title");
    while (pugi::xml_node child = other.first_child()) {
      group.append_move(child);
    }
    map_.remove_child(other);
  }

  // Dashes as long as the line is thick, and no colour that only GraphViz knows.
  static void finish_strokes_below(pugi::xml_node node) {
    for (pugi::xml_node child : node.children()) {
      const double width = child.attribute("stroke-width").as_double(1);
      if (pugi::xml_attribute dashes = child.attribute("stroke-dasharray")) {
        const bool dotted = std::string_view(dashes.value()).starts_with('1');
        dashes.set_value(fmt::format("{:g},{:g}", (dotted ? 1 : 3) * width, 2 * width).c_str());
      }
      if (std::string_view(child.attribute("stroke").value()) == "transparent") {
        child.attribute("stroke").set_value("none");
      }
      finish_strokes_below(child);
    }
  }

  void finish_root() {
    const std::string prefix = drawing_.id_prefix;
    root_.remove_attribute("xmlns:xlink");
    root_.append_attribute("role") = "img";
    root_.append_attribute("lang") = drawing_.language.c_str();
    root_.append_attribute("aria-labelledby") = (prefix + "map-title").c_str();
    root_.append_attribute("aria-describedby") = (prefix + "map-description").c_str();
    pugi::xml_node description = root_.prepend_child("desc");
    description.append_attribute("id") = (prefix + "map-description").c_str();
    description.text().set(drawing_.description.c_str());
    pugi::xml_node title = root_.prepend_child("title");
    title.append_attribute("id") = (prefix + "map-title").c_str();
    title.text().set(drawing_.title.c_str());
    map_.attribute("id").set_value((prefix + "map").c_str());
    map_.remove_child("title");
  }

  const Drawing& drawing_;
  pugi::xml_node root_;
  pugi::xml_node map_;
  std::map<std::string, pugi::xml_node> groups_;
};

}  // namespace

Printed print_svg(const Drawing& drawing) {
  Printed printed = graphviz::print(drawing, {.format = "svg"});
  Print* const print = std::get_if<Print>(&printed);
  if (print == nullptr) {
    return printed;
  }
  pugi::xml_document document;
  if (!document.load_string(print->bytes.c_str())) {
    return Problem{"GraphViz (svg): not well-formed"};
  }
  Finisher(drawing, document).run();
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  print->bytes = out.str() + "\n";
  return printed;
}

}  // namespace buurtweb::viz
