#include "engine/cli/words.h"

namespace buurtweb::cli {

const locale::Catalogue& catalogue() {
  static const locale::Catalogue dutch = *locale::catalogue("nl");
  return dutch;
}

std::string problem(std::string_view key, std::initializer_list<locale::Blank> blanks) {
  return catalogue().say("gebruik.fout", {{"wat", catalogue().say(key, blanks)}}) + "\n";
}

std::string version() {
  return "buurtweb " BUURTWEB_VERSION;
}

}  // namespace buurtweb::cli
