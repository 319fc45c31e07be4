#pragma once

#include <string>
#include <string_view>

namespace buurtweb::viz {

// Any text as it stands between the tags of a page.
std::string page_words(std::string_view text);

}  // namespace buurtweb::viz
