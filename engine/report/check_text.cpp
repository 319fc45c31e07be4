#include "engine/report/check_text.h"

#include <algorithm>
#include <string>

namespace buurtweb::report {

std::string check_text(const privacy::Scene& scene, const locale::Catalogue& catalogue) {
  std::string result = catalogue.say("controle.kop", {{"buurt", scene.header.name}}) + "\n";
  const auto row = [&](const std::string& what, std::ptrdiff_t count) {
    result +=
        catalogue.say("controle.regel", {{"wat", catalogue.say("controle.wat." + what, {}, count)},
                                         {"aantal", std::to_string(count)}}) +
        "\n";
  };
  for (std::size_t i = 0; i < kAssetKindCount; ++i) {
    const auto kind = static_cast<AssetKind>(i);
    const auto count = std::ranges::count(scene.members, kind, &privacy::Member::kind);
    if (count > 0) {
      row(std::string(section_name(kind)), count);
    }
  }
  row("verbindingen", std::ranges::count(scene.ties, TieState::present, &privacy::SceneTie::state));
  return result;
}

}  // namespace buurtweb::report
