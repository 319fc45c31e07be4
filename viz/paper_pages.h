#pragma once

#include <cairo.h>
#include <memory>
#include <pango/pango.h>
#include <string>

#include "viz/formats.h"
#include "viz/geometry.h"
#include "viz/meter.h"
#include "viz/style.h"

namespace buurtweb::viz {

// A PDF in the making, page by page, with real text in embedded fonts. Coordinates are points from
// the left top corner. The same calls give the same bytes. Only what is made of pages of text knows
// this file: cairo and Pango come with it.
class PaperPages {
public:
  explicit PaperPages(const std::string& title);

  void begin(Extent page);

  struct Ink {
    Type type;
    std::string_view colour = kInk;
    double width = 0;  // where lines break; 0: they do not
  };
  [[nodiscard]] double height_of(const std::string& text, const Ink& ink) const;
  // Returns where the text ends, downwards.
  double text(const std::string& text, const Ink& ink, Point at);
  void line(Point from, Point to, const Pen& pen);
  void frame(const Box& box, const Pen& pen);
  void patch(const Box& box, std::string_view colour);
  // What is put down until it closes is this element of the file's structure: "H1", "P".
  void open_tag(const char* name);
  void close_tag(const char* name);

  // Nothing can be added after it.
  Printed finished();

private:
  struct Freed {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  };
  template <class T>
  using Owned = std::unique_ptr<T, Freed>;

  [[nodiscard]] Owned<PangoLayout> layout_of(const std::string& text, const Ink& ink) const;
  void take(const Pen& pen);

  std::string bytes_;
  Owned<cairo_surface_t> surface_;
  Owned<cairo_t> context_;
  bool page_open_ = false;
};

}  // namespace buurtweb::viz
