#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text.h"
#include "engine/model/resolution.h"

// Names of people in what is written of others. It goes where the others go, while whoever is named
// never said yes to that (P-01).
namespace buurtweb::model {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMostWords = 5;  // of a name: "Wilma van der Berg-Zwart"

bool is_person_record(RecordKind kind) {
  return kind == RecordKind::resident || kind == RecordKind::professional;
}

// Of which everybody may read something. Who is called in the head is there to be called.
bool may_be_for_all(RecordKind kind) {
  return asset_kind(kind) || kind == RecordKind::plan || kind == RecordKind::goal ||
         kind == RecordKind::action || kind == RecordKind::tie || kind == RecordKind::spark;
}

bool is_told(RecordKind kind, const FieldSpec& spec) {
  const bool is_text = spec.type == ValueType::text || spec.type == ValueType::tags;
  const bool is_own_name = spec.field == Field::name && is_person_record(kind);
  return is_text && !is_own_name && spec.field != Field::note && spec.field != Field::source;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool may_begin_name(char c) {
  return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_byte(text[at])) {
    ++at;
  }
  return at;
}

// Where the next word begins with what a name begins with, from here on.
std::size_t next_capital(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (may_begin_name(text[at]) && (at == 0 || !is_word_byte(text[at - 1]))) {
      return at;
    }
  }
  return kNone;
}

// Calls `is_it(words)` for what begins there and may be a name: one word, two, and so on, until it
// says yes.
template <class Is>
bool any_name_at(std::string_view text, std::size_t begin, const Is& is_it) {
  std::size_t end = begin;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    const std::size_t next = std::min(text.find_first_not_of(' ', end), text.size());
    const bool goes_on = words == 0 || next > end;
    end = end_of_word(text, next);
    if (!goes_on || end == next) {
      return false;
    }
    if (is_it(text.substr(begin, end - begin))) {
      return true;
    }
  }
  return false;
}

template <class Is>
bool any_name(std::string_view text, const Is& is_it) {
  for (std::size_t at = next_capital(text, 0); at != kNone;
       at = next_capital(text, end_of_word(text, at))) {
    if (any_name_at(text, at, is_it)) {
      return true;
    }
  }
  return false;
}

// Of a folded name of more words; empty where it is one word, or begins with an initial.
std::string first_name(const std::string& name) {
  constexpr std::size_t kShortest = 2;
  const std::size_t end = end_of_word(name, 0);
  const bool is_first = end < name.size() && name[end] == ' ' && end >= kShortest;
  return is_first ? name.substr(0, end) : std::string();
}

}  // namespace

// Until when a yes counts is looked at elsewhere: it is not the text that changes then.
bool Resolution::said_yes_for_all(std::uint32_t person) const {
  const std::vector<DraftRecord>& records = draft_.records();
  if (person + 1 >= records.size() || records[person + 1].kind != RecordKind::consent) {
    return false;
  }
  const DraftRecord& consent = records[person + 1];
  return find(consent, Field::consent_withdrawn) == nullptr &&
         parse_boolean(text(consent, Field::consent_public)).value_or(false);
}

// By their whole name, and by the first word of it: "Wilma" is Wilma van Zwart. An initial tells
// too little.
std::vector<Resolution::Called> Resolution::people_by_words(std::span<const Called> people) const {
  std::vector<Called> result(people.begin(), people.end());
  for (const Called& person : people) {
    const std::string first = first_name(name_of(draft_.records()[person.record]));
    if (!first.empty()) {
      result.push_back({std::hash<std::string>{}(first), person.record});
    }
  }
  std::ranges::sort(result);
  return result;
}

void Resolution::check_named_in_texts(std::span<const Called> people) {
  const auto said_yes = [this](const Called& person) { return said_yes_for_all(person.record); };
  if (std::ranges::all_of(people, said_yes)) {
    return;
  }
  const std::vector<Called> by_words = people_by_words(people);
  for (std::uint32_t i = 0; i < draft_.records().size(); ++i) {
    const DraftRecord& record = draft_.records()[i];
    const bool is_for_all =
        may_be_for_all(record.kind) && (!is_person_record(record.kind) || said_yes_for_all(i));
    if (!is_for_all) {
      continue;
    }
    for (const DraftField& field : draft_.fields(record)) {
      if (is_told(record.kind, spec_of(record.kind, field.field))) {
        check_named_in(draft_.words(field), by_words);
      }
    }
  }
}

void Resolution::check_named_in(std::span<const Word> texts, std::span<const Called> by_words) {
  for (const Word& word : texts) {
    const DraftRecord* named = nullptr;
    any_name(word.text, [&](std::string_view words) {
      named = without_yes_called(folded(words), by_words);
      return named != nullptr;
    });
    if (named != nullptr) {
      report_at(DiagnosticKind::names_somebody, word.place, {}, named->key.place);
    }
  }
}

// Nobody where one who is called so did say yes: then that one may be meant.
const DraftRecord* Resolution::without_yes_called(const std::string& name,
                                                  std::span<const Called> by_words) const {
  const DraftRecord* found = nullptr;
  const auto alike =
      std::ranges::equal_range(by_words, std::hash<std::string>{}(name), {}, &Called::hash);
  for (const Called& each : alike) {
    const DraftRecord& record = draft_.records()[each.record];
    const std::string called = name_of(record);
    const bool is_one = called == name || first_name(called) == name;
    if (is_one && said_yes_for_all(each.record)) {
      return nullptr;
    }
    found = is_one && found == nullptr ? &record : found;
  }
  return found;
}

}  // namespace buurtweb::model
