#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/draft.h"
#include "engine/model/removal.h"

namespace buurtweb::privacy {

// What is to be taken out of the files so that they say nothing about some people any more (P-16).
struct Forgetting {
  std::vector<model::Removal> removals;
  model::Draft rest;  // what the files say afterwards; its texts are those of the draft before
  std::size_t people = 0;
  std::size_t ties = 0;   // stated on their own or in the record of somebody else
  std::size_t rows = 0;   // of haakjes, voorstellen and liever_niet
  std::size_t words = 0;  // where somebody is named: as a source, at the table, as a user, …
};

// Without the people under these keys, their ties, the events that they told of or that brought
// them together, the introductions in which they had a part, and their names as a source. What
// somebody else told stays when it is not about them.
Forgetting forget(const model::Draft& draft, const std::vector<std::string>& keys);

// Whether two drafts say the same, wherever it stands.
bool says_the_same(const model::Draft& left, const model::Draft& right);

}  // namespace buurtweb::privacy
