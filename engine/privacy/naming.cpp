#include "engine/privacy/naming.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "engine/base/sorted.h"
#include "engine/base/text.h"
#include "engine/privacy/drafts.h"

namespace buurtweb::privacy {
namespace {

using model::ValueType;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool stands_in(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const bool starts = at == 0 || !is_letter(text[at - 1]);
    const std::size_t end = at + word.size();
    if (starts && (end == text.size() || !is_letter(text[end]))) {
      return true;
    }
  }
  return false;
}

// Parts of names that say nothing of themselves, also where they are written with a capital.
bool is_particle(std::string_view part) {
  constexpr std::array<std::string_view, 24> kParticles{
      "aan", "al", "bij", "bin", "da", "de", "del", "den", "der", "di",  "du",  "el",
      "het", "in", "la",  "le",  "op", "te", "ten", "ter", "uit", "van", "von", "voor"};
  return std::ranges::binary_search(kParticles, folded(part));
}

// "Bo van der Berg": Bo and Berg; "M'hamed": hamed. An initial, "V.", tells too little.
void add_parts(std::string_view name, std::vector<std::string>& words) {
  constexpr std::size_t kShortest = 2;
  bool goes_on = false;  // behind the apostrophe inside of a name
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of(" -,'"), name.size());
    const std::string_view part = name.substr(0, end);
    const bool has_capital =
        !part.empty() && (goes_on || !(part.front() >= 'a' && part.front() <= 'z'));
    const bool is_initial = part.find('.') != std::string_view::npos;
    if (has_capital && !is_initial && part.size() >= kShortest && !is_particle(part)) {
      words.push_back(folded(part));
    }
    goes_on = !part.empty() && end < name.size() && name[end] == '\'';
    name.remove_prefix(std::min(end + 1, name.size()));
  }
}

std::string_view name_in(const Draft& draft, const DraftRecord& record) {
  for (const DraftField& field : draft.fields(record)) {
    if (field.field == Field::name && !draft.words(field).empty()) {
      return draft.words(field).front().text;
    }
  }
  return {};
}

}  // namespace

bool is_person_record(RecordKind kind) {
  return kind == RecordKind::resident || kind == RecordKind::professional;
}

bool may_name(RecordKind record, Field field) {
  if (field == Field::area || field == Field::goal) {
    return false;
  }
  const Field stored = field == Field::led_to_pair ? Field::led_to : field;
  const ValueType type = model::spec_of(record, stored).type;
  return type == ValueType::ref || type == ValueType::refs || field == Field::source ||
         field == Field::occasion;
}

std::vector<std::string> people_called(const Draft& draft, const std::string& word) {
  const std::string key = normalised(word);
  const std::string name = folded(word);
  std::vector<std::string> by_name;
  for (const DraftRecord& record : draft.records()) {
    if (!is_person_record(record.kind)) {
      continue;
    }
    if (normalised(record.key.text) == key) {
      return {key};
    }
    if (folded(name_in(draft, record)) == name || folded(record.key.text) == name) {
      by_name.push_back(normalised(record.key.text));
    }
  }
  return by_name;
}

std::vector<std::string> telling_words(const Draft& draft, const DraftRecord& record) {
  const std::string_view name = name_in(draft, record);
  std::vector<std::string> result{folded(normalised(record.key.text)), folded(name)};
  add_parts(name, result);
  sort_unique(result);
  std::erase(result, "");
  return result;
}

std::vector<std::string> telling_words(const Draft& draft, const std::string& key) {
  std::vector<std::string> result{folded(key)};
  const std::string wanted = normalised(key);
  for (const DraftRecord& record : draft.records()) {
    if (is_person_record(record.kind) && normalised(record.key.text) == wanted) {
      std::ranges::move(telling_words(draft, record), std::back_inserter(result));
    }
  }
  sort_unique(result);
  std::erase(result, "");
  return result;
}

std::vector<std::size_t> lines_with(std::string_view text, const std::vector<std::string>& words) {
  std::vector<std::size_t> result;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string plain = folded(text.substr(0, end));
    if (std::ranges::any_of(words, [&](const std::string& w) { return stands_in(plain, w); })) {
      result.push_back(line);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string without_words(std::string_view text, const std::vector<std::string>& words) {
  std::string result;
  const auto is_part = [](char c) { return is_letter(c) || (c >= 'A' && c <= 'Z'); };
  while (!text.empty()) {
    const auto first = static_cast<std::size_t>(std::ranges::find_if(text, is_part) - text.begin());
    result += text.substr(0, first);
    text.remove_prefix(first);
    const auto size =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_part) - text.begin());
    const std::string_view word = text.substr(0, size);
    result += std::ranges::binary_search(words, folded(word)) ? std::string_view("…") : word;
    text.remove_prefix(size);
  }
  return result;
}

}  // namespace buurtweb::privacy
