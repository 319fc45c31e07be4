#include "engine/cli/words.h"

#include <optional>

namespace buurtweb::cli {

locale::Catalogue catalogue_for(const std::vector<std::string>& words) {
  constexpr std::string_view kOption = "--taal";
  locale::Catalogue result(locale::languages().front());
  std::string_view before;
  for (const std::string_view word : words) {
    const bool joined = word.starts_with(kOption) && word.substr(kOption.size()).starts_with('=');
    const std::string_view code = joined              ? word.substr(kOption.size() + 1)
                                  : before == kOption ? word
                                                      : std::string_view{};
    result = locale::catalogue(code).value_or(result);
    before = word;
  }
  return result;
}

std::string problem(const locale::Catalogue& catalogue, std::string_view key,
                    std::initializer_list<locale::Blank> blanks) {
  return catalogue.say("gebruik.fout", {{"wat", catalogue.say(key, blanks)}}) + "\n";
}

std::string version() {
  return "buurtweb " BUURTWEB_VERSION;
}

}  // namespace buurtweb::cli
