#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::report {

struct PageParts {
  std::string language;   // "nl"
  std::string no_script;  // what stands there where scripts are off
  // What the page says of itself (marking.h). It stands there without a script, so that nobody
  // reads the map of a closed page without it.
  std::string title;
  std::string about;
  std::vector<std::string> foot;
  bool closed = false;
  std::string map;     // SVG
  std::string legend;  // of it, as entries of a list
  std::string data;    // JSON for the script
};

// One HTML file that holds everything: frame, style, script, map and data. It asks nothing of the
// network, and its content security policy lets it ask nothing.
std::string page_file(const PageParts& parts);

// What a page that is made again at every save says about that.
struct Following {
  std::string text;                      // that it follows the files
  std::string pause;                     // on the button that stops that
  std::string resume;                    // and lets it go on
  std::string problem = {};              // with the last save; empty when there is none
  std::vector<std::string> places = {};  // what is wrong where, a line each
};
// The same page, which reads itself again every few seconds. Nothing: an ordinary page.
std::string followed_page(std::string page, const std::optional<Following>& following);
// Whether these bytes are such a page, ordinary or not.
bool can_be_followed(std::string_view page);

}  // namespace buurtweb::report
