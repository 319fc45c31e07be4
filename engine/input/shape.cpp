#include "engine/input/shape.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "engine/input/scan.h"
#include "engine/input/syntax_cause.h"
#include "engine/input/unknown_key.h"

namespace buurtweb::input {
namespace {

using model::RecordKind;

// What a section that cannot be read leaves unknown.
bool declares_assets(const Section& section) {
  return model::asset_kind(section.kind).has_value();
}

}  // namespace

Shaper::Shaper(Reading& reading, std::uint16_t file)
    : reading_(reading), file_(file), target_(&reading.draft), sections_seen_(sections().size()) {}

Layout Shaper::begin_section(const Node& key) {
  pass_over(key);
  if (key.kind == NodeKind::broken || key.citizen_number || !is_good_key(key)) {
    return Layout::skip;
  }
  const std::span<const Section> all = sections();
  const auto found = std::ranges::find(all, key.text, &Section::name);
  if (found == all.end()) {
    unknown_section(key);
    return Layout::skip;
  }
  section_ = static_cast<std::size_t>(found - all.begin());
  section_place_ = key.place;
  keys_seen_.clear();
  Place& first = sections_seen_[section_];
  if (first.line != 0) {
    reading_.diagnostics.add({.kind = DiagnosticKind::duplicate_key,
                              .where = key.place,
                              .width = mark_width(key.text, key.quoted),
                              .first = first,
                              .mentions = {{"woord", std::string(key.text)}}});
  } else {
    first = key.place;
  }
  return found->layout;
}

// What it would have declared is not known then: a name that is not found says nothing.
void Shaper::reject_section(const Node& value) {
  const Section& section = sections()[section_];
  if (value.kind == NodeKind::scalar && misses_space_after_colon(value.text)) {
    report(DiagnosticKind::yaml_syntax, value, {{"cause", "spatie_na_dubbele_punt"}});
  } else {
    wrong_type(value, section.name, section.layout == Layout::rows ? "lijst" : "sleutels");
  }
  if (declares_assets(section)) {
    reading_.draft.mark_incomplete();
  } else if (section.layout == Layout::whole) {
    target_->open(section.kind, {}, section_place_);
    target_->mark_gap();
  }
}

void Shaper::empty_section() {
  if (sections()[section_].kind == RecordKind::neighbourhood) {
    target_->open(RecordKind::neighbourhood, {}, section_place_);
  }
}

bool Shaper::holds_assets() const {
  return declares_assets(sections()[section_]);
}

void Shaper::whole(Tree& tree) {
  refuse_citizen_numbers(tree);
  if (tree.root().kind != NodeKind::map) {
    reject_section(tree.root());
    return;
  }
  record(sections()[section_].kind, {.place = section_place_}, tree, tree.root());
}

void Shaper::entry(Node key, Tree& tree) {
  refuse_citizen_numbers(tree);
  pass_over(key);
  key.kind = key.citizen_number ? NodeKind::broken : key.kind;
  keyed_entry(sections()[section_].kind, key, tree, tree.root());
}

void Shaper::row(Tree& tree) {
  refuse_citizen_numbers(tree);
  const Node& root = tree.root();
  const RecordKind kind = sections()[section_].kind;
  if (root.kind == NodeKind::nothing || root.kind == NodeKind::broken) {
    return;
  }
  if (root.kind == NodeKind::list && kind == RecordKind::tie) {
    short_tie(tree, root);
  } else if (root.kind == NodeKind::list && kind == RecordKind::avoid) {
    avoided_pair(tree, root);
  } else if (root.kind == NodeKind::map && kind != RecordKind::avoid) {
    record(kind, {.place = root.place}, tree, root);
  } else {
    wrong_type(root, sections()[section_].name,
               kind == RecordKind::avoid ? "personen" : "sleutels");
  }
}

// One record of a map of records. The second one under the same key is looked at for what is wrong
// with it, but does not count.
void Shaper::keyed_entry(RecordKind kind, const Node& key, const Tree& tree, const Node& value) {
  const bool broken = key.kind == NodeKind::broken || !is_good_key(key);
  const model::DraftRecord* const earlier =
      broken ? nullptr : keys_seen_.find(reading_.draft, key.text);
  if (earlier != nullptr) {
    reading_.diagnostics.add({.kind = DiagnosticKind::duplicate_key,
                              .where = key.place,
                              .width = mark_width(key.text, key.quoted),
                              .first = earlier->key.place,
                              .mentions = {{"woord", std::string(key.text), true}}});
  }
  if (broken && !key.text.empty()) {
    reading_.draft.mark_broken(key.text);
  }
  model::Draft* const before = target_;
  target_ = broken || earlier != nullptr ? &aside_ : before;
  if (target_ != before) {
    aside_ = {};
  }
  const std::size_t number = target_->records().size();
  record(kind, key, tree, value);
  if (target_ == &reading_.draft) {
    keys_seen_.add(reading_.draft, number);
  }
  target_ = before;
}

// What an asset, an area or a tag may be called by.
bool Shaper::is_good_key(const Node& key) {
  if (key.kind != NodeKind::scalar || is_blank(key.text)) {
    report(DiagnosticKind::empty_asset_key, key, {});
    return false;
  }
  if (const std::optional<char32_t> control = first_control(key.text)) {
    report(DiagnosticKind::control_character, key, {{"teken", control_name(*control)}});
    return false;
  }
  const std::size_t most = reading_.limits.key_characters;
  if (key.text.view().size() > most && count_code_points(key.text) > most) {
    report(DiagnosticKind::scalar_too_long, key, {{"grens", std::to_string(most)}});
    return false;
  }
  return true;
}

// A citizen number is reported once and then treated as if it was not there, so that no other
// diagnostic repeats it. Coordinates may look like one.
void Shaper::refuse_citizen_numbers(Tree& tree) {
  if (!tree.has_citizen_number()) {
    return;
  }
  const std::string_view location = spec_of(RecordKind::facility, model::Field::location).name;
  tree.visit([&](std::string_view key, Node& node) {
    if (node.citizen_number && key != location) {
      pass_over(node);
      node.kind = NodeKind::broken;
    }
  });
}

void Shaper::pass_over(const Node& node) {
  if (node.citizen_number) {
    reading_.diagnostics.add({.kind = DiagnosticKind::bsn_number, .where = node.place});
  }
}

void Shaper::unknown_key(const Node& key, model::RecordKind record) {
  target_->mark_gap();
  if (key.lone) {
    report(DiagnosticKind::yaml_syntax, key,
           {{"cause", std::string(cause_of_lone_word(key.text))}});
    return;
  }
  Diagnostic about = about_unknown_key(key.text, record);
  report(about.kind, key, std::move(about.mentions));
}

// A key that slid to the margin may be an asset's, and a slip of the pen in "bewoners" hides all of
// them: that others point there is no second error.
void Shaper::unknown_section(const Node& key) {
  Diagnostic about = about_unknown_key(key.text, std::nullopt);
  const auto hint = std::ranges::find(about.mentions, "hint", &Mention::name);
  const auto names_it = [&](const Section& section) {
    return hint != about.mentions.end() && section.name == hint->text && declares_assets(section);
  };
  if (std::ranges::any_of(sections(), names_it)) {
    reading_.draft.mark_incomplete();
  }
  reading_.draft.mark_broken(key.text);
  report(about.kind, key, std::move(about.mentions));
}

void Shaper::wrong_type(const Node& at, std::string_view key, std::string_view expected) {
  report(DiagnosticKind::wrong_type, at,
         {{"sleutel", std::string(key)}, {"verwacht", std::string(expected)}});
}

void Shaper::report(DiagnosticKind kind, const Node& at, std::vector<Mention> mentions) {
  reading_.diagnostics.add({.kind = kind,
                            .where = at.place,
                            .width = mark_width(at.text, at.quoted),
                            .mentions = std::move(mentions)});
}

}  // namespace buurtweb::input
