#pragma once

#include <cstddef>
#include <string>
#include <vector>

class QPDF;

// What a PDF says of itself to who cannot see it (ISO 32000-1, 14.7 to 14.9).
namespace buurtweb::viz {

struct Spoken {
  std::string title;
  std::string language;
  std::vector<std::string> pages;  // what is read out instead of each, which is one picture
};

// A file with as many pages, without a word of this kind yet, with that in it. Throws what qpdf
// throws, as all of these do.
std::string described(const std::string& pdf, const Spoken& spoken);
// A file that says for itself what its pages hold, with its language.
std::string in_language(const std::string& pdf, const std::string& language);
// What is read out instead of the page of a file that was described; the file keeps the bare page.
std::string taken_description(QPDF& file);

// `to` has the pages of `from` behind its own: takes over what is said of them.
void append_structure(QPDF& from, QPDF& to);

}  // namespace buurtweb::viz
