#include "viz/paper_pages.h"

#include <array>
#include <cairo-pdf.h>
#include <cstdlib>
#include <pango/pangocairo.h>
#include <string_view>

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

}  // namespace

PaperPages::PaperPages(const std::string& title)
    : surface_(cairo_pdf_surface_create_for_stream(&append, &bytes_, 1, 1)),
      context_(cairo_create(surface_.get())) {
  const auto describe = [&](cairo_pdf_metadata_t what, const char* text) {
    cairo_pdf_surface_set_metadata(surface_.get(), what, text);
  };
  describe(CAIRO_PDF_METADATA_TITLE, title.c_str());
  describe(CAIRO_PDF_METADATA_CREATOR, "buurtweb");
  // The day of a file would make it differ from its twin.
  describe(CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
}

void PaperPages::begin(Extent page) {
  if (page_open_) {
    cairo_show_page(context_.get());
  }
  cairo_pdf_surface_set_size(surface_.get(), page.width, page.height);
  page_open_ = true;
}

PaperPages::Owned<PangoLayout> PaperPages::layout_of(const std::string& text,
                                                     const Ink& ink) const {
  Owned<PangoLayout> layout(pango_cairo_create_layout(context_.get()));
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

double PaperPages::height_of(const std::string& text, const Ink& ink) const {
  int height = 0;
  pango_layout_get_size(layout_of(text, ink).get(), nullptr, &height);
  return in_points(height);
}

double PaperPages::text(const std::string& text, const Ink& ink, Point at) {
  const Owned<PangoLayout> layout = layout_of(text, ink);
  set_colour(context_.get(), ink.colour);
  cairo_move_to(context_.get(), at.x, at.y);
  pango_cairo_show_layout(context_.get(), layout.get());
  int height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  return at.y + in_points(height);
}

void PaperPages::take(const Pen& pen) {
  constexpr std::array<double, 2> dashes{4, 3};
  cairo_set_line_width(context_.get(), pen.width);
  cairo_set_dash(context_.get(), dashes.data(), pen.dash == Dash::solid ? 0 : 2, 0);
  set_colour(context_.get(), pen.colour);
}

void PaperPages::line(Point from, Point to, const Pen& pen) {
  take(pen);
  cairo_move_to(context_.get(), from.x, from.y);
  cairo_line_to(context_.get(), to.x, to.y);
  cairo_stroke(context_.get());
}

void PaperPages::frame(const Box& box, const Pen& pen) {
  take(pen);
  cairo_rectangle(context_.get(), box.left, box.top, box.width(), box.height());
  cairo_stroke(context_.get());
}

void PaperPages::patch(const Box& box, std::string_view colour) {
  set_colour(context_.get(), colour);
  cairo_rectangle(context_.get(), box.left, box.top, box.width(), box.height());
  cairo_fill(context_.get());
}

void PaperPages::open_tag(const char* name) {
  cairo_tag_begin(context_.get(), name, nullptr);
}

void PaperPages::close_tag(const char* name) {
  cairo_tag_end(context_.get(), name);
}

Printed PaperPages::finished() {
  if (page_open_) {
    cairo_show_page(context_.get());
  }
  cairo_surface_finish(surface_.get());
  const cairo_status_t status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return Problem{std::string("cairo: ") + cairo_status_to_string(status)};
  }
  return Print{.bytes = std::move(bytes_), .text_size = 0};
}

}  // namespace buurtweb::viz
