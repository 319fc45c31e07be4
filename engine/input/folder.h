#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::input {

// What looks like a data file, or like a folder of them, and cannot be read.
struct Unreadable {
  std::string path;
  std::string_view cause;  // the word for the sentence in the catalogue
};

struct FolderContents {
  std::vector<std::string> files;  // by path, so that the order of the disk means nothing
  std::vector<Unreadable> unreadable;
};

// The data files of a folder and of the folders within it, the hidden ones left out. Links are
// followed, a folder is entered once.
FolderContents data_files(const std::string& folder);

}  // namespace buurtweb::input
