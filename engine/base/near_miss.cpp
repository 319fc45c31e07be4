#include "engine/base/near_miss.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"

namespace buurtweb {
namespace {

constexpr std::size_t kMostWords = 100;
constexpr std::size_t kMostComparisons = 10'000'000;
constexpr std::size_t kLongestWord = 200;  // a longer one is no slip of a key

}  // namespace

NearMisses::NearMisses(std::vector<std::string_view> candidates)
    : candidates_(std::move(candidates)),
      words_left_(std::min(kMostWords, kMostComparisons / (candidates_.size() + 1))) {
  if (words_left_ == 0) {
    return;
  }
  folded_.reserve(candidates_.size());
  for (const std::string_view candidate : candidates_) {
    folded_.push_back(code_points(folded(candidate)));
  }
}

std::string_view NearMisses::find(std::string_view word) {
  if (word.size() > kLongestWord) {
    return {};
  }
  const auto known = answers_.find(std::string(word));
  if (known != answers_.end()) {
    return known->second;
  }
  if (words_left_ == 0) {
    return {};
  }
  --words_left_;
  return answers_.emplace(word, search(word)).first->second;
}

std::string_view NearMisses::search(std::string_view word) const {
  const std::u32string wanted = code_points(folded(word));
  std::string_view best;
  std::size_t most = std::max<std::size_t>(1, count_code_points(word) / 3);
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const std::size_t distance = edit_distance(wanted, folded_[i], most);
    const bool is_better = distance < most || best.empty() || candidates_[i] < best;
    if (distance <= most && is_better) {
      best = candidates_[i];
      most = distance;
    }
  }
  return best;
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  return NearMisses(candidates).find(word);
}

}  // namespace buurtweb
