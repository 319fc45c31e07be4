#pragma once

#include <cstddef>
#include <string>

class QPDF;

// What a PDF says of itself to who cannot see it (ISO 32000-1, 14.7 to 14.9).
namespace buurtweb::viz {

struct Spoken {
  std::string title;
  std::string language;
  std::string description;  // of the whole page, which is one picture
};

// A file with one page, with that in it. Throws what qpdf throws.
std::string described(const std::string& pdf, const Spoken& spoken);

// `to` has the pages of `from` behind its own: takes over what is said of them.
void append_structure(QPDF& from, QPDF& to);

}  // namespace buurtweb::viz
