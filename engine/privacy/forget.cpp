#include "engine/privacy/forget.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "engine/base/text.h"
#include "engine/privacy/drafts.h"
#include "engine/privacy/naming.h"

namespace buurtweb::privacy {
namespace {

using model::Removal;

bool is_row(RecordKind kind) {
  return kind == RecordKind::tie || kind == RecordKind::spark || kind == RecordKind::proposal ||
         kind == RecordKind::avoid;
}

// A row that is nothing without the one who stands there. A source can be missed; whoever told of
// an event told it, and an introduction is about all who had a part in it.
bool carries_row(RecordKind record, Field field) {
  if (record == RecordKind::tie) {
    return field == Field::from || field == Field::to;
  }
  if (record == RecordKind::spark) {
    return field == Field::told_by || field == Field::occasion;
  }
  return record == RecordKind::proposal || record == RecordKind::avoid;
}

class Forgetter {
public:
  Forgetter(const Draft& draft, const std::vector<std::string>& keys) : draft_(draft) {
    for (const std::string& key : keys) {
      gone_.insert(normalised(key));
    }
  }

  Forgetting run() {
    bool is_gone = false;
    for (const DraftRecord& record : draft_.records()) {
      if (record.kind == RecordKind::consent && is_gone) {
        continue;
      }
      is_gone = is_person_record(record.kind) && names(record.key.text);
      if (is_gone) {
        ++result_.people;
        remove(Removal::What::entry, record.key.place);
      } else if (is_row(record.kind) && falls_with_them(record)) {
        ++(record.kind == RecordKind::tie ? result_.ties : result_.rows);
        remove(Removal::What::row, record.key.place);
      } else {
        keep(record);
      }
    }
    return std::move(result_);
  }

private:
  [[nodiscard]] bool names(std::string_view word) const { return gone_.contains(normalised(word)); }
  [[nodiscard]] bool names_somebody(const DraftField& field) const {
    return std::ranges::any_of(draft_.words(field), [&](const Word& w) { return names(w.text); });
  }

  [[nodiscard]] bool falls_with_them(const DraftRecord& record) const {
    bool led_to_something = false;
    bool led_to_nothing_more = false;
    for (const DraftField& field : draft_.fields(record)) {
      const bool named = may_name(record.kind, field.field) && names_somebody(field);
      if (named && carries_row(record.kind, field.field)) {
        return true;
      }
      const bool led = field.field == Field::led_to || field.field == Field::led_to_pair;
      led_to_something = led_to_something || (led && !named);
      led_to_nothing_more = led_to_nothing_more || (led && named);
    }
    return led_to_nothing_more && !led_to_something;
  }

  void remove(Removal::What what, Place at) {
    result_.removals.push_back({.what = what, .at = at});
  }

  void keep(const DraftRecord& record) {
    result_.rest.open(record.kind, record.key, record.key.place);
    for (const DraftField& field : draft_.fields(record)) {
      if (!may_name(record.kind, field.field) || !names_somebody(field)) {
        result_.rest.add(field.field, field.place, draft_.words(field));
      } else if (field.field == Field::led_to_pair) {
        remove(Removal::What::pair, draft_.words(field).front().place);
        ++result_.words;
      } else {
        keep_others(field);
      }
    }
  }

  void keep_others(const DraftField& field) {
    std::vector<Word> others;
    for (const Word& word : draft_.words(field)) {
      if (names(word.text)) {
        remove(Removal::What::word, word.place);
        ++(model::inline_relation(field.field) ? result_.ties : result_.words);
      } else {
        others.push_back(word);
      }
    }
    if (!others.empty()) {
      result_.rest.add(field.field, field.place, others);
    }
  }

  const Draft& draft_;
  std::unordered_set<std::string> gone_;
  Forgetting result_;
};

// The fields of a record, each as one text. Their order in the file means nothing.
std::vector<std::string> told_fields(const Draft& draft, const DraftRecord& record) {
  std::vector<std::string> result;
  for (const DraftField& field : draft.fields(record)) {
    std::string& text = result.emplace_back("\x1e" + std::to_string(static_cast<int>(field.field)));
    for (const Word& word : draft.words(field)) {
      text.append("\x1f").append(word.text);
    }
  }
  std::ranges::sort(result);
  return result;
}

// A record as one text; nothing for one that says nothing and is called nothing.
std::vector<std::string> told(const Draft& draft) {
  std::vector<std::string> result;
  for (const DraftRecord& record : draft.records()) {
    const bool is_nested = record.kind == RecordKind::consent;
    if (record.key.text.empty() && record.field_count == 0 && !is_nested) {
      continue;
    }
    std::string text = std::to_string(static_cast<int>(record.kind)) + "\x1f";
    text += record.key.text;
    for (const std::string& field : told_fields(draft, record)) {
      text += field;
    }
    result.push_back(std::move(text));
  }
  return result;
}

}  // namespace

Forgetting forget(const Draft& draft, const std::vector<std::string>& keys) {
  return Forgetter(draft, keys).run();
}

bool says_the_same(const Draft& left, const Draft& right) {
  return told(left) == told(right);
}

}  // namespace buurtweb::privacy
