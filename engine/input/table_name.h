#pragma once

#include <optional>
#include <string_view>

#include "engine/base/kinds.h"
#include "engine/model/tables.h"

// What the name of a file says of the list in it.
namespace buurtweb::input {

// The table that it is called after: "Bewoners Rozenbuurt 2026" holds residents. Nothing when it is
// called after none.
const model::TablePlan* plan_in_name(std::string_view path);

// "Clubs", "Lijst van verenigingen": the kind that a word in the name is for.
std::optional<AssetKind> kind_in_name(std::string_view path);

}  // namespace buurtweb::input
