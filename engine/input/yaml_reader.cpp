#include "engine/input/yaml_reader.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "engine/input/bsn.h"
#include "engine/input/raw.h"
#include "engine/input/scan.h"
#include "engine/input/syntax_cause.h"

namespace buurtweb::input {
namespace {

std::size_t as_size(int number) {
  return static_cast<std::size_t>(std::max(number, 0));
}

}  // namespace

// In "ans: kan: koken" the parser takes "kan" for a value before it stumbles; what is wrong is told
// once.
void YamlReader::hand_on() {
  if (const std::optional<Node> word = std::exchange(word_, std::nullopt)) {
    go_on(assembler_.take(*word));
  }
}

Place YamlReader::seen(const YAML::Mark& mark) {
  hand_on();
  is_merged_ = std::exchange(is_merge_key_, false);
  offset_ = std::min(part_.begin + as_size(mark.pos), text_.size());
  last_ = columns_.place(offset_, part_.lines_before + as_size(mark.line), as_size(mark.column));
  return last_;
}

void YamlReader::OnDocumentStart(const YAML::Mark& mark) {
  const Place place = seen(mark);
  if (!std::exchange(had_document_, true)) {
    return;
  }
  if (starts_document(text_, offset_)) {
    refuse(DiagnosticKind::second_document, place);
  }
  syntax_error(mark, "");
  throw Refused();
}

void YamlReader::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const Place place = seen(mark);
  check_properties(place, "?", anchor);
  const NodeKind kind = anchor == YAML::NullAnchor ? NodeKind::nothing : NodeKind::broken;
  go_on(assembler_.take({.kind = kind, .place = place}));
}

void YamlReader::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const Place place = seen(mark);
  if (!is_merged_) {
    complain(DiagnosticKind::anchor_or_alias, place);
  }
  go_on(assembler_.take({.kind = NodeKind::broken, .place = place}));
}

void YamlReader::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                          const std::string& value) {
  const Place place = seen(mark);
  check_properties(place, tag, anchor);
  if (value.size() > reading_.limits.scalar_bytes) {
    refuse(DiagnosticKind::scalar_too_long, place,
           {{"grens", std::to_string(reading_.limits.scalar_bytes)}});
  }
  const bool is_plain = tag == "?";
  const bool is_key = is_plain && assembler_.expects_key();
  const bool is_lone = is_key && !has_colon_after(text_, offset_, value.size());
  const bool is_broken =
      is_plain ? is_key && is_bad_key(place, value, is_lone) : !is_fit_to_read(place, value);
  if (is_broken) {
    go_on(assembler_.take({.kind = NodeKind::broken, .place = place}));
    return;
  }
  if (is_plain) {
    check_plain(place, value);
  }
  word_ = Node{.kind = NodeKind::scalar,
               .quoted = !is_plain,
               .citizen_number = holds_citizen_number(value),
               .lone = is_lone,
               .place = place,
               .text = reading_.draft.keep(value)};
}

void YamlReader::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                 YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
  const Place place = seen(mark);
  check_properties(place, tag, anchor);
  open(NodeKind::list, place, style);
}

void YamlReader::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                            YAML::EmitterStyle::value style) {
  const Place place = seen(mark);
  check_properties(place, tag, anchor);
  open(NodeKind::map, place, style);
}

void YamlReader::open(NodeKind kind, Place place, YAML::EmitterStyle::value style) {
  if (open_in_flow_ > 0 || style == YAML::EmitterStyle::Flow) {
    ++open_in_flow_;
  }
  // A list or a map as a key.
  stopped_at_ = assembler_.expects_key() ? std::size_t{place.line} : 0;
  go_on(assembler_.open(kind, place));
}

void YamlReader::close() {
  hand_on();
  open_in_flow_ -= open_in_flow_ > 0 ? 1 : 0;
  if (open_in_flow_ == 0) {
    flow_has_ended();
  }
  go_on(assembler_.close());
}

