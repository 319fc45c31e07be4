#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/text.h"
#include "engine/model/neighbourhood.h"

namespace buurtweb::privacy {

// The tags of one view. Spellings that mean the same (case, spaces, synonyms) are one tag; its
// label is the first of the spellings in this view in the Dutch order, of the head word where there
// are synonyms, so that a spelling which this audience may not see leaves no trace.
class Lexicon {
public:
  explicit Lexicon(std::span<const model::Synonyms> own_synonyms);

  // A number for the tag, good until `finish`.
  std::uint32_t note(std::string_view written);
  // Sorts the tags by label; afterwards `id` tells what a noted number has become.
  void finish(const DutchOrder& order);
  [[nodiscard]] TagId id(std::uint32_t noted) const { return ids_[noted]; }
  [[nodiscard]] std::vector<std::string> take_labels() { return std::move(labels_); }

private:
  struct Entry {
    std::string head;  // of the synonyms; empty when there are none
    std::vector<std::string> spellings;
  };
  void add_synonyms(std::string_view tag, std::span<const std::string_view> words);
  static std::string label_of(Entry& entry, const DutchOrder& order);

  std::unordered_map<std::string, std::string> heads_;           // folded word -> folded head
  std::unordered_map<std::string, std::string> head_labels_;     // folded head -> as written
  std::unordered_map<std::string, std::uint32_t> numbers_;       // folded -> noted number
  std::unordered_map<std::string_view, std::uint32_t> written_;  // as written -> noted number
  std::vector<Entry> entries_;
  std::vector<TagId> ids_;
  std::vector<std::string> labels_;
};

// The synonyms that come with the program (schemas/woordenlijst.yaml).
std::span<const model::Synonyms> common_synonyms();

}  // namespace buurtweb::privacy
