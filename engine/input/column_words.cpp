#include "engine/input/column_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "engine/base/text.h"
#include "engine/model/fields.h"

namespace buurtweb::input {
namespace {

using model::TableField;
using model::TablePlan;

using Heads = std::vector<std::string_view>;

// By list and plain word.
const Heads& heads_of(std::string_view list, const std::string& plain) {
  using Lists = std::map<std::string_view, std::unordered_map<std::string, Heads>>;
  static const Lists all = [] {
    Lists result;
    for (const SameWord& row : same_words()) {
      result[row.list][plain_words(row.word)].push_back(row.head);
    }
    return result;
  }();
  static const Heads none;
  const auto words = all.find(list);
  const auto found = words->second.find(plain);
  return found == words->second.end() ? none : found->second;
}

const TableField* field_named(const TablePlan& plan, std::string_view name) {
  const auto found = std::ranges::find(plan.fields, name, &TableField::name);
  return found == plan.fields.end() ? nullptr : &*found;
}

const TableField* field_called(const TablePlan& plan, const std::string& plain) {
  const auto found = std::ranges::find_if(plan.fields, [&](const TableField& field) {
    const bool is_alias = field.spec != nullptr && !field.spec->alias.empty() &&
                          plain_words(field.spec->alias) == plain;
    return is_alias || plain_words(field.name) == plain;
  });
  return found == plan.fields.end() ? nullptr : &*found;
}

// What is asked of everybody in one list has another name for a person and for a group.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kCounterparts{
    {{"kan", "biedt"},
     {"kennis", "biedt"},
     {"biedt", "kan"},
     {"nodig", "zoekt"},
     {"gaven", "biedt"},
     {"interesses", "thema"}}};

const TableField* counterpart(const TablePlan& plan, std::string_view name) {
  for (const auto& [asked, other] : kCounterparts) {
    const TableField* const field = asked == name ? field_named(plan, other) : nullptr;
    if (field != nullptr) {
      return field;
    }
  }
  return nullptr;
}

const TableField* field_meant(const TablePlan& plan, const std::string& plain) {
  if (const TableField* const field = field_called(plan, plain)) {
    return field;
  }
  Heads heads = heads_of("kolommen", plain);
  for (const std::string_view head : heads) {
    if (const TableField* const field = field_named(plan, head)) {
      return field;
    }
  }
  // "Kan" above a list of groups is the key's own name, and of another table.
  std::string as_key = plain;
  std::ranges::replace(as_key, ' ', '_');
  heads.push_back(as_key);
  for (const std::string_view head : heads) {
    if (const TableField* const field = counterpart(plan, head)) {
      return field;
    }
  }
  return nullptr;
}

// The name of an area or a word is its key.
bool is_about_keys(const TablePlan& plan, const std::string& plain) {
  const Heads& heads = heads_of("kolommen", plain);
  const bool is_head = std::ranges::find(heads, model::kKeyColumn) != heads.end();
  const bool is_name = plain == "naam" || plain == "gebied" || plain == "woord";
  return plain == model::kKeyColumn || is_head || (is_name && field_named(plan, "naam") == nullptr);
}

// Of most names the first letter tells enough.
bool may_say_totals(std::string_view text) {
  static const std::string begins = [] {
    std::string letters;
    for (const SameWord& row : same_words()) {
      if (row.list == "rijen") {
        letters += plain_words(row.word).front();
      }
    }
    return letters;
  }();
  const char first = text.empty() ? ' ' : text.front();
  const bool is_capital = first >= 'A' && first <= 'Z';
  const char small = is_capital ? static_cast<char>(first - 'A' + 'a') : first;
  const bool is_letter = small >= 'a' && small <= 'z';
  return !is_letter || begins.find(small) != std::string::npos;
}

ColumnUse use_of_the_rest(const std::string& plain) {
  if (plain.empty()) {
    return ColumnUse::nameless;
  }
  if (model::is_forbidden_key(plain)) {
    return ColumnUse::forbidden;
  }
  const Heads& heads = heads_of("weglaten", plain);
  if (heads.empty()) {
    return ColumnUse::unknown;
  }
  if (heads.front() == "contactgegeven") {
    return ColumnUse::contact;
  }
  return heads.front() == "toestemming" ? ColumnUse::vague_consent : ColumnUse::number;
}

}  // namespace

std::string plain_words(std::string_view text) {
  constexpr std::string_view kSeparators = "_.-/\\+&\n\t";
  constexpr std::string_view kMarks = "?!:;,*()[]\"'`";
  std::string spaced;
  for (const char c : text) {
    if (kSeparators.find(c) != std::string_view::npos) {
      spaced += ' ';
    } else if (kMarks.find(c) == std::string_view::npos) {
      spaced += c;
    }
  }
  return folded(spaced);
}

