#include "viz/graphviz.h"

#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>

#include "viz/asking.h"
#include "viz/headroom.h"
#include "viz/xdot.h"

namespace buurtweb::viz::graphviz {
namespace {

constexpr const char* kFixed = "nop2";  // the engine that takes all places as they are given

std::mutex one_at_a_time;
std::string complaints;  // since the last reset; guarded by the mutex above

// GraphViz hands over its messages in fragments.
int listen(char* fragment) {
  complaints += fragment;
  return 0;
}

std::string said_at_start;  // of plugins that could not be loaded; guarded likewise

GVC_t* new_context() {
  ask_headroom();
  agseterrf(&listen);
  GVC_t* const made = gvContext();
  said_at_start = complaints;
  return made;
}

// One context for the whole program: a new one for each picture leaks.
GVC_t* context() {
  static GVC_t* const shared = new_context();
  return shared;
}

// GraphViz 2.42 takes its texts as char* but does not write to them.
char* given(const char* text) {
  return const_cast<char*>(text);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

void set(void* thing, const char* attribute, const std::string& value) {
  agsafeset(thing, given(attribute), given(value.c_str()), given(""));
}

// What GraphViz does with a plugin, under which name, and which one it is.
struct Part {
  const char* kind;
  std::string_view name;
  std::string_view plugin;
};
constexpr std::array kParts{Part{"layout", kFixed, "libgvplugin_neato_layout"},
                            Part{"textlayout", "textlayout", "libgvplugin_pango"},
                            Part{"render", "xdot", "libgvplugin_core"}};

bool has(const Part& part) {
  using Freed = std::unique_ptr<void, decltype(&std::free)>;
  int count = 0;
  char** const names = gvPluginList(context(), part.kind, &count, given(""));
  const Freed list(static_cast<void*>(names), &std::free);
  bool found = false;
  for (int i = 0; i < count; ++i) {
    const Freed name(names[i], &std::free);
    found = found || std::string_view(names[i]) == part.name;
  }
  return found;
}

// The first that is not there, or of which GraphViz said that it cannot be loaded; empty where all
// are.
std::string missing_part() {
  for (const Part& part : kParts) {
    if (!has(part) || said_at_start.find(part.plugin) != std::string::npos) {
      return std::string(part.plugin);
    }
  }
  return "";
}

struct Default {
  int kind;
  const char* attribute;
  const char* value;
};

// An undirected graph with its layout, for as long as it lives.
class Graph {
public:
  Graph(std::initializer_list<Default> defaults)
      : graph_(agopen(given("kaart"), Agundirected, nullptr)) {
    for (const Default& item : defaults) {
      agattr(graph_, item.kind, given(item.attribute), given(item.value));
    }
    complaints.clear();
    agreseterrors();
  }
  ~Graph() {
    if (laid_out_) {
      free_list_of_nodes();
      gvFreeLayout(context(), graph_);
    }
    agclose(graph_);
  }
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  Graph(Graph&&) = delete;
  Graph& operator=(Graph&&) = delete;

  [[nodiscard]] Agraph_t* get() const { return graph_; }
  Agnode_t* node(const std::string& id) { return agnode(graph_, given(id.c_str()), 1); }
  Agedge_t* edge(Agnode_t* from, Agnode_t* to) { return agedge(graph_, from, to, nullptr, 1); }

  // gvLayout and gvRenderData report success after an error, so ask what was said.
  bool lay_out(const char* engine) {
    laid_out_ = gvLayout(context(), graph_, engine) == 0;
    fixed_ = std::string_view(engine) == kFixed;
    return laid_out_ && agerrors() < AGERR;
  }

  std::optional<std::string> rendered(const std::string& format) {
    char* data = nullptr;
    unsigned length = 0;
    const int failed = gvRenderData(context(), graph_, format.c_str(), &data, &length);
    std::string bytes(data == nullptr ? "" : data, data == nullptr ? 0 : length);
    gvFreeRenderData(data);
    if (failed != 0 || bytes.empty() || agerrors() >= AGERR) {
      return std::nullopt;
    }
    return bytes;
  }

private:
  // GraphViz 2.42 forgets this list when it did not choose the places itself.
  void free_list_of_nodes() {
    if (fixed_) {
      const std::unique_ptr<void, decltype(&std::free)> forgotten(GD_neato_nlist(graph_),
                                                                  &std::free);
      GD_neato_nlist(graph_) = nullptr;
    }
  }

  Agraph_t* graph_;
  bool laid_out_ = false;
  bool fixed_ = false;  // the places were given
};

std::string inches(double points) {
  return fmt::format("{:.6f}", points / 72);
}

// Puts a drawing into a graph whose every place is fixed, so that GraphViz only has to print.
class Easel {
public:
  Easel(const Drawing& drawing, const Wish& wish) : drawing_(drawing), wish_(wish) {
    set(graph_.get(), "dpi", fmt::format("{:g}", wish.dots_per_inch));
    set(graph_.get(), "size", inches(drawing.page.width) + "," + inches(drawing.page.height) + "!");
    set(graph_.get(), "_background", xdot(drawing, wish.reduction));
    put_frame();
    for (std::size_t i = 0; i < drawing.shapes.size(); ++i) {
      nodes_.push_back(put_shape(i));
    }
    for (std::size_t i = 0; i < drawing.shapes.size() && !wish.texts_inside; ++i) {
      put_texts(i);
    }
    for (std::size_t i = 0; i < drawing.strokes.size(); ++i) {
      put_stroke(i);
    }
  }

  std::optional<std::string> print() {
    return graph_.lay_out(kFixed) ? graph_.rendered(std::string(wish_.format)) : std::nullopt;
  }

private:
  [[nodiscard]] std::string place(Point p) const {
    return fmt::format("{:.3f},{:.3f}", p.x / wish_.reduction,
                       (drawing_.page.height - p.y) / wish_.reduction);
  }
  [[nodiscard]] std::string number(double points) const {
    return fmt::format("{:.3f}", points / wish_.reduction);
  }

  // What sticks out of the page would make GraphViz shrink all that stands on it.
  [[nodiscard]] Box on_page(const Box& box) const {
    const Extent extent{std::min(box.width(), page_.width()),
                        std::min(box.height(), page_.height())};
    return box_around(clamped(box.centre(), extent, page_), extent);
  }

  void put_box(Agnode_t* node, const Box& wanted) const {
    const Box box = on_page(wanted);
    set(node, "pos", place(box.centre()));
    set(node, "width", inches(box.width() / wish_.reduction));
    set(node, "height", inches(box.height() / wish_.reduction));
  }

  // Keeps the page its size, whatever stands on it.
  void put_frame() {
    Agnode_t* const frame = graph_.node("page");
    put_box(frame, {0, 0, drawing_.page.width, drawing_.page.height});
    set(frame, "shape", "box");
    set(frame, "style", "invis");
  }

  void put_look(Agnode_t* node, const Look& look) const {
    set(node, "shape", shape_name(look.outline));
    if (look.outline == Outline::none) {
      return;
    }
    set(node, "style",
        fmt::format("filled{}{}", look.dashed ? ",dashed" : "",
                    look.outline == Outline::round_box ? ",rounded" : ""));
    set(node, "fillcolor", std::string(look.fill));
    set(node, "color", std::string(look.stroke));
    set(node, "penwidth", number(look.width));
  }

  Agnode_t* put_shape(std::size_t at) {
    const Shape& shape = drawing_.shapes[at];
    Agnode_t* const node = graph_.node(shape_id(drawing_, at));
    set(node, "id", shape_id(drawing_, at));
    set(node, "class", shape.role);
    put_box(node, asked_for(shape.look.outline, shape.box));
    put_look(node, shape.look);
    if (wish_.texts_inside) {
      put_label(node, shape);
    }
    if (shape.look.inner_width > 0) {
      Agnode_t* const inner = graph_.node(inner_id(drawing_, at));
      set(inner, "id", inner_id(drawing_, at));
      put_box(inner, grown(shape.box, -inset(shape.look)));
      Look look = shape.look;
      look.width = look.inner_width;
      put_look(inner, look);
    }
    return node;
  }

  void put_label(Agnode_t* node, const Shape& shape) const {
    std::string words;
    for (const Text& text : shape.texts) {
      words += node_label(text.lines, text.align);
      if (text.role != "letter" && text.role != "detail") {
        set_font(node, text);
      }
    }
    set(node, "label", words);
  }

  void set_font(Agnode_t* node, const Text& text) const {
    set(node, "fontname", font_name(text.bold));
    set(node, "fontsize", number(text.size));
    set(node, "fontcolor", std::string(text.colour));
  }

  void put_texts(std::size_t at) {
    const Shape& shape = drawing_.shapes[at];
    for (std::size_t i = 0; i < shape.texts.size(); ++i) {
      const std::string id = text_id(drawing_, at, i);
      Agnode_t* const node = graph_.node(id);
      set(node, "id", id);
      set(node, "class", shape.texts[i].role);
      set(node, "shape", "none");
      put_box(node, shape.texts[i].box);
      set_font(node, shape.texts[i]);
      set(node, "label", node_label(shape.texts[i].lines, shape.texts[i].align));
    }
  }

  void put_stroke(std::size_t at) {
    const Stroke& stroke = drawing_.strokes[at];
    put_stroke(stroke, stroke_id(drawing_, at), stroke.pen);
    if (stroke.pen.core > 0 && !wish_.texts_inside) {
      put_stroke(stroke, core_id(drawing_, at), core_of(stroke.pen));
    }
  }

  void put_stroke(const Stroke& stroke, const std::string& id, const Pen& pen) {
    Agedge_t* const edge = graph_.edge(nodes_[stroke.from], nodes_[stroke.to]);
    set(edge, "id", id);
    set(edge, "class", stroke.role);
    set(edge, "color", std::string(pen.colour));
    set(edge, "penwidth", number(pen.width));
    set(edge, "style", dash_name(pen.dash));
    // GraphViz makes the page as large as the points that steer a curve reach, and shrinks it then.
    std::string places;
    for (const Curve& curve : steered_within(page_, stroke.way)) {
      places += places.empty() ? place(curve.start) : "";
      places +=
          " " + place(curve.pull_start) + " " + place(curve.pull_end) + " " + place(curve.end);
    }
    set(edge, "pos", places);
  }

  const Drawing& drawing_;
  const Wish& wish_;
  const Box page_{0, 0, drawing_.page.width, drawing_.page.height};
  Graph graph_{{AGRAPH, "charset", "utf-8"},
               {AGRAPH, "bgcolor", "#FFFFFF"},
               {AGRAPH, "pad", "0"},
               {AGRAPH, "margin", "0"},
               {AGRAPH, "outputorder", "edgesfirst"},
               {AGRAPH, "dpi", "72"},
               {AGRAPH, "size", ""},
               {AGRAPH, "_background", ""},
               {AGNODE, "pos", ""},
               {AGNODE, "width", "0"},
               {AGNODE, "height", "0"},
               {AGNODE, "fixedsize", "true"},
               {AGNODE, "margin", "0,0"},
               {AGNODE, "label", ""},
               {AGNODE, "fontname", "Arial"},
               {AGNODE, "tooltip", ""},
               {AGEDGE, "pos", ""},
               {AGEDGE, "tooltip", ""}};
  std::vector<Agnode_t*> nodes_;
};

}  // namespace

std::vector<Extent> measure(const std::vector<std::string>& words, bool bold) {
  constexpr double size = 100;
  const std::lock_guard alone(one_at_a_time);
  Graph graph{{AGNODE, "shape", "none"},   {AGNODE, "margin", "0,0"},
              {AGNODE, "width", "0"},      {AGNODE, "height", "0"},
              {AGNODE, "fontsize", "100"}, {AGNODE, "fontname", font_name(bold)},
              {AGNODE, "pos", "0,0"},      {AGNODE, "label", ""}};
  std::vector<Agnode_t*> nodes;
  for (const std::string& word : words) {
    nodes.push_back(graph.node(std::to_string(nodes.size())));
    set(nodes.back(), "label", node_label({word}, Align::centre));
  }
  const bool done = !words.empty() && graph.lay_out(kFixed);
  std::vector<Extent> extents;
  for (Agnode_t* const node : nodes) {
    // Without an answer a guess: a square a letter.
    extents.push_back(done ? Extent{ND_width(node) * 72 / size, ND_height(node) * 72 / size}
                           : Extent{static_cast<double>(words[extents.size()].size()), 1.2});
  }
  return extents;
}

std::vector<Point> untangled(const Web& web) {
  constexpr std::size_t most_for_neato = 400;  // its time grows with the square
  const std::lock_guard alone(one_at_a_time);
  const std::string seed = std::to_string(web.seed);
  Graph graph{{AGRAPH, "overlap", "true"},
              {AGRAPH, "splines", ""},
              {AGRAPH, "start", seed.c_str()},
              {AGNODE, "label", ""}};
  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < web.members; ++i) {
    nodes.push_back(graph.node(std::to_string(i)));
  }
  for (const auto& [a, b] : web.ties) {
    graph.edge(nodes[a], nodes[b]);
  }
  std::srand(static_cast<unsigned>(web.seed));  // sfdp draws from it
  std::vector<Point> places;
  if (graph.lay_out(web.members > most_for_neato ? "sfdp" : "neato")) {
    for (Agnode_t* const node : nodes) {
      places.push_back({ND_coord(node).x, -ND_coord(node).y});
    }
  }
  return places;
}

Printed print(const Drawing& drawing, const Wish& wish) {
  const std::lock_guard alone(one_at_a_time);
  Easel easel(drawing, wish);
  if (std::optional<std::string> bytes = easel.print()) {
    return Print{.bytes = std::move(*bytes), .text_size = drawing.text_size};
  }
  // More than one line of it helps nobody.
  return Problem{.what = fmt::format("GraphViz ({}): {}", wish.format,
                                     complaints.substr(0, complaints.find('\n'))),
                 .lacks = missing_part()};
}

}  // namespace buurtweb::viz::graphviz
