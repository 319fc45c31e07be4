#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace buurtweb {

// Finds what was probably meant, for "bedoelde je …?". One list is asked for many words, so its
// texts are folded once, an answer is remembered, and after so much work nothing is near any more:
// who reads a hundred unknown words has enough to go by.
class NearMisses {
public:
  // The texts must stay where they are.
  explicit NearMisses(std::vector<std::string_view> candidates);
  // The candidate nearest to the word, or empty when none is near enough to be a likely slip.
  std::string_view find(std::string_view word);

private:
  [[nodiscard]] std::string_view search(std::string_view word) const;

  std::vector<std::string_view> candidates_;
  std::vector<std::u32string> folded_;
  std::unordered_map<std::string, std::string_view> answers_;
  std::size_t words_left_;
};

}  // namespace buurtweb