ColumnMeaning column_meaning(const TablePlan& plan, std::string_view heading) {
  const std::string plain = plain_words(heading);
  if (plan.keyed && is_about_keys(plan, plain)) {
    return {.use = ColumnUse::key, .field = nullptr};
  }
  const TableField* const field = plain.empty() ? nullptr : field_meant(plan, plain);
  if (field != nullptr) {
    return {.use = ColumnUse::field, .field = field};
  }
  const std::optional<AssetKind> kind = model::asset_kind(plan.kind);
  if (kind && is_person(*kind) && name_part(heading) != NamePart::none) {
    return {.use = ColumnUse::name_part, .field = nullptr};
  }
  return {.use = use_of_the_rest(plain), .field = nullptr};
}

NamePart name_part(std::string_view heading) {
  const Heads& heads = heads_of("naamdelen", plain_words(heading));
  if (heads.empty()) {
    return NamePart::none;
  }
  if (heads.front() == "voornaam") {
    return NamePart::first;
  }
  return heads.front() == "tussenvoegsel" ? NamePart::infix : NamePart::last;
}

std::string nearest_heading(const TablePlan& plan, std::string_view heading) {
  std::vector<std::string> names;
  for (const TableField& field : plan.fields) {
    names.push_back(model::heading_of(field.name));
  }
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return std::string(nearest(heading, candidates));
}

bool protects(model::Field field) {
  constexpr std::array kProtecting{model::Field::visibility, model::Field::sensitive,
                                   model::Field::willing,    model::Field::named_on,
                                   model::Field::left_on,    model::Field::age_band,
                                   model::Field::minor,      model::Field::consent_until,
                                   model::Field::answer,     model::Field::consent_withdrawn};
  return std::ranges::find(kProtecting, field) != kProtecting.end();
}

bool says_totals(std::string_view text) {
  if (!may_say_totals(text)) {
    return false;
  }
  const std::string plain = plain_words(text);
  const auto counts = [](const std::string& word) { return !heads_of("rijen", word).empty(); };
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    const std::string word = plain.substr(at, end - at);
    const bool may_follow = at > 0 && (kind_from_words(word) ||
                                       word.find_first_not_of("0123456789") == std::string::npos);
    if (!counts(word) && !may_follow) {
      return false;
    }
    at = end + 1;
  }
  return !plain.empty();
}

std::optional<AssetKind> kind_from_words(std::string_view text) {
  const std::string plain = plain_words(text);
  for (std::size_t i = 0; i < kAssetKindCount; ++i) {
    const auto kind = static_cast<AssetKind>(i);
    const Heads& heads = heads_of("soorten", plain);
    const bool is_word = !heads.empty() && heads.front() == section_name(kind);
    if (is_word || plain == section_name(kind) || plain == kind_name(kind)) {
      return kind;
    }
  }
  return std::nullopt;
}

std::optional<RelationKind> relation_from_words(std::string_view text) {
  const std::string plain = plain_words(text);
  std::string as_key = plain;
  std::ranges::replace(as_key, ' ', '_');
  if (const std::optional<RelationKind> kind = relation_from(as_key)) {
    return kind;
  }
  const Heads& heads = heads_of("relaties", plain);
  return heads.empty() ? std::nullopt : relation_from(heads.front());
}

std::string_view word_of_withdrawal(const std::string& word) {
  const Heads& heads = heads_of("intrekken", word);
  return heads.empty() ? std::string_view{} : heads.front();
}

std::optional<bool> answer_from_words(std::string_view text) {
  if (text == "ja" || text == "nee") {
    return text == "ja";  // most of them
  }
  // Not as plain words: who writes "ja?" still has to ask.
  std::string plain = folded(text);
  if (plain.ends_with('.') || plain.ends_with('!')) {
    plain.pop_back();
  }
  if (plain == "ja" || plain == "nee") {
    return plain == "ja";
  }
  const Heads& heads = heads_of("antwoorden", plain);
  return heads.empty() ? std::nullopt : std::optional(heads.front() == "ja");
}

const model::TablePlan* table_named(std::string_view name) {
  std::string as_name = plain_words(name);
  std::ranges::replace(as_name, ' ', '_');
  as_name = as_name == "verbindingen" ? "relaties" : as_name;
  const auto plans = model::table_plans();
  const auto found = std::ranges::find(plans, as_name, &TablePlan::name);
  return found == plans.end() ? nullptr : &*found;
}

}  // namespace buurtweb::input
