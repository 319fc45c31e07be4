#include "viz/paper_pages.h"

#include <array>
#include <cairo-pdf.h>
#include <cstdlib>
#include <exception>
#include <pango/pangocairo.h>
#include <string_view>
#include <utility>

#include "viz/headroom.h"
#include "viz/pdf_structure.h"

namespace buurtweb::viz {
namespace {

constexpr const char* kFamily = "Liberation Sans";

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

// "#RRGGBB"
void set_colour(cairo_t* context, std::string_view colour) {
  const unsigned long value = std::strtoul(std::string(colour.substr(1)).c_str(), nullptr, 16);
  const auto part = [&](unsigned shift) {
    return static_cast<double>((value >> shift) & 0xFFU) / 255;
  };
  cairo_set_source_rgb(context, part(16), part(8), part(0));
}

double in_points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

struct Freed {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

Owned<PangoLayout> layout_of(cairo_t* context, const std::string& text,
                             const PaperPages::Ink& ink) {
  Owned<PangoLayout> layout(pango_cairo_create_layout(context));
  const Owned<PangoFontDescription> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), kFamily);
  pango_font_description_set_absolute_size(font.get(), ink.type.size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(),
                                    ink.type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font.get());
  if (ink.width > 0) {
    pango_layout_set_width(layout.get(), static_cast<int>(ink.width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  }
  pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
  return layout;
}

double height_of(PangoLayout* layout) {
  int height = 0;
  pango_layout_get_size(layout, nullptr, &height);
  return in_points(height);
}

void take(cairo_t* context, const Pen& pen) {
  constexpr std::array<double, 2> dashes{4, 3};
  cairo_set_line_width(context, pen.width);
  cairo_set_dash(context, dashes.data(), pen.dash == Dash::solid ? 0 : 2, 0);
  set_colour(context, pen.colour);
}

}  // namespace

struct PaperPages::Surface {
  std::string bytes;
  Owned<cairo_surface_t> paper{cairo_pdf_surface_create_for_stream(&append, &bytes, 1, 1)};
  Owned<cairo_t> context{cairo_create(paper.get())};
  bool page_open = false;
};

PaperPages::PaperPages(Spoken spoken)
    : spoken_(std::move(spoken)), surface_((ask_headroom(), std::make_unique<Surface>())) {
  const auto describe = [&](cairo_pdf_metadata_t what, const char* text) {
    cairo_pdf_surface_set_metadata(surface_->paper.get(), what, text);
  };
  describe(CAIRO_PDF_METADATA_TITLE, spoken_.title.c_str());
  describe(CAIRO_PDF_METADATA_CREATOR, "buurtweb");
  // The day of a file would make it differ from its twin.
  describe(CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
}

PaperPages::~PaperPages() = default;

void PaperPages::begin(Extent page) {
  if (surface_->page_open) {
    cairo_show_page(surface_->context.get());
  }
  cairo_pdf_surface_set_size(surface_->paper.get(), page.width, page.height);
  surface_->page_open = true;
}

double PaperPages::height_of(const std::string& text, const Ink& ink) const {
  return viz::height_of(layout_of(surface_->context.get(), text, ink).get());
}

double PaperPages::text(const std::string& text, const Ink& ink, Point at) {
  cairo_t* const context = surface_->context.get();
  const Owned<PangoLayout> layout = layout_of(context, text, ink);
  set_colour(context, ink.colour);
  cairo_move_to(context, at.x, at.y);
  pango_cairo_show_layout(context, layout.get());
  return at.y + viz::height_of(layout.get());
}

void PaperPages::line(Point from, Point to, const Pen& pen) {
  cairo_t* const context = surface_->context.get();
  take(context, pen);
  cairo_move_to(context, from.x, from.y);
  cairo_line_to(context, to.x, to.y);
  cairo_stroke(context);
}

void PaperPages::frame(const Box& box, const Pen& pen) {
  cairo_t* const context = surface_->context.get();
  take(context, pen);
  cairo_rectangle(context, box.left, box.top, box.width(), box.height());
  cairo_stroke(context);
}

void PaperPages::patch(const Box& box, std::string_view colour) {
  cairo_t* const context = surface_->context.get();
  set_colour(context, colour);
  cairo_rectangle(context, box.left, box.top, box.width(), box.height());
  cairo_fill(context);
}

void PaperPages::open_tag(const char* name) {
  cairo_tag_begin(surface_->context.get(), name, nullptr);
}

void PaperPages::close_tag(const char* name) {
  cairo_tag_end(surface_->context.get(), name);
}

Printed PaperPages::finished() {
  if (surface_->page_open) {
    cairo_show_page(surface_->context.get());
  }
  cairo_surface_finish(surface_->paper.get());
  const cairo_status_t status = cairo_surface_status(surface_->paper.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return Problem{std::string("cairo: ") + cairo_status_to_string(status)};
  }
  try {
    return Print{.bytes = in_language(surface_->bytes, spoken_.language), .text_size = 0};
  } catch (const std::exception& error) {
    return Problem{std::string("qpdf: ") + error.what()};
  }
}

}  // namespace buurtweb::viz
