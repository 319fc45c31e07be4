#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::house {

struct File {
  std::string path;  // from the root, with /
  std::string text;
};

// The text files of the checkout that people wrote, sorted by path. Not what is built, drawn or
// installed, nor files with a NUL byte.
const std::vector<File>& checkout();

// Those whose path matches the regular expression.
std::vector<File> files_matching(std::string_view pattern);

}  // namespace buurtweb::house
