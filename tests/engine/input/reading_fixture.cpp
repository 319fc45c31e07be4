#include "tests/engine/input/reading_fixture.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/input/yaml.h"

namespace buurtweb::input {
namespace {

// In the order of RecordKind.
constexpr std::array<std::string_view, 21> kKinds{
    "buurt",       "verwerking", "gebied", "bewoner",  "professional", "netwerk", "organisatie",
    "voorziening", "initiatief", "kanaal", "buiten",   "toestemming",  "plan",    "doel",
    "actie",       "verbinding", "haakje", "voorstel", "liever_niet",  "woord",   "instellingen"};

std::string told(const model::Draft& draft, const model::DraftRecord& record) {
  std::string line(kKinds[static_cast<std::size_t>(record.kind)]);
  line += record.key.text.empty() ? "" : " " + std::string(record.key.text);
  for (const model::DraftField& field : draft.fields(record)) {
    line += " " + std::string(model::spec_of(record.kind, field.field).name) + "=";
    std::string_view separator;
    for (const model::Word& word : draft.words(field)) {
      line += std::string(separator) + std::string(word.text);
      separator = ",";
    }
  }
  return line;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Complaint& complaint) {
  return out << info(complaint.kind).code << " at " << complaint.line << ":" << complaint.column;
}

std::vector<Complaint> ReadText::complaints() const {
  std::vector<Complaint> all;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    const Place at = diagnostic.where;
    all.push_back({diagnostic.kind, at.line, at.column});
  }
  return all;
}

std::string ReadText::mention(std::string_view name) const {
  const std::vector<Diagnostic> sorted = diagnostics.sorted();
  if (sorted.empty()) {
    return {};
  }
  const std::vector<Mention>& mentions = sorted.front().mentions;
  const auto found = std::ranges::find(mentions, name, &Mention::name);
  return found == mentions.end() ? std::string() : found->text;
}

std::vector<std::string> ReadText::told() const {
  return input::told(draft);
}

ReadText read_text(std::string text, const Limits& limits) {
  ReadText result;
  const std::uint16_t file = result.files.add("buurt.yaml", std::move(text));
  Reading reading{result.files, result.draft, result.diagnostics, limits};
  result.to_the_end = read_yaml(reading, file);
  return result;
}

std::vector<Complaint> complaints_of(std::string text) {
  return read_text(std::move(text)).complaints();
}

std::vector<std::string> told(const model::Draft& draft) {
  std::vector<std::string> lines;
  for (const model::DraftRecord& record : draft.records()) {
    lines.push_back(told(draft, record));
  }
  return lines;
}

std::string with_slips(std::string text, std::mt19937& random) {
  constexpr std::string_view kSpice = ":{}[],'\"&*!|>%@`#?-~ \t\n\r\\<é\x01\xFF";
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (std::size_t change = 0; change <= pick(4); ++change) {
    const std::size_t at = pick(text.size());
    switch (pick(4)) {
      case 0:
        text[at] = kSpice[pick(kSpice.size())];
        break;
      case 1:
        text.insert(at, 1, kSpice[pick(kSpice.size())]);
        break;
      case 2:
        text.erase(at, 1 + pick(20));
        break;
      default:
        text.insert(at, text.substr(pick(text.size()), 1 + pick(40)));
    }
  }
  return text;
}

}  // namespace buurtweb::input
