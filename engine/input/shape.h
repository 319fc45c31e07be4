#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/input/key_index.h"
#include "engine/input/reading.h"
#include "engine/input/sections.h"
#include "engine/input/tree.h"
#include "engine/model/fields.h"

namespace buurtweb::input {

// Puts the trees of one file, record by record, into the draft. It judges shapes: known keys, a
// list where a list may stand. What the words mean is for `resolve`.
class Shaper {
public:
  Shaper(Reading& reading, std::uint16_t file);

  // A top-level key: how what follows is to be read.
  Layout begin_section(const Node& key);
  // The section's value is not of the shape that its layout asks for.
  void reject_section(const Node& value);
  // The section is there and nothing stands in it: where its name is missing is known then.
  void empty_section();
  void whole(Tree& tree);
  void entry(Node key, Tree& tree);
  void row(Tree& tree);
  [[nodiscard]] bool holds_assets() const;

  // Of a scalar that is not looked at any further, only a citizen number is reported.
  void pass_over(const Node& node);

private:
  struct Seen {
    const void* spec = nullptr;  // a FieldSpec or a NestedSpec
    Place place;
  };
  struct Later {
    const model::NestedSpec* spec = nullptr;
    const Node* key = nullptr;
    const Node* value = nullptr;
  };

  // Records (shape_record.cpp).
  void record(model::RecordKind kind, const Node& key, const Tree& tree, const Node& value);
  void fields(model::RecordKind kind, const Tree& tree, const Node& map);
  const model::NestedSpec* field(model::RecordKind kind, const Tree& tree, const Node& key,
                                 const Node& value);
  void nested(const Later& later, const Tree& tree);
  void add_value(const model::FieldSpec& spec, const Tree& tree, const Node& key,
                 const Node& value);
  void collect_words(const model::FieldSpec& spec, const Tree& tree, const Node& value);
  void add_word(const model::FieldSpec& spec, const Node& word);
  bool is_first(const void* spec, const Node& key);
  void not_a_map(const Node& key, const Node& value);

  // Rows that are lists (shape_row.cpp).
  void short_tie(const Tree& tree, const Node& list);
  void avoided_pair(const Tree& tree, const Node& list);
  void led_to(const Tree& tree, const Node& key, const Node& value);
  void led_to_item(const Tree& tree, const Node& key, const Node& item);
  bool all_words(const Tree& tree, const Node& list, std::size_t count);
  void complain_of_row(const Tree& tree, const Node& list, std::string_view name,
                       std::string_view expected);

  // Keys and complaints (shape.cpp).
  void keyed_entry(model::RecordKind kind, const Node& key, const Tree& tree, const Node& value);
  bool is_good_key(const Node& key);
  void refuse_citizen_numbers(Tree& tree);
  // In place of a word that may be what somebody said.
  static constexpr std::string_view kHidden = "…";
  void unknown_key(const Node& key, model::RecordKind record);
  void unknown_section(const Node& key);
  void wrong_type(const Node& at, std::string_view key, std::string_view expected);
  void report(DiagnosticKind kind, const Node& at, std::vector<Mention> mentions);

  Reading& reading_;
  std::uint16_t file_;
  model::Draft aside_;       // takes records that must not count: the second one under the same key
  model::Draft* target_;     // the draft, or `aside_`
  std::size_t section_ = 0;  // of the list of sections
  Place section_place_;      // of its key
  std::vector<Place> sections_seen_;
  KeyIndex keys_seen_;
  std::vector<Seen> fields_seen_;
  std::vector<model::Word> words_;
  std::size_t together_ = 0;  // warnings about words that were not parted
};

}  // namespace buurtweb::input
