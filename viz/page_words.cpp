#include "viz/page_words.h"

#include <pugixml.hpp>
#include <sstream>

namespace buurtweb::viz {

std::string page_words(std::string_view text) {
  pugi::xml_document document;
  document.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
  std::ostringstream result;
  document.save(result, "", pugi::format_raw | pugi::format_no_declaration);
  return result.str();
}

}  // namespace buurtweb::viz
