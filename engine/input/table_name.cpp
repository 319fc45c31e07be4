#include "engine/input/table_name.h"

#include <algorithm>
#include <string>

#include "engine/input/column_words.h"

namespace buurtweb::input {
namespace {

using model::RecordKind;
using model::TablePlan;

std::string_view stem(std::string_view path) {
  path = path.substr(path.find_last_of("/\\") + 1);  // npos + 1 is the start
  return path.substr(0, path.find_last_of('.'));
}

}  // namespace

// "buurt" and "plan" say so only on their own.
const TablePlan* plan_in_name(std::string_view path) {
  const std::string name = plain_words(stem(path));
  if (const TablePlan* const plan = table_named(name)) {
    return plan;
  }
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string word = name.substr(at, end - at);
    const TablePlan* const plan = table_named(word);
    if (plan != nullptr && (model::asset_kind(plan->kind) || plan->kind == RecordKind::tie)) {
      return plan;
    }
    at = end + 1;
  }
  return nullptr;
}

std::optional<AssetKind> kind_in_name(std::string_view path) {
  const std::string name = plain_words(stem(path));
  std::optional<AssetKind> kind = kind_from_words(name);
  for (std::size_t at = 0; at < name.size() && !kind;) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    kind = kind_from_words(name.substr(at, end - at));
    at = end + 1;
  }
  return kind;
}

}  // namespace buurtweb::input
