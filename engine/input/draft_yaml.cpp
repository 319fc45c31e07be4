#include "engine/input/draft_yaml.h"

#include <utility>
#include <vector>

#include "engine/input/section_texts.h"

namespace buurtweb::input {
namespace {

using model::Draft;
using model::DraftField;
using model::DraftRecord;
using model::Field;
using model::RecordKind;

bool is_within_another(RecordKind kind) {
  return kind == RecordKind::consent || kind == RecordKind::processing;
}

class Writer {
public:
  explicit Writer(const Draft& draft) : draft_(draft) {}

  std::string write() {
    const auto& records = draft_.records();
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (!is_within_another(records[i].kind)) {
        record_.start(records[i].kind, std::string(records[i].key.text));
      }
      add_fields(records[i]);
      const bool goes_on = i + 1 < records.size() && is_within_another(records[i + 1].kind);
      if (!goes_on) {
        texts_.add(record_);
      }
    }
    return texts_.release().whole();
  }

private:
  void add_fields(const DraftRecord& record) {
    owner_ = is_within_another(record.kind) ? owner_ : record.kind;
    std::vector<ListItem> pairs;
    for (const DraftField& field : draft_.fields(record)) {
      std::vector<ListItem> items;
      for (const model::Word& word : draft_.words(field)) {
        items.push_back({std::string(word.text)});
      }
      if (field.field == Field::led_to_pair || field.field == Field::led_to) {
        add_what_it_led_to(field, pairs);
      } else if (!items.empty()) {
        record_.add(record.kind, model::spec_of(record.kind, field.field), std::move(items));
      }
    }
    if (!pairs.empty()) {
      record_.add(record.kind, model::spec_of(record.kind, Field::led_to), std::move(pairs));
    }
  }

  void add_what_it_led_to(const DraftField& field, std::vector<ListItem>& pairs) const {
    ListItem& item = pairs.emplace_back();
    for (const model::Word& word : draft_.words(field)) {
      item.emplace_back(word.text);
    }
  }

  const Draft& draft_;
  RecordText record_;
  RecordKind owner_ = RecordKind::neighbourhood;
  SectionTexts texts_;
};

}  // namespace

std::string draft_yaml(const Draft& draft) {
  return Writer(draft).write();
}

}  // namespace buurtweb::input
