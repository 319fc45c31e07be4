#pragma once

#include <string>
#include <vector>

#include "engine/base/source.h"
#include "engine/model/fields.h"

namespace buurtweb::model {

// What is to stand behind a key of a record, by where it stands in a file.
struct Replacement {
  Place record = {};  // of its key
  Place field = {};   // of the key; line 0: the record does not say it yet
  const FieldSpec* spec = nullptr;
  std::vector<std::string> words = {};  // one, or the items of a list; never none
};

}  // namespace buurtweb::model
