#include "engine/report/check_text.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace buurtweb::report {

std::string check_text(const privacy::Tally& tally, bool is_right,
                       const locale::Catalogue& catalogue) {
  const char* const heading = is_right ? "controle.kop" : "controle.kop_streng";
  std::string result = catalogue.say(heading, {{"buurt", tally.neighbourhood}}) + "\n";
  const auto row = [&](const std::string& what, std::size_t count) {
    result +=
        catalogue.say(
            "controle.regel",
            {{"wat", catalogue.say("controle.wat." + what, {}, static_cast<std::int64_t>(count))},
             {"aantal", std::to_string(count)}}) +
        "\n";
  };
  for (std::size_t i = 0; i < kAssetKindCount; ++i) {
    if (tally.members.at(i) > 0) {
      row(std::string(section_name(static_cast<AssetKind>(i))), tally.members.at(i));
    }
  }
  row("verbindingen", tally.ties);
  return result;
}

}  // namespace buurtweb::report
