#include "engine/report/marking.h"

#include "engine/report/dates.h"

namespace buurtweb::report {

std::vector<std::string> Marking::source() const {
  std::vector<std::string> result;
  for (const std::string& line : {maker, contact}) {
    if (!line.empty()) {
      result.push_back(line);
    }
  }
  return result;
}

std::vector<std::string> Marking::lines() const {
  std::vector<std::string> result = source();
  result.insert(result.begin(), {heading, sharing});
  return result;
}

std::string Marking::in_one_line() const {
  std::string result;
  for (const std::string& line : lines()) {
    result += (result.empty() ? "" : " · ") + line;
  }
  return result;
}

Marking marking(const privacy::Scene& scene, Date run_date, const locale::Catalogue& words) {
  const privacy::SceneHeader& header = scene.header;
  const std::string audience = words.say("voor." + std::string(audience_name(scene.audience)));
  Marking result;
  result.heading = words.say(
      "verslag.kop",
      {{"buurt", header.name}, {"datum", long_date(run_date, words)}, {"voor", audience}});
  result.sharing = scene.audience == Audience::public_
                       ? words.say("verslag.toestemming")
                       : words.say("verslag.niet_delen", {{"voor", audience}});
  if (!header.maker.empty()) {
    result.maker = words.say("verslag.maker", {{"maker", header.maker}});
  }
  if (!header.contact.empty()) {
    result.contact = words.say("verslag.contact", {{"contact", header.contact}});
  }
  return result;
}

}  // namespace buurtweb::report
