#pragma once

#include <optional>
#include <string>

namespace buurtweb::viz::test {

// The text of a PDF, or of one of its pages, counted from 1, by another program than the one that
// made it; nothing when there is no such program.
std::optional<std::string> text_of_pdf(const std::string& bytes, std::optional<int> page = {});

}  // namespace buurtweb::viz::test
