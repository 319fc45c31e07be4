#include "engine/cli/find_asset.h"

#include <string_view>
#include <vector>

#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/words.h"

namespace buurtweb::cli {

std::optional<MemberId> find_asset(const privacy::Scene& scene, const std::string& word) {
  const std::string key = normalised(word);
  const std::string name = folded(word);
  std::optional<MemberId> by_name;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const privacy::Member& member = scene.members[i];
    if (member.handle == key && scene.audience != Audience::public_) {
      return MemberId::of(i);
    }
    if (!by_name && folded(member.label) == name) {
      by_name = MemberId::of(i);
    }
  }
  return by_name;
}

int no_such_asset(const privacy::Scene& scene, const std::string& word,
                  const locale::Catalogue& catalogue) {
  std::vector<std::string_view> known;
  for (const privacy::Member& member : scene.members) {
    known.push_back(member.label);
    if (scene.audience != Audience::public_) {
      known.push_back(member.handle);
    }
  }
  const std::string hint(nearest(word, known));
  const std::string key = hint.empty() ? "toon.onbekend." : "toon.onbekend_hint.";
  talk(problem(catalogue, key + std::string(audience_name(scene.audience)),
               {{"woord", word}, {"hint", hint}}));
  return kWrongUse;
}

}  // namespace buurtweb::cli
