#include "engine/privacy/held.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <vector>

#include "engine/base/sorted.h"
#include "engine/base/text.h"
#include "engine/model/tables.h"
#include "engine/privacy/drafts.h"
#include "engine/privacy/naming.h"

namespace buurtweb::privacy {
namespace {

class Holder {
public:
  Holder(const Draft& draft, const std::string& key) : draft_(draft), key_(normalised(key)) {
    for (const DraftRecord& record : draft.records()) {
      if (model::asset_kind(record.kind)) {
        note_asset(record);
      }
    }
    sort_unique(others_words_);
    const std::vector<std::string> own = telling_words(draft, key);
    std::erase_if(others_words_, [&](const std::string& word) {
      return std::ranges::find(own, word) != own.end();
    });
    for (auto& [asset, name] : held_.names) {
      name = without_words(name, others_words_);
    }
  }

  Held run() {
    bool is_own = false;
    for (const DraftRecord& record : draft_.records()) {
      if (record.kind != RecordKind::consent) {
        is_own = is_person_record(record.kind) && normalised(record.key.text) == key_;
      }
      if (is_own) {
        add_whole(record);
      } else if (record.kind != RecordKind::avoid && record.kind != RecordKind::consent &&
                 names_them(record)) {
        add_naming(record);
      }
    }
    held_.key = key_;
    return std::move(held_);
  }

private:
  void note_asset(const DraftRecord& record) {
    const std::string key = normalised(record.key.text);
    if (!is_person_record(record.kind)) {
      held_.names[key] = name_of(record);
    } else if (key != key_) {
      others_.insert(key);
      std::ranges::move(telling_words(draft_, record), std::back_inserter(others_words_));
    }
  }

  [[nodiscard]] std::string name_of(const DraftRecord& record) const {
    for (const DraftField& field : draft_.fields(record)) {
      if (field.field == Field::name && !draft_.words(field).empty()) {
        return std::string(draft_.words(field).front().text);
      }
    }
    return std::string(record.key.text);
  }

  [[nodiscard]] bool is_them(const Word& word) const { return normalised(word.text) == key_; }

  [[nodiscard]] bool names_them(const DraftField& field) const {
    return std::ranges::any_of(draft_.words(field), [&](const Word& w) { return is_them(w); });
  }

  [[nodiscard]] bool names_them(const DraftRecord& record) const {
    return std::ranges::any_of(draft_.fields(record), [&](const DraftField& field) {
      return may_name(record.kind, field.field) && names_them(field);
    });
  }

  // A word as the person may read it. Who stands outside the file is somebody too.
  [[nodiscard]] std::string readable(const DraftRecord& record, const DraftField& field,
                                     const Word& word) const {
    const bool may_be_key = may_name(record.kind, field.field);
    const bool is_other = may_be_key && others_.contains(normalised(word.text));
    const bool is_outsider =
        field.field == Field::source && !is_them(word) && normalised(word.text) != "team";
    if (is_other || is_outsider) {
      return kSomebody;
    }
    const bool is_free = !may_be_key || field.field == Field::occasion;
    const bool is_own_name = field.field == Field::name && is_person_record(record.kind);
    return is_free && !is_own_name ? without_words(word.text, others_words_)
                                   : std::string(word.text);
  }

  void add(const DraftRecord& record, const DraftField& field, bool only_them) {
    std::vector<Word> words;
    for (const Word& word : draft_.words(field)) {
      if (!only_them || is_them(word)) {
        words.push_back(
            {.text = held_.draft.keep(readable(record, field, word)), .place = word.place});
      }
    }
    held_.draft.add(field.field, field.place, words);
  }

  void add_whole(const DraftRecord& record) {
    held_.draft.open(record.kind, record.key, record.key.place);
    for (const DraftField& field : draft_.fields(record)) {
      add(record, field, false);
    }
  }

  // Of a row all that is told with it; of the record of another asset what names the person; of
  // somebody else's record only that.
  void add_naming(const DraftRecord& record) {
    const bool is_row = record.kind == RecordKind::tie || record.kind == RecordKind::spark ||
                        record.kind == RecordKind::proposal;
    Word key = record.key;
    if (is_person_record(record.kind)) {
      key.text = held_.draft.keep(std::string(kSomebody) + "_" + std::to_string(++somebodies_));
    }
    held_.draft.open(record.kind, key, record.key.place);
    for (const DraftField& field : draft_.fields(record)) {
      const bool is_named = may_name(record.kind, field.field) && names_them(field);
      const bool is_called = field.field == Field::name && !is_person_record(record.kind);
      if (is_row || is_named || is_called) {
        add(record, field, is_named && !is_row);
      }
    }
  }

  const Draft& draft_;
  std::string key_;
  std::unordered_set<std::string> others_;
  std::vector<std::string> others_words_;
  std::size_t somebodies_ = 0;  // whose records name the person
  Held held_;
};

std::string_view kind_of(RecordKind kind) {
  if (const std::optional<AssetKind> asset = model::asset_kind(kind)) {
    return kind_name(*asset);
  }
  if (kind == RecordKind::tie) {
    return "verbinding";
  }
  if (kind == RecordKind::spark) {
    return "haakje";
  }
  if (kind == RecordKind::proposal) {
    return "voorstel";
  }
  return kind == RecordKind::action ? "actie" : "plan";
}

// "Lid van: Eetgroep Zuid": a key by the name that belongs to it.
ToldField told_field(const Held& held, const DraftRecord& record, const DraftField& field) {
  const Field stored = field.field == Field::led_to_pair ? Field::led_to : field.field;
  ToldField result{.heading = model::heading_of(model::spec_of(record.kind, stored).name),
                   .words = {}};
  for (const Word& word : held.draft.words(field)) {
    const auto found = held.names.find(normalised(word.text));
    const bool is_key = may_name(record.kind, field.field) && found != held.names.end();
    result.words.push_back(is_key ? found->second : std::string(word.text));
  }
  return result;
}

ToldRecord told_record(const Held& held, const DraftRecord& record, ToldRecord::Of of) {
  ToldRecord result{.of = of, .kind = kind_of(record.kind), .name = {}, .fields = {}};
  for (const DraftField& field : held.draft.fields(record)) {
    if (field.field == Field::name && of == ToldRecord::Of::elsewhere) {
      result.name = held.draft.words(field).front().text;
    } else {
      result.fields.push_back(told_field(held, record, field));
    }
  }
  return result;
}

// A consent follows the record of its person.
ToldRecord::Of place_of(const DraftRecord& record, const std::string& key, ToldRecord::Of before) {
  if (record.kind == RecordKind::consent) {
    return before == ToldRecord::Of::elsewhere ? before : ToldRecord::Of::consent;
  }
  const bool is_own = is_person_record(record.kind) && normalised(record.key.text) == key;
  return is_own ? ToldRecord::Of::person : ToldRecord::Of::elsewhere;
}

}  // namespace

std::vector<ToldRecord> Held::told() const {
  std::vector<ToldRecord> result;
  ToldRecord::Of of = ToldRecord::Of::elsewhere;
  for (const DraftRecord& record : draft.records()) {
    of = place_of(record, key, of);
    result.push_back(told_record(*this, record, of));
  }
  return result;
}

Held held_about(const Draft& draft, const std::string& key) {
  return Holder(draft, key).run();
}

}  // namespace buurtweb::privacy
