#include "engine/privacy/correct.h"

#include "engine/base/text.h"
#include "engine/privacy/drafts.h"
#include "engine/privacy/naming.h"

namespace buurtweb::privacy {
namespace {

class Corrector {
public:
  Corrector(const Draft& draft, const model::FieldSpec& spec, const std::vector<std::string>& words)
      : draft_(draft) {
    result_.replacement.spec = &spec;
    result_.replacement.words = words;
  }

  Correction run(const std::string& key) {
    for (const DraftRecord& record : draft_.records()) {
      result_.meant.open(record.kind, record.key, record.key.place);
      if (is_person_record(record.kind) && normalised(record.key.text) == key) {
        take_corrected(record);
      } else {
        take(record);
      }
    }
    return std::move(result_);
  }

private:
  void take(const DraftRecord& record) {
    for (const DraftField& field : draft_.fields(record)) {
      result_.meant.add(field.field, field.place, draft_.words(field));
    }
  }

  void take_corrected(const DraftRecord& record) {
    result_.replacement.record = record.key.place;
    for (const DraftField& field : draft_.fields(record)) {
      if (field.field != result_.replacement.spec->field) {
        result_.meant.add(field.field, field.place, draft_.words(field));
        continue;
      }
      result_.replacement.field = field.place;
      for (const Word& word : draft_.words(field)) {
        result_.before.emplace_back(word.text);
      }
      add_words();
    }
    if (result_.replacement.field.line == 0) {
      add_words();
    }
  }

  void add_words() {
    std::vector<Word> words;
    for (const std::string& word : result_.replacement.words) {
      words.push_back({.text = result_.meant.keep(word), .place = {}});
    }
    if (!words.empty()) {
      result_.meant.add(result_.replacement.spec->field, {}, words);
    }
  }

  const Draft& draft_;
  Correction result_;
};

}  // namespace

Correction correction(const Draft& draft, const std::string& key, const model::FieldSpec& spec,
                      const std::vector<std::string>& words) {
  return Corrector(draft, spec, words).run(normalised(key));
}

bool is_provenance(Field field) {
  return field == Field::source || field == Field::named_by || field == Field::named_on;
}

}  // namespace buurtweb::privacy
