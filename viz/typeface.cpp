#include "viz/typeface.h"

#include <memory>
#include <pango/pangocairo.h>
#include <string_view>

#include "viz/headroom.h"

namespace buurtweb::viz {
namespace {

constexpr const char* kFamily = "Liberation Sans";

struct Freed {
  void operator()(PangoFontDescription* description) const {
    pango_font_description_free(description);
  }
  void operator()(PangoContext* context) const { g_object_unref(context); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFont* font) const { g_object_unref(font); }
  void operator()(PangoFontMap* fonts) const { g_object_unref(fonts); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

// Not those of the whole program: they may have a thread of their own, which a process that is
// split off later does not have.
Owned<PangoFontMap> own_fonts() {
  ask_headroom();
  return Owned<PangoFontMap>(pango_cairo_font_map_new());
}

}  // namespace

bool has_typeface() {
  const Owned<PangoFontMap> fonts = own_fonts();
  const Owned<PangoContext> context(pango_font_map_create_context(fonts.get()));
  const Owned<PangoFontDescription> wish(pango_font_description_new());
  pango_font_description_set_family(wish.get(), kFamily);
  pango_font_description_set_absolute_size(wish.get(), 12 * PANGO_SCALE);
  const Owned<PangoFont> font(pango_context_load_font(context.get(), wish.get()));
  if (font == nullptr) {
    return false;
  }
  const Owned<PangoFontDescription> found(pango_font_describe(font.get()));
  const char* const family = pango_font_description_get_family(found.get());
  return family != nullptr && std::string_view(family) == kFamily;
}

bool has_letters(const std::string& text) {
  const Owned<PangoFontMap> fonts = own_fonts();
  const Owned<PangoContext> context(pango_font_map_create_context(fonts.get()));
  const Owned<PangoFontDescription> wish(pango_font_description_new());
  pango_font_description_set_family(wish.get(), kFamily);
  const Owned<PangoLayout> layout(pango_layout_new(context.get()));
  pango_layout_set_font_description(layout.get(), wish.get());
  pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
  return pango_layout_get_unknown_glyphs_count(layout.get()) == 0;
}

}  // namespace buurtweb::viz
