#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "engine/input/part.h"
#include "engine/input/reading.h"
#include "engine/input/sections.h"

namespace buurtweb::input {

// How reading a part came to its end.
struct Ending {
  bool is_read = true;
  std::size_t stopped_at = 0;  // the line (from 1) that no parser can read past; 0: there is none
};
using ReadPart = Ending (*)(Reading& reading, std::uint16_t file, const Part& part);

// Lines (from 1) that are not read: the one at which reading stopped, and those that no parser
// should see, with the entries in which they stand.
struct Walls {
  std::size_t stopped_at = 0;  // 0: nothing was read yet
  std::span<const std::size_t> unfit = {};
};

// Reads what stands behind a line at which reading a file stopped, and behind the next one, so that
// the first mistake does not hide the tenth.
void read_past(Reading& reading, std::uint16_t file, const Walls& walls, ReadPart read);

// Reads a file but for the entries in which these lines (from 1) stand: no parser should see them.
void read_around(Reading& reading, std::uint16_t file, std::span<const std::size_t> lines,
                 ReadPart read);

// Where reading can go on past such lines: with the next entry or row of the same section, else
// with the next section.
class PartsBehind {
public:
  struct Line {
    std::string_view text = {};
    std::size_t offset = 0;
    std::size_t number = 0;  // from 1
    std::size_t first = 0;   // where it begins to say something
  };

  explicit PartsBehind(std::string_view text);
  // Nothing where there is none. Each line is further on than the one before it.
  std::optional<Part> after(std::size_t line);
  // The part that was found last, up to the entry in which this line of it stands.
  [[nodiscard]] Part until(Part part, std::size_t line) const;

private:
  void take(const Line& line);
  bool begins_entry(const Line& line);
  std::size_t end_of_section();

  std::string_view text_;
  std::size_t offset_ = 0;  // what was gone through
  std::size_t number_ = 1;
  const Section* section_ = nullptr;
  std::size_t section_line_ = 0;
  std::size_t section_end_ = 0;                       // 0: not looked for
  std::size_t indentation_ = std::string_view::npos;  // of its entries; npos: not known
};

}  // namespace buurtweb::input
