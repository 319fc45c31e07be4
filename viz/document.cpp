#include "viz/document.h"

#include <algorithm>
#include <array>
#include <cairo-pdf.h>
#include <memory>
#include <pango/pangocairo.h>
#include <string_view>

namespace buurtweb::viz {
namespace {

// A4 in points, with margins that every printer keeps.
constexpr double kWidth = 595.276;
constexpr double kHeight = 841.89;
constexpr double kMargin = 48;
constexpr double kRuleGap = 22;  // between lines to write on, by hand
constexpr const char* kFamily = "Liberation Sans";

// How a kind of block looks, and what it is in the structure of the file (ISO 32000-1, 14.8.4).
struct Style {
  const char* tag;
  double size;
  bool bold;
  double above;
  double grey;
};

Style style_of(Block::Kind kind) {
  switch (kind) {
    case Block::Kind::title:
      return {"H1", 22, true, 0, 0.12};
    case Block::Kind::heading:
      return {"H2", 16, true, 18, 0.12};
    case Block::Kind::subheading:
      return {"H3", 13, true, 12, 0.12};
    case Block::Kind::paragraph:
    case Block::Kind::rules:
      return {"P", 11, false, 4, 0.12};
    case Block::Kind::item:
      return {"P", 11, true, 9, 0.12};
    case Block::Kind::quiet:
      return {"P", 9.5, false, 2, 0.3};
  }
  return {};
}

struct Freed {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

class Printer {
public:
  explicit Printer(const Document& document)
      : document_(document),
        surface_(cairo_pdf_surface_create_for_stream(&append, &bytes_, kWidth, kHeight)),
        context_(cairo_create(surface_.get())) {
    const auto describe = [&](cairo_pdf_metadata_t what, const char* text) {
      cairo_pdf_surface_set_metadata(surface_.get(), what, text);
    };
    describe(CAIRO_PDF_METADATA_TITLE, document.title.c_str());
    describe(CAIRO_PDF_METADATA_CREATOR, "buurtweb");
    // The day of a file would make it differ from its twin.
    describe(CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    cairo_tag_begin(context_.get(), "Document", nullptr);
  }

  Printed print() {
    const std::vector<Block>& blocks = document_.blocks;
    for (std::size_t first = 0; first < blocks.size();) {
      std::size_t last = first;
      while (blocks[last].with_next && last + 1 < blocks.size()) {
        ++last;
      }
      put({blocks.begin() + offset(first), blocks.begin() + offset(last + 1)});
      first = last + 1;
    }
    end_page();
    cairo_tag_end(context_.get(), "Document");
    cairo_surface_finish(surface_.get());
    const cairo_status_t status = cairo_surface_status(surface_.get());
    if (status != CAIRO_STATUS_SUCCESS) {
      return Problem{std::string("cairo: ") + cairo_status_to_string(status)};
    }
    return Print{.bytes = std::move(bytes_), .text_size = style_of(Block::Kind::quiet).size};
  }

private:
  static std::ptrdiff_t offset(std::size_t position) {
    return static_cast<std::ptrdiff_t>(position);
  }

  Owned<PangoLayout> layout_of(const std::string& text, const Style& style) {
    Owned<PangoLayout> layout(pango_cairo_create_layout(context_.get()));
    const Owned<PangoFontDescription> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), kFamily);
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>((kWidth - 2 * kMargin) * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    return layout;
  }

  static double height_of(PangoLayout* layout) {
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
  }

  double height_of(const Block& block) {
    const Style style = style_of(block.kind);
    const double rules = block.kind == Block::Kind::rules ? block.rules * kRuleGap : 0;
    return style.above + height_of(layout_of(block.text, style).get()) + rules;
  }

  // Blocks that stay together; more than a page of them begins on a new one.
  void put(const std::vector<Block>& blocks) {
    double height = 0;
    for (const Block& block : blocks) {
      height += height_of(block);
    }
    if (y_ + height > kHeight - kMargin - kFooter && y_ > kMargin) {
      end_page();
    }
    for (const Block& block : blocks) {
      if (y_ + height_of(block) > kHeight - kMargin - kFooter && y_ > kMargin) {
        end_page();
      }
      put(block);
    }
  }

  void put(const Block& block) {
    const Style style = style_of(block.kind);
    y_ += y_ > kMargin ? style.above : 0;
    const Owned<PangoLayout> layout = layout_of(block.text, style);
    cairo_tag_begin(context_.get(), style.tag, nullptr);
    cairo_set_source_rgb(context_.get(), style.grey, style.grey, style.grey);
    cairo_move_to(context_.get(), kMargin, y_);
    pango_cairo_show_layout(context_.get(), layout.get());
    cairo_tag_end(context_.get(), style.tag);
    y_ += height_of(layout.get());
    for (int i = 0; block.kind == Block::Kind::rules && i < block.rules; ++i) {
      y_ += kRuleGap;
      cairo_set_line_width(context_.get(), 0.6);
      cairo_set_source_rgb(context_.get(), 0.42, 0.42, 0.42);
      cairo_move_to(context_.get(), kMargin, y_);
      cairo_line_to(context_.get(), kWidth - kMargin, y_);
      cairo_stroke(context_.get());
    }
  }

  void end_page() {
    const Style style = style_of(Block::Kind::quiet);
    const std::string text =
        document_.footer + (document_.footer.empty() ? "" : " · ") + std::to_string(++page_);
    const Owned<PangoLayout> layout = layout_of(text, style);
    cairo_set_source_rgb(context_.get(), style.grey, style.grey, style.grey);
    cairo_move_to(context_.get(), kMargin, kHeight - kMargin - height_of(layout.get()));
    pango_cairo_show_layout(context_.get(), layout.get());
    cairo_show_page(context_.get());
    y_ = kMargin;
  }

  static constexpr double kFooter = 24;

  const Document& document_;
  std::string bytes_;
  Owned<cairo_surface_t> surface_;
  Owned<cairo_t> context_;
  double y_ = kMargin;
  int page_ = 0;
};

}  // namespace

Printed print_document(const Document& document) {
  return Printer(document).print();
}

}  // namespace buurtweb::viz
