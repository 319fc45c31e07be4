#include "engine/input/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/text.h"
#include "engine/input/assemble.h"
#include "engine/input/bsn.h"
#include "engine/input/column.h"
#include "engine/input/memory_stream.h"
#include "engine/input/part_cutter.h"
#include "engine/input/raw.h"
#include "engine/input/read_past.h"
#include "engine/input/scan.h"
#include "engine/input/sections.h"
#include "engine/input/syntax_cause.h"

namespace buurtweb::input {
namespace {

// The file is not read any further; the diagnostic that says why is given.
struct Refused {};

std::size_t as_size(int number) {
  return static_cast<std::size_t>(std::max(number, 0));
}

// Passes on what yaml-cpp tells, guarded. yaml-cpp gives the tag "?" to what is plain and "!" to
// what is quoted.
class Reader final : public YAML::EventHandler {
public:
  Reader(Reading& reading, std::uint16_t file, const Part& part)
      : reading_(reading),
        text_(reading.files.text(file)),
        part_(part),
        columns_(text_, file),
        assembler_(reading, file) {
    if (!part.section.empty()) {
      assembler_.go_on_with({.kind = NodeKind::scalar,
                             .place = place_at(file, part.section_line, 1),
                             .text = reading.draft.keep(part.section)});
    }
  }

  // The parser's own complaint, with the cause that the lines suggest.
  void syntax_error(const YAML::Mark& mark, const std::string& message);
  // The line of the text that no parser can read past, from 1; 0 where there is none.
  [[nodiscard]] std::size_t stopped_at() const { return stopped_at_; }

private:
  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override { hand_on(); }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

  Place seen(const YAML::Mark& mark);
  void hand_on();
  void open(NodeKind kind, Place place, YAML::EmitterStyle::value style);
  void close();
  bool is_bad_key(Place place, const std::string& value, bool is_lone);
  void check_properties(Place place, const std::string& tag, YAML::anchor_t anchor);
  bool is_fit_to_read(Place place, const std::string& value);
  void check_plain(Place place, const std::string& value);
  void warn(DiagnosticKind kind, Place place);
  void flow_has_ended();
  void complain(DiagnosticKind kind, Place place, std::vector<Mention> mentions = {});
  [[noreturn]] void refuse(DiagnosticKind kind, Place place, std::vector<Mention> mentions = {});
  static void go_on(bool may) {
    if (!may) {
      throw Refused();
    }
  }

  Reading& reading_;
  std::string_view text_;  // of the whole file
  Part part_;
  Columns columns_;
  Assembler assembler_;
  bool had_document_ = false;
  bool is_merged_ = false;  // the event is the value of a merge key
  bool is_merge_key_ = false;
  std::size_t open_in_flow_ = 0;  // containers in [ ] or { }
  std::vector<Place> hashes_;     // in the flow that is open: they may have hidden its end
  std::optional<Node> word_;      // the newest scalar, until what follows shows that it was one
  Place last_;                    // of the newest event
  Place lone_word_;               // of the newest key without a colon
  Place complained_;              // of the newest complaint
  std::size_t offset_ = 0;
  std::size_t complaints_ = 0;
  std::size_t warnings_ = 0;
  std::size_t stopped_at_ = 0;
};

// In "ans: kan: koken" the parser takes "kan" for a value before it stumbles; what is wrong is told
// once.
void Reader::hand_on() {
  if (const std::optional<Node> word = std::exchange(word_, std::nullopt)) {
    go_on(assembler_.take(*word));
  }
}

Place Reader::seen(const YAML::Mark& mark) {
  hand_on();
  is_merged_ = std::exchange(is_merge_key_, false);
  offset_ = std::min(part_.begin + as_size(mark.pos), text_.size());
  last_ = columns_.place(offset_, part_.lines_before + as_size(mark.line), as_size(mark.column));
  return last_;
}

void Reader::OnDocumentStart(const YAML::Mark& mark) {
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

void Reader::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const Place place = seen(mark);
  check_properties(place, "?", anchor);
  const NodeKind kind = anchor == YAML::NullAnchor ? NodeKind::nothing : NodeKind::broken;
  go_on(assembler_.take({.kind = kind, .place = place}));
}

void Reader::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const Place place = seen(mark);
  if (!is_merged_) {
    complain(DiagnosticKind::anchor_or_alias, place);
  }
  go_on(assembler_.take({.kind = NodeKind::broken, .place = place}));
}

void Reader::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
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

void Reader::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  const Place place = seen(mark);
  check_properties(place, tag, anchor);
  open(NodeKind::list, place, style);
}

void Reader::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value style) {
  const Place place = seen(mark);
  check_properties(place, tag, anchor);
  open(NodeKind::map, place, style);
}

