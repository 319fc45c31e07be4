#pragma once

#include <string>
#include <string_view>

namespace buurtweb::testing {

// The bytes of a file and, after them, of everything that is packed in it: the streams of a PDF,
// the members of a zip (an .xlsx is one), and the text that a reader of a PDF sees.
std::string bare_bytes(const std::string& name, std::string_view bytes);

}  // namespace buurtweb::testing
