#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "viz/geometry.h"

namespace buurtweb::viz {

struct Type {
  double size = 0;
  bool bold = false;
};

// Knows how large words are on paper, in the fonts that will really be used. Measuring one word
// takes as long as measuring a hundred, so announce what will be asked.
class TextMeter {
public:
  void announce(const std::vector<std::string>& texts);

  Extent line(std::string_view text, Type type);                   // one line
  Extent block(const std::vector<std::string>& lines, Type type);  // lines below each other
  // The text in lines no wider than this. A word that is wider is broken; the parts of it do not
  // share a line.
  std::vector<std::string> filled(std::string_view text, Type type, double width);

private:
  struct Word {
    Extent light;
    Extent bold;
  };
  std::vector<std::string> narrow_words(std::string_view text, Type type, double width);
  Extent word(const std::string& word, Type type);

  std::map<std::string, Word, std::less<>> known_;
};

}  // namespace buurtweb::viz