void Reader::open(NodeKind kind, Place place, YAML::EmitterStyle::value style) {
  if (open_in_flow_ > 0 || style == YAML::EmitterStyle::Flow) {
    ++open_in_flow_;
  }
  // A list or a map as a key.
  stopped_at_ = assembler_.expects_key() ? std::size_t{place.line} : 0;
  go_on(assembler_.open(kind, place));
}

void Reader::close() {
  hand_on();
  open_in_flow_ -= open_in_flow_ > 0 ? 1 : 0;
  if (open_in_flow_ == 0) {
    flow_has_ended();
  }
  go_on(assembler_.close());
}

// yaml-cpp takes a line without a colon for a key without a value, where it ends a block. Within
// braces that is what it is, `{ans, bo}`, unless the colon is there and only its space is not.
bool Reader::is_bad_key(Place place, const std::string& value, bool is_lone) {
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

void Reader::check_properties(Place place, const std::string& tag, YAML::anchor_t anchor) {
  if (anchor != YAML::NullAnchor) {
    complain(DiagnosticKind::anchor_or_alias, place);
  }
  const bool is_written = tag != "?" && (tag != "!" || text_.substr(offset_).starts_with('!'));
  if (is_written) {
    complain(DiagnosticKind::custom_tag, place);
  }
}

// What may not stand in the file may not be smuggled in as "\u202E" either.
bool Reader::is_fit_to_read(Place place, const std::string& value) {
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
void Reader::check_plain(Place place, const std::string& value) {
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

void Reader::flow_has_ended() {
  for (const Place place : hashes_) {
    warn(DiagnosticKind::text_after_hash, place);
  }
  hashes_.clear();
}

void Reader::syntax_error(const YAML::Mark& mark, const std::string& message) {
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
void Reader::warn(DiagnosticKind kind, Place place) {
  if (++warnings_ <= reading_.limits.complaints) {
    reading_.diagnostics.add({.kind = kind, .where = place});
  }
}

void Reader::complain(DiagnosticKind kind, Place place, std::vector<Mention> mentions) {
  complained_ = place;
  reading_.diagnostics.add({.kind = kind, .where = place, .mentions = std::move(mentions)});
  go_on(++complaints_ < reading_.limits.complaints);
}

void Reader::refuse(DiagnosticKind kind, Place place, std::vector<Mention> mentions) {
  reading_.diagnostics.add({.kind = kind, .where = place, .mentions = std::move(mentions)});
  throw Refused();
}

// One document, and then a look whether there is more: yaml-cpp 0.7 may go on for ever when it is
// asked for documents until there are none.
void parse(Reader& reader, std::string_view text) {
  MemoryBuffer bytes(text);
  std::istream stream(&bytes);
  YAML::Parser parser(stream);
  parser.HandleNextDocument(reader);
  if (parser) {
    parser.HandleNextDocument(reader);
  }
}

Ending parse_part(Reading& reading, std::uint16_t file, const Part& part) {
  Reader reader(reading, file, part);
  try {
    parse(reader, reading.files.text(file).substr(part.begin, part.end - part.begin));
    return {};
  } catch (const Refused&) {
    return {.is_read = false, .stopped_at = reader.stopped_at()};
  } catch (const YAML::Exception& error) {
    reader.syntax_error(error.mark, error.msg);
    return {.is_read = false, .stopped_at = reader.stopped_at()};
  }
}

}  // namespace

bool is_yaml_path(std::string_view path) {
  const std::string name = folded(path);
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

void prepare_yaml(SourceFiles& files) {
  files.add_keys(key_words());
}

bool scan_yaml(Reading& reading, std::uint16_t file, std::vector<Part>& parts) {
  prepare_yaml(reading.files);
  PartCutter cutter(reading.files.text(file), reading.limits.part_bytes);
  const Scanned found = scan_bytes(reading, file, cutter);
  parts = cutter.parts();
  if (!found.unfit_lines.empty()) {
    read_around(reading, file, found.unfit_lines, &parse_part);
  }
  return found.may_be_parsed;
}

bool parse_yaml(Reading& reading, std::uint16_t file, const Part& part) {
  const Ending ending = parse_part(reading, file, part);
  const bool is_whole = part.begin == 0 && part.end == reading.files.text(file).size();
  if (is_whole && ending.stopped_at > 0) {
    read_past(reading, file, {.stopped_at = ending.stopped_at}, &parse_part);
  }
  return ending.is_read;
}

bool read_yaml(Reading& reading, std::uint16_t file) {
  std::vector<Part> parts;
  return scan_yaml(reading, file, parts) &&
         parse_yaml(reading, file, {.end = reading.files.text(file).size()});
}

}  // namespace buurtweb::input
