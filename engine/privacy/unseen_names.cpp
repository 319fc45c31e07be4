#include "engine/privacy/unseen_names.h"

#include <algorithm>
#include <span>
#include <utility>

namespace buurtweb::privacy {

void UnseenNames::add(std::string_view name) {
  words_.read(name);
  std::string joined;
  for (const model::NameWord& word : words_.all()) {
    joined.append(joined.empty() ? "" : " ").append(word.text);
  }
  most_words_ = std::max(most_words_, words_.all().size());
  names_.insert(std::move(joined));
}

bool UnseenNames::stand_in(std::string_view text) {
  words_.read(text);
  const std::span<const model::NameWord> words = words_.all();
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string name;
    for (const model::NameWord& word :
         words.subspan(first).first(std::min(most_words_, words.size() - first))) {
      name.append(name.empty() ? "" : " ").append(word.text);
      if (is_one(name)) {
        return true;
      }
    }
  }
  return false;
}

// Also where something is theirs: "Tuinclubs feest".
bool UnseenNames::is_one(std::string_view name) const {
  const std::string_view owner = model::owner(name);
  return names_.contains(std::string(name)) ||
         (!owner.empty() && names_.contains(std::string(owner)));
}

}  // namespace buurtweb::privacy
