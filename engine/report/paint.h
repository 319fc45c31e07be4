#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace buurtweb::report {

enum class Ink : std::uint8_t { heading, error, warning, quiet };

// Colours for who reads on a terminal; elsewhere the text as it is. Colour never says anything that
// the words do not.
class Paint {
public:
  explicit Paint(bool colours = false) : colours_(colours) {}
  [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;

private:
  bool colours_;
};

}  // namespace buurtweb::report
