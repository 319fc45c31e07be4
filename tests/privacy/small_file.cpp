#include "tests/privacy/small_file.h"

#include <nlohmann/json.hpp>

namespace buurtweb::testing {

std::string head(const std::string& rest) {
  return "buurt: {naam: Proef, bewaartermijn_maanden: 12, contact: \"de balie\", maker: Els" +
         rest + "}\n";
}

std::string person(const std::string& key, const std::string& rest) {
  return "  " + key + ": {naam: " + key + "naam, " + rest + "}\n";
}

std::string people(const std::string& lines, const std::string& buurt) {
  return head(buurt) + "bewoners:\n" + lines;
}

Outcome ask(const std::string& yaml, Words words, const std::string& audience,
            const std::string& day) {
  if (!audience.empty()) {
    words.insert(words.end(), {"--voor", audience});
  }
  words.insert(words.end(), {"--datum", day});
  return run_program(yaml, words);
}

Words seen(const std::string& yaml, Audience audience, Date day) {
  Words result;
  const privacy::Scene scene = scene_of(yaml, audience, day);
  for (const privacy::Member& member : scene.members) {
    result.push_back(member.label);
  }
  return result;
}

Words codes_of(const std::string& yaml) {
  return read(yaml).codes();
}

std::set<std::string> findings(const std::string& yaml, const std::string& audience) {
  const Outcome run = ask(yaml, {"analyseer", "buurt.yaml", "--formaat", "json"}, audience);
  std::set<std::string> result;
  const nlohmann::json answer = nlohmann::json::parse(run.out);
  for (const auto& each : answer["bevindingen"]) {
    result.insert(each["code"].get<std::string>());
  }
  return result;
}

}  // namespace buurtweb::testing
