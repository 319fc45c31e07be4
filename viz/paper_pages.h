#pragma once

#include <memory>
#include <string>
#include <string_view>

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
  struct Spoken {
    std::string title;
    std::string language;
  };
  explicit PaperPages(Spoken spoken);
  ~PaperPages();
  PaperPages(const PaperPages&) = delete;
  PaperPages& operator=(const PaperPages&) = delete;
  PaperPages(PaperPages&&) = delete;
  PaperPages& operator=(PaperPages&&) = delete;

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
  struct Surface;  // cairo's
  Spoken spoken_;
  std::unique_ptr<Surface> surface_;
};

}  // namespace buurtweb::viz
