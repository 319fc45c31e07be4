#pragma once

#include <string>
#include <vector>

#include "engine/model/draft.h"
#include "engine/model/replacement.h"

namespace buurtweb::privacy {

// One thing that is said about a person, said otherwise (P-18). Who told it, and when, stays.
struct Correction {
  model::Replacement replacement;
  model::Draft meant;               // what the files say afterwards
  std::vector<std::string> before;  // what stands there now
};

// Without words the person's record says nothing of it any more. The key is that of somebody in the
// draft, and the texts of `meant` are those of the draft.
Correction correction(const model::Draft& draft, const std::string& key,
                      const model::FieldSpec& spec, const std::vector<std::string>& words);

// Says where something comes from, and is not to be said otherwise.
bool is_provenance(model::Field field);

}  // namespace buurtweb::privacy
