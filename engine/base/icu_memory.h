#pragma once

#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include <new>
#include <string>
#include <string_view>

// ICU says that it failed where others throw. All that it knows is part of its library, so that
// memory is what it lacks then: no text may come out shorter, or in another order, and nothing be
// read through null.
namespace buurtweb {

inline void need_memory(UErrorCode status) {
  if (U_FAILURE(status) != 0) {
    throw std::bad_alloc();
  }
}

inline void need_memory(const icu::UnicodeString& text) {
  need_memory(text.isBogus() != 0 ? U_MEMORY_ALLOCATION_ERROR : U_ZERO_ERROR);
}

inline icu::UnicodeString from_utf8(std::string_view text) {
  auto result =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  need_memory(result);
  return result;
}

inline std::string utf8(const icu::UnicodeString& text) {
  need_memory(text);
  std::string result;
  text.toUTF8String(result);
  return result;
}

}  // namespace buurtweb
