#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

#include "engine/model/name_words.h"

namespace buurtweb::privacy {

// Names of assets that an audience may not see, to be found in what it may read: in plain letters,
// so that case and accents mean nothing, and whole words of it.
class UnseenNames {
public:
  void add(std::string_view name);
  [[nodiscard]] bool stand_in(std::string_view text);

private:
  [[nodiscard]] bool is_one(std::string_view name) const;

  std::unordered_set<std::string> names_;  // a space between the words
  std::size_t most_words_ = 0;             // of a name
  model::NameWords words_;
};

}  // namespace buurtweb::privacy
