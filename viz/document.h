#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "viz/formats.h"

// Texts on A4, in plain values: whoever fills one has already decided what may be read.
namespace buurtweb::viz {

struct Block {
  enum class Kind : std::uint8_t {
    title,
    heading,
    subheading,
    paragraph,
    item,   // the first line, in bold, of what stands together
    quiet,  // small print below what it is about
    rules,  // lines to write on; the text says what, and stands before them
    field   // one line to write on, behind the text
  };
  Kind kind = Kind::paragraph;
  std::string text;
  int rules = 1;           // how many lines to write on
  bool with_next = false;  // stays on one page with what follows
};

struct Document {
  std::string title;   // in the file's own description
  std::string footer;  // on each page; may be empty
  std::vector<Block> blocks;
  std::string language = "nl";
  // What comes below the title and its paragraphs stands in as many columns as its items fit in.
  bool in_columns = false;
};

// A PDF with real text and embedded fonts, tagged in reading order as headings, paragraphs and
// lists: an item or a field and what stays with it is one entry.
// The same document gives the same bytes.
Printed print_document(const Document& document);

}  // namespace buurtweb::viz
