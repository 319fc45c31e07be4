#pragma once

#include <string>

namespace buurtweb::report {

struct PageParts {
  std::string language;   // "nl"
  std::string no_script;  // what stands there where scripts are off
  std::string map;        // SVG
  std::string data;       // JSON for the script
};

// One HTML file that holds everything: frame, style, script, map and data. It asks nothing of the
// network, and its content security policy lets it ask nothing.
std::string page_file(const PageParts& parts);

}  // namespace buurtweb::report
