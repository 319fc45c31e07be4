#pragma once

#include <optional>
#include <string_view>

#include "engine/base/diagnostic.h"
#include "engine/model/fields.h"

namespace buurtweb::input {

// What is to be said about a key that the record does not have; without a record, about one at the
// top of the file: that it must not be there at all, or what was probably meant.
Diagnostic about_unknown_key(std::string_view key, std::optional<model::RecordKind> record);

}  // namespace buurtweb::input