// yaml-cpp takes a line without a colon for a key without a value, where it ends a block. Within
// braces that is what it is, `{ans, bo}`, unless the colon is there and only its space is not.
bool YamlReader::is_bad_key(Place place, const std::string& value, bool is_lone) {
  if (value == "<<") {
    complain(DiagnosticKind::merge_key, place);
    is_merge_key_ = true;
    return true;
  }
  const std::string_view cause = is_lone ? cause_of_lone_word(value) : std::string_view{};
  if (!is_lone || (open_in_flow_ > 0 && cause != "spatie_na_dubbele_punt")) {
    return false;
  }
  lone_word_ = place;
  reading_.draft.mark_incomplete();  // it may have been the key that others refer to
  complain(DiagnosticKind::yaml_syntax, place, {{"cause", std::string(cause)}});
  return true;
}

void YamlReader::check_properties(Place place, const std::string& tag, YAML::anchor_t anchor) {
  if (anchor != YAML::NullAnchor) {
    complain(DiagnosticKind::anchor_or_alias, place);
  }
  const bool is_written = (tag != "?" && tag != "!") ||
                          text_.substr(offset_).starts_with('!');  // "!<?>" is told as "?"
  if (is_written) {
    complain(DiagnosticKind::custom_tag, place);
  }
}

// What may not stand in the file may not be smuggled in as "\u202E" either.
bool YamlReader::is_fit_to_read(Place place, const std::string& value) {
  const Quoted quoted = quoted_at(text_, offset_);
  if (quoted.swallows) {
    stopped_at_ = place.line;
    const bool is_double = text_.substr(offset_).starts_with('"');
    refuse(DiagnosticKind::swallowing_quote, place,
           is_double ? std::vector<Mention>{{"advies", "sluit"}} : std::vector<Mention>{});
  }
  const Unprintable found = quoted.has_escapes ? find_unprintable(value) : Unprintable{};
  if (found.at != std::string_view::npos) {
    complain(found.kind, place, {{"teken", found.name}});
  }
  return found.at == std::string_view::npos;
}

// What YAML reads otherwise than its writer meant.
void YamlReader::check_plain(Place place, const std::string& value) {
  if (has_curly_quotes(value)) {
    warn(DiagnosticKind::curly_quotes, place);
  }
  const std::size_t hash = hash_after(text_, offset_, value.size());
  if (hash != std::string_view::npos) {
    const std::string_view between = text_.substr(offset_, hash - offset_);
    hashes_.push_back(place_at(place.file, place.line, place.column + count_code_points(between)));
    if (open_in_flow_ == 0) {
      flow_has_ended();
    }
  }
}

void YamlReader::flow_has_ended() {
  for (const Place place : hashes_) {
    warn(DiagnosticKind::text_after_hash, place);
  }
  hashes_.clear();
}

void YamlReader::syntax_error(const YAML::Mark& mark, const std::string& message) {
  if (!hashes_.empty()) {
    stopped_at_ = hashes_.front().line;
    reading_.diagnostics.add({.kind = DiagnosticKind::yaml_syntax,
                              .where = hashes_.front(),
                              .mentions = {{"cause", "hekje"}}});
    return;
  }
  const Suspicion found = suspect({.text = text_,
                                   .message = message,
                                   .line = part_.lines_before + as_size(mark.line),
                                   .byte = as_size(mark.column),
                                   .first_line = last_.line == 0 ? 0 : last_.line - 1U});
  const Place place = columns_.place(found.at, found.line, found.byte);
  stopped_at_ = place.line;
  if (place == lone_word_ || (complaints_ > 0 && place.line == complained_.line)) {
    return;
  }
  std::vector<Mention> mentions;
  if (found.kind == DiagnosticKind::yaml_syntax) {
    mentions.push_back({"cause", std::string(found.cause)});
  }
  reading_.diagnostics.add({.kind = found.kind, .where = place, .mentions = std::move(mentions)});
}

// Of a warning there may be very many; the file is read to its end all the same.
void YamlReader::warn(DiagnosticKind kind, Place place) {
  if (++warnings_ <= reading_.limits.complaints) {
    reading_.diagnostics.add({.kind = kind, .where = place});
  }
}

void YamlReader::complain(DiagnosticKind kind, Place place, std::vector<Mention> mentions) {
  complained_ = place;
  reading_.diagnostics.add({.kind = kind, .where = place, .mentions = std::move(mentions)});
  go_on(++complaints_ < reading_.limits.complaints);
}

void YamlReader::refuse(DiagnosticKind kind, Place place, std::vector<Mention> mentions) {
  reading_.diagnostics.add({.kind = kind, .where = place, .mentions = std::move(mentions)});
  throw Refused();
}

}  // namespace buurtweb::input
