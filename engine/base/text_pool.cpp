#include "engine/base/text_pool.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace buurtweb {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;
constexpr std::size_t kLarge = kBlock / 16;
constexpr std::size_t kRecent = 4096;
constexpr std::size_t kWord = 32;  // longer texts seldom return

}  // namespace

std::string_view TextPool::keep(std::string_view text) {
  if (text.empty()) {
    return {};
  }
  if (text.size() > kWord) {
    return store(text);
  }
  recent_.resize(kRecent);
  std::string_view& slot = recent_[std::hash<std::string_view>{}(text) % kRecent];
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

std::string_view TextPool::store(std::string_view text) {
  const bool is_large = text.size() > kLarge;
  if (is_large) {
    large_.push_back(std::make_unique<char[]>(text.size()));
  } else if (blocks_.empty() || used_ + text.size() > kBlock) {
    blocks_.push_back(std::make_unique<char[]>(kBlock));
    used_ = 0;
  }
  char* const to = is_large ? large_.back().get() : blocks_.back().get() + used_;
  std::ranges::copy(text, to);
  used_ += is_large ? 0 : text.size();
  return {to, text.size()};
}

}  // namespace buurtweb
