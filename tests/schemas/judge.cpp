#include <nlohmann/json.hpp>

#include <iostream>
#include <string>
#include <utility>

#include "engine/input/load.h"
#include "engine/model/resolve.h"

// What the reader says of files: for each path on stdin a line of JSON with the codes of all
// diagnostics, in the order of the file.
int main() {
  namespace bw = buurtweb;
  const bw::Date run_date{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(22)};
  std::string path;
  while (std::getline(std::cin, path)) {
    bw::SourceFiles files;
    bw::Diagnostics diagnostics;
    bw::input::Loaded read = bw::input::load(path, files, diagnostics);
    if (read.draft) {
      bw::model::resolve(std::move(*read.draft), run_date, diagnostics);
    }
    auto codes = nlohmann::json::array();
    for (const bw::Diagnostic& diagnostic : diagnostics.sorted()) {
      codes.push_back(info(diagnostic.kind).code);
    }
    std::cout << codes.dump() << '\n';
  }
}
