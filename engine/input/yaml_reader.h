#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/assemble.h"
#include "engine/input/column.h"
#include "engine/input/part.h"
#include "engine/input/reading.h"

// What yaml-cpp tells of a file, to records of the draft. Only `yaml` includes this.
namespace buurtweb::input {

// The file is not read any further; the diagnostic that says why is given.
struct Refused {};

// Passes on what yaml-cpp tells, guarded. yaml-cpp gives the tag "?" to what is plain and "!" to
// what is quoted.
class YamlReader final : public YAML::EventHandler {
public:
  YamlReader(Reading& reading, std::uint16_t file, const Part& part)
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

}  // namespace buurtweb::input
