#include "engine/input/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <string>
#include <utility>

#include "engine/base/text.h"
#include "engine/input/assemble.h"
#include "engine/input/bsn.h"
#include "engine/input/column.h"
#include "engine/input/memory_stream.h"
#include "engine/input/raw.h"
#include "engine/input/scan.h"
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
  Reader(Reading& reading, std::uint16_t file)
      : reading_(reading),
        text_(reading.files.text(file)),
        columns_(text_, file),
        assembler_(reading, file) {}

  // The bytes that the parser is done with. As long as no event comes of them they are one scalar,
  // which need not be read to its end to be refused.
  void handed_out(std::string_view bytes);
  // The parser's own complaint, with the cause that the lines suggest.
  void syntax_error(const YAML::Mark& mark, const std::string& message);

private:
  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
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
  void open(NodeKind kind, Place place, YAML::EmitterStyle::value style);
  void close();
  bool is_bad_key(Place place, const std::string& value);
  void check_properties(Place place, const std::string& tag, YAML::anchor_t anchor);
  void check_quoted(Place place, const std::string& value);
  void complain(DiagnosticKind kind, Place place, std::vector<Mention> mentions = {});
  [[noreturn]] void refuse(DiagnosticKind kind, Place place, std::vector<Mention> mentions = {});
  static void go_on(bool may) {
    if (!may) {
      throw Refused();
    }
  }

  Reading& reading_;
  std::string_view text_;
  Columns columns_;
  Assembler assembler_;
  bool had_document_ = false;
  bool is_merged_ = false;  // the event is the value of a merge key
  bool is_merge_key_ = false;
  std::size_t open_in_flow_ = 0;  // containers in [ ] or { }
  Place last_;                    // of the newest event
  Place lone_word_;               // of the newest key without a colon
  std::size_t offset_ = 0;
  std::size_t complaints_ = 0;
  ContentCounter content_;
  std::size_t events_ = 0;
  std::size_t events_before_ = 0;  // when bytes were last handed out
  std::size_t silent_bytes_ = 0;
};

Place Reader::seen(const YAML::Mark& mark) {
  ++events_;
  is_merged_ = std::exchange(is_merge_key_, false);
  offset_ = std::min(as_size(mark.pos), text_.size());
  last_ = columns_.place(offset_, as_size(mark.line), as_size(mark.column));
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
  go_on(assembler_.take({.kind = NodeKind::nothing, .place = place}));
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
  if (!is_plain) {
    check_quoted(place, value);
  } else if (assembler_.expects_key() && is_bad_key(place, value)) {
    go_on(assembler_.take({.kind = NodeKind::broken, .place = place}));
    return;
  }
  go_on(assembler_.take({.kind = NodeKind::scalar,
                         .quoted = !is_plain,
                         .citizen_number = holds_citizen_number(value),
                         .place = place,
                         .text = reading_.draft.keep(value)}));
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
  go_on(assembler_.open(kind, place));
}

void Reader::close() {
  open_in_flow_ -= open_in_flow_ > 0 ? 1 : 0;
  go_on(assembler_.close());
}

// yaml-cpp takes a line without a colon for a key without a value, where it ends a block.
bool Reader::is_bad_key(Place place, const std::string& value) {
  if (value == "<<") {
    complain(DiagnosticKind::merge_key, place);
    is_merge_key_ = true;
    return true;
  }
  if (open_in_flow_ > 0 || has_colon_after(text_, offset_, value.size())) {
    return false;
  }
  lone_word_ = place;
  complain(DiagnosticKind::yaml_syntax, place, {{"cause", std::string(cause_of_lone_word(value))}});
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
void Reader::check_quoted(Place place, const std::string& value) {
  const Quoted quoted = quoted_at(text_, offset_);
  if (quoted.swallows) {
    refuse(DiagnosticKind::swallowing_quote, place);
  }
  const Unprintable found = quoted.has_escapes ? find_unprintable(value) : Unprintable{};
  if (found.at != std::string_view::npos) {
    complain(found.kind, place, {{"teken", found.name}});
  }
}

void Reader::handed_out(std::string_view bytes) {
  const std::size_t content = content_.count(bytes);
  silent_bytes_ = events_ == events_before_ ? silent_bytes_ + content : 0;
  events_before_ = events_;
  if (silent_bytes_ > reading_.limits.scalar_bytes) {
    refuse(DiagnosticKind::scalar_too_long, last_,
           {{"grens", std::to_string(reading_.limits.scalar_bytes)}});
  }
}

void Reader::syntax_error(const YAML::Mark& mark, const std::string& message) {
  const Suspicion found = suspect({.text = text_,
                                   .message = message,
                                   .line = as_size(mark.line),
                                   .byte = as_size(mark.column),
                                   .first_line = last_.line == 0 ? 0 : last_.line - 1U});
  const Place place = columns_.place(found.at, found.line, found.byte);
  if (place == lone_word_) {
    return;
  }
  std::vector<Mention> mentions;
  if (found.kind == DiagnosticKind::yaml_syntax) {
    mentions.push_back({"cause", std::string(found.cause)});
  }
  reading_.diagnostics.add({.kind = found.kind, .where = place, .mentions = std::move(mentions)});
}

void Reader::complain(DiagnosticKind kind, Place place, std::vector<Mention> mentions) {
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
  MemoryStream<Reader> bytes(text, reader);
  std::istream stream(&bytes);
  YAML::Parser parser(stream);
  parser.HandleNextDocument(reader);
  if (parser) {
    parser.HandleNextDocument(reader);
  }
}

}  // namespace

bool is_yaml_path(std::string_view path) {
  const std::string name = folded(path);
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

bool read_yaml(Reading& reading, std::uint16_t file) {
  if (!scan_bytes(reading, file)) {
    return false;
  }
  Reader reader(reading, file);
  try {
    parse(reader, reading.files.text(file));
    return true;
  } catch (const Refused&) {
    return false;
  } catch (const YAML::Exception& error) {
    reader.syntax_error(error.mark, error.msg);
    return false;
  }
}

}  // namespace buurtweb::input
