#include <algorithm>
#include <span>

#include "engine/input/shape.h"

// A record: a map of known keys, behind which stand words or further records.
namespace buurtweb::input {
namespace {

using model::FieldSpec;
using model::NestedSpec;
using model::RecordKind;
using model::ValueType;

bool takes_list(const FieldSpec& spec) {
  return spec.type == ValueType::tags || spec.type == ValueType::refs ||
         spec.type == ValueType::numbers;
}

// "-koken" under a key that takes a list was meant to be its first item.
bool is_dash_without_space(const Node& value) {
  const std::string_view text = value.text;
  return !value.quoted && text.size() > 1 && text[0] == '-' && text[1] != ' ' &&
         (text[1] < '0' || text[1] > '9');
}

// A key for one reference may hold a list of one: `trekkers: [ans]` of an action.
bool may_be_list(const FieldSpec& spec, const Tree& tree, const Node& list) {
  const Node* const first = tree.first(list);
  const bool is_one = first != nullptr && tree.next(*first) == nullptr;
  return takes_list(spec) || (spec.type == ValueType::ref && is_one);
}

}  // namespace

void Shaper::record(RecordKind kind, const Node& key, const Tree& tree, const Node& value) {
  const KeptText name = key.kind == NodeKind::scalar ? key.text : KeptText{};
  target_->open(kind, {.text = name, .place = key.place}, key.place);
  if (kind == RecordKind::synonym) {
    add_value(spec_of(kind, model::Field::synonyms), tree, key, value);
    return;
  }
  if (value.kind == NodeKind::map) {
    fields(kind, tree, value);
  } else if (value.kind == NodeKind::list || is_text(value)) {
    not_a_map(key, value);
  }
}

// A key with a text behind it may be a line of somebody's note that is not far enough to the right;
// the key of a nested record (`toestemming`) is a word of the format.
void Shaper::not_a_map(const Node& key, const Node& value) {
  const bool is_asset_key = key.kind == NodeKind::scalar;
  const bool is_consent = !is_asset_key && key.text == "toestemming";
  const std::string_view expected = misses_space_after_colon(value.text) ? "spatie_na_dubbele_punt"
                                    : is_consent                         ? "toestemming"
                                                                         : "sleutels";
  target_->mark_gap();
  wrong_type(value, is_asset_key ? kHidden : key.text, expected);
}

// The records behind a record's keys come after its own fields.
void Shaper::fields(RecordKind kind, const Tree& tree, const Node& map) {
  fields_seen_.clear();
  std::vector<Later> later;
  for (const Node* key = tree.first(map); key != nullptr; key = tree.next(tree.value_of(*key))) {
    const Node& value = tree.value_of(*key);
    if (const NestedSpec* const spec = field(kind, tree, *key, value)) {
      later.push_back({spec, key, &value});
    }
  }
  for (const Later& record : later) {
    nested(record, tree);
  }
}

// Adds the words behind one key; the spec when records stand behind it.
const NestedSpec* Shaper::field(RecordKind kind, const Tree& tree, const Node& key,
                                const Node& value) {
  if (key.kind == NodeKind::broken || !is_good_key(key)) {
    target_->mark_gap();
    return nullptr;
  }
  if (const FieldSpec* const spec = find_field(kind, key.text)) {
    if (!is_first(spec, key)) {
      return nullptr;
    }
    if (spec->field == model::Field::led_to) {
      led_to(tree, key, value);
    } else {
      add_value(*spec, tree, key, value);
    }
    return nullptr;
  }
  const NestedSpec* const spec = find_nested(kind, key.text);
  if (spec == nullptr) {
    unknown_key(key, kind);
    return nullptr;
  }
  return is_first(spec, key) ? spec : nullptr;
}

void Shaper::nested(const Later& later, const Tree& tree) {
  const Node& value = *later.value;
  if (!later.spec->by_key) {
    record(later.spec->record, {.place = later.key->place, .text = later.key->text}, tree, value);
    return;
  }
  if (value.kind == NodeKind::scalar || value.kind == NodeKind::list) {
    wrong_type(value, later.spec->name, "sleutels");
    return;
  }
  keys_seen_.clear();
  for (const Node* key = tree.first(value); key != nullptr; key = tree.next(tree.value_of(*key))) {
    keyed_entry(later.spec->record, *key, tree, tree.value_of(*key));
  }
}

void Shaper::add_value(const FieldSpec& spec, const Tree& tree, const Node& key,
                       const Node& value) {
  const bool is_list = value.kind == NodeKind::list;
  std::string_view expected;
  if (value.kind == NodeKind::map || (is_list && !may_be_list(spec, tree, value))) {
    expected = takes_list(spec) ? "lijst" : "waarde";
  } else if (takes_list(spec) && is_dash_without_space(value)) {
    expected = "spatie_na_streepje";
  }
  if (!expected.empty()) {
    wrong_type(value, spec.name, expected);
    target_->mark_gap();
  } else if (value.kind == NodeKind::broken) {
    target_->mark_gap();
  } else if (is_list || is_text(value)) {
    words_.clear();
    collect_words(spec, tree, value);
    target_->add(spec.field, key.place, words_);
  }
}

// The words of a list, or the one word that stands for a list of one. What is empty is not given.
void Shaper::collect_words(const FieldSpec& spec, const Tree& tree, const Node& value) {
  if (value.kind == NodeKind::scalar) {
    add_word(spec, value);
    return;
  }
  for (const Node* item = tree.first(value); item != nullptr; item = tree.next(*item)) {
    if (is_text(*item)) {
      add_word(spec, *item);
    } else if (item->kind == NodeKind::list || item->kind == NodeKind::map) {
      wrong_type(*item, spec.name, "woorden");
      target_->mark_gap();
    } else if (item->kind == NodeKind::broken) {
      target_->mark_gap();
    }
  }
}

// "kan: koken, naaien" is one word to YAML, and people mean two.
void Shaper::add_word(const FieldSpec& spec, const Node& word) {
  words_.push_back({.text = word.text, .place = word.place});
  const bool is_together = spec.type == ValueType::tags && !word.quoted &&
                           word.text.view().find_first_of(",;") != std::string_view::npos;
  if (is_together && ++together_ <= reading_.limits.complaints) {
    report(DiagnosticKind::words_together, word, {{"sleutel", std::string(spec.name)}});
  }
}

// The same key again, perhaps in its other spelling: the first one counts.
bool Shaper::is_first(const void* spec, const Node& key) {
  const auto earlier = std::ranges::find(fields_seen_, spec, &Seen::spec);
  if (earlier == fields_seen_.end()) {
    fields_seen_.push_back({spec, key.place});
    return true;
  }
  reading_.diagnostics.add({.kind = DiagnosticKind::duplicate_key,
                            .where = key.place,
                            .width = mark_width(key.text, key.quoted),
                            .first = earlier->place,
                            .mentions = {{"woord", std::string(key.text)}}});
  return false;
}

}  // namespace buurtweb::input
