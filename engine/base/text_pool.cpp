#include "engine/base/text_pool.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <functional>
#include <iterator>

namespace buurtweb {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;
constexpr std::size_t kLarge = kBlock / 16;
constexpr std::size_t kRecent = 4096;
constexpr std::size_t kWord = 32;  // longer texts seldom return

// A length takes a byte before its text; a long one takes a number before that byte, which then is
// this mark.
constexpr std::uint8_t kLong = 255;

std::size_t bytes_before(std::string_view text) {
  return text.size() < kLong ? 1 : sizeof(std::size_t) + 1;
}

// Writes the length and the text; gives where the text begins.
const char* write(std::string_view text, char* to) {
  const std::size_t size = text.size();
  if (size >= kLong) {
    std::memcpy(to, &size, sizeof size);
    to += sizeof size;
  }
  *to++ = static_cast<char>(static_cast<std::uint8_t>(std::min<std::size_t>(size, kLong)));
  std::ranges::copy(text, to);
  return to;
}

}  // namespace

std::string_view KeptText::view() const {
  if (text_ == nullptr) {
    return {};
  }
  std::size_t size = static_cast<std::uint8_t>(text_[-1]);
  if (size == kLong) {
    std::memcpy(&size, text_ - 1 - sizeof size, sizeof size);
  }
  return {text_, size};
}

KeptText TextPool::keep(std::string_view text) {
  if (text.empty()) {
    return {};
  }
  if (text.size() > kWord) {
    return store(text);
  }
  recent_.resize(kRecent);
  KeptText& slot = recent_[std::hash<std::string_view>{}(text) % kRecent];
  if (slot != text) {
    slot = store(text);
  }
  return slot;
}

void TextPool::adopt(TextPool other) {
  for (auto* const blocks : {&other.blocks_, &other.large_}) {
    large_.insert(large_.end(), std::make_move_iterator(blocks->begin()),
                  std::make_move_iterator(blocks->end()));
  }
}

KeptText TextPool::store(std::string_view text) {
  const std::size_t size = bytes_before(text) + text.size();
  const bool is_large = size > kLarge;
  if (is_large) {
    large_.push_back(std::make_unique<char[]>(size));
  } else if (blocks_.empty() || used_ + size > kBlock) {
    blocks_.push_back(std::make_unique<char[]>(kBlock));
    used_ = 0;
  }
  char* const to = is_large ? large_.back().get() : blocks_.back().get() + used_;
  used_ += is_large ? 0 : size;
  return KeptText(write(text, to));
}

}  // namespace buurtweb
