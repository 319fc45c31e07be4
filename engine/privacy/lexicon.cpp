#include "engine/privacy/lexicon.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace buurtweb::privacy {

Lexicon::Lexicon(std::span<const model::Synonyms> own_synonyms) {
  // The neighbourhood's own words come first: emplace keeps what is there.
  for (const model::Synonyms& row : own_synonyms) {
    add_synonyms(row.tag, row.words);
  }
  for (const model::Synonyms& row : common_synonyms()) {
    add_synonyms(row.tag, row.words);
  }
}

void Lexicon::add_synonyms(std::string_view tag, std::span<const std::string_view> words) {
  std::string head = folded(tag);
  // A tag that is itself somebody's synonym hands its words on to that head.
  if (const auto known = heads_.find(head); known != heads_.end()) {
    head = known->second;
  }
  head_labels_.emplace(head, std::string(tag));
  heads_.emplace(head, head);
  for (const std::string_view word : words) {
    heads_.emplace(folded(word), head);
  }
}

std::uint32_t Lexicon::note(std::string_view written) {
  if (const auto known = written_.find(written); known != written_.end()) {
    return known->second;
  }
  std::string meaning = folded(written);
  std::string head;
  if (const auto synonym = heads_.find(meaning); synonym != heads_.end()) {
    meaning = synonym->second;
    head = head_labels_.at(meaning);
  }
  const auto [entry, is_new] =
      numbers_.emplace(std::move(meaning), static_cast<std::uint32_t>(entries_.size()));
  if (is_new) {
    entries_.push_back({.head = std::move(head), .spellings = {}});
  }
  entries_[entry->second].spellings.emplace_back(written);
  written_.emplace(written, entry->second);
  return entry->second;
}

// As people here write it, before how the list of synonyms does.
std::string Lexicon::label_of(Entry& entry, const DutchOrder& order) {
  std::vector<std::string>& spellings = entry.spellings;
  if (!entry.head.empty()) {
    const std::string head = folded(entry.head);
    std::erase_if(spellings, [&](const std::string& each) { return folded(each) != head; });
  }
  const auto first = std::ranges::min_element(
      spellings, {}, [&](const std::string& spelling) { return order.key(spelling); });
  return first == spellings.end() ? entry.head : *first;
}

void Lexicon::finish(const DutchOrder& order) {
  std::vector<std::pair<std::string, std::uint32_t>> sorted;  // sort key, noted number
  std::vector<std::string> label(entries_.size());
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    label[i] = label_of(entries_[i], order);
    sorted.emplace_back(order.key(label[i]), i);
  }
  std::ranges::sort(sorted);
  ids_.resize(entries_.size());
  for (const auto& [key, number] : sorted) {
    ids_[number] = TagId::of(labels_.size());
    labels_.push_back(std::move(label[number]));
  }
}

}  // namespace buurtweb::privacy
