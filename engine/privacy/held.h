#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/draft.h"
#include "engine/privacy/told.h"

namespace buurtweb::privacy {

// All that the files say about one person, for that person (P-17).
struct Held {
  std::string key;
  model::Draft draft;  // the records about the person; other people are "iemand" in it
  std::map<std::string, std::string> names;  // of groups, places and the like, by key

  // The same in plain values.
  [[nodiscard]] std::vector<ToldRecord> told() const;
};

// Other people's names are also taken out of free text, as far as the file knows them. What stands
// under liever_niet is not in it: who asked for it may be the other one (P-23).
Held held_about(const model::Draft& draft, const std::string& key);

}  // namespace buurtweb::privacy
