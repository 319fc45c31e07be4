#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/input/reading.h"
#include "engine/input/shape.h"
#include "engine/input/tree.h"

namespace buurtweb::input {

// Turns the events of a file, in their order, into the tree of one record at a time and hands each
// to the shaper. The level counts the open containers: 0 the file, 1 its sections, 2 the entries or
// rows of a section, 3 and deeper what stands within one.
class Assembler {
public:
  Assembler(Reading& reading, std::uint16_t file) : reading_(reading), shaper_(reading, file) {}

  // What comes next stands in this section, which began elsewhere.
  void go_on_with(const Node& section);
  // Each returns false when the file is not to be read any further; the diagnostic is given then.
  [[nodiscard]] bool take(const Node& node);
  [[nodiscard]] bool open(NodeKind kind, Place place);
  [[nodiscard]] bool close();
  // What comes next is the key of a map.
  [[nodiscard]] bool expects_key() const;

private:
  bool take_inside(const Node& node);
  void open_section(NodeKind kind, Place place);
  void end_section();
  bool finish_record();
  bool accept_root(const Node& root);
  bool refuse(DiagnosticKind kind, Place place, std::vector<Mention> mentions);

  Reading& reading_;
  Shaper shaper_;
  Tree tree_;
  std::size_t level_ = 0;
  Layout layout_ = Layout::skip;
  bool section_key_is_next_ = true;
  std::optional<Node> entry_key_;
  std::vector<Node> loose_;  // scalars where rows should stand: together they are one row
};

}  // namespace buurtweb::input
