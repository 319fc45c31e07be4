#include "engine/report/pack_readme.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/report/marking.h"

namespace buurtweb::report {

std::string pack_readme(const privacy::Scene& scene, Date run_date,
                        const locale::Catalogue& catalogue, std::span<const std::string> files) {
  const std::string audience(audience_name(scene.audience));
  const std::string whom = catalogue.say("voor." + audience);
  const bool open = scene.audience == Audience::public_;
  std::string text;
  const auto line = [&](std::string_view words) { text += fmt::format("{}\r\n", words); };
  const Marking mark = marking(scene, run_date, catalogue);
  line(mark.heading);
  line(catalogue.say(open ? "pakket.openbaar" : "pakket.gesloten", {{"voor", whom}}));
  line("");
  line(catalogue.say("pakket.begin"));
  line("");
  const std::string& longest = *std::ranges::max_element(files, {}, &std::string::size);
  for (const std::string& file : files) {
    line(fmt::format("{:<{}}  {}", file, longest.size(), catalogue.say("pakket.bestand." + file)));
  }
  line("");
  line(catalogue.say("pakket.nieuw", {{"voor", audience}}));
  for (const std::string& source : mark.source()) {
    line(source);
  }
  return text;
}

}  // namespace buurtweb::report
