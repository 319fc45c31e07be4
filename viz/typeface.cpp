#include "viz/typeface.h"

#include <fontconfig/fontconfig.h>
#include <memory>
#include <string_view>

#include "viz/headroom.h"

// Asked of fontconfig, which Pango asks too: Pango does it in a thread of its own, which may go on
// after the answer and hold what a process that is split off meanwhile waits for.
namespace buurtweb::viz {
namespace {

constexpr const char* kFamily = "Liberation Sans";

struct Freed {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
  void operator()(FcCharSet* letters) const { FcCharSetDestroy(letters); }
};
template <class T>
using Owned = std::unique_ptr<T, Freed>;

Owned<FcPattern> wish() {
  ask_headroom();
  Owned<FcPattern> pattern(FcPatternCreate());
  // NOLINTNEXTLINE(*-reinterpret-cast): its letters are of another type than ours
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(kFamily));
  FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  return pattern;
}

// Says something to who draws, and has no form of its own: joiners, directions, variations.
bool has_no_form(FcChar32 letter) {
  const auto within = [letter](FcChar32 first, FcChar32 last) {
    return first <= letter && letter <= last;
  };
  return letter < 0x20 || within(0x7F, 0x9F) || letter == 0xAD || letter == 0x61C ||
         within(0x200B, 0x200F) || within(0x2028, 0x202E) || within(0x2060, 0x206F) ||
         within(0xFE00, 0xFE0F) || letter == 0xFEFF || within(0xE0000, 0xE0FFF);
}

}  // namespace

bool has_typeface() {
  FcResult result = FcResultNoMatch;
  const Owned<FcPattern> found(FcFontMatch(nullptr, wish().get(), &result));
  FcChar8* family = nullptr;
  return found != nullptr &&
         FcPatternGetString(found.get(), FC_FAMILY, 0, &family) == FcResultMatch &&
         // NOLINTNEXTLINE(*-reinterpret-cast)
         std::string_view(reinterpret_cast<const char*>(family)) == kFamily;
}

bool has_letters(const std::string& text) {
  FcResult result = FcResultNoMatch;
  FcCharSet* all = nullptr;
  const Owned<FcFontSet> fonts(FcFontSort(nullptr, wish().get(), FcTrue, &all, &result));
  const Owned<FcCharSet> letters(all);
  if (letters == nullptr) {
    return false;
  }
  // NOLINTNEXTLINE(*-reinterpret-cast)
  const auto* at = reinterpret_cast<const FcChar8*>(text.data());
  for (int left = static_cast<int>(text.size()); left > 0;) {
    FcChar32 letter = 0;
    const int size = FcUtf8ToUcs4(at, &letter, left);
    if (size <= 0 || (!has_no_form(letter) && FcCharSetHasChar(letters.get(), letter) == FcFalse)) {
      return false;
    }
    at += size;
    left -= size;
  }
  return true;
}

}  // namespace buurtweb::viz
