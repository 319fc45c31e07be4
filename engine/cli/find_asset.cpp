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
  const bool has_keys = scene.audience != Audience::public_;
  std::vector<MemberId> called;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const privacy::Member& member = scene.members[i];
    if (member.handle == key && has_keys) {
      return MemberId::of(i);
    }
    if (folded(member.label) == name) {
      called.push_back(MemberId::of(i));
    }
  }
  const bool is_one = called.size() == 1 || (!called.empty() && !has_keys);
  return is_one ? std::optional(called.front()) : std::nullopt;
}

int no_such_asset(const privacy::Scene& scene, const std::string& word,
                  const locale::Catalogue& catalogue) {
  const bool has_keys = scene.audience != Audience::public_;
  std::vector<std::string> same;
  std::vector<std::string_view> known;
  for (const privacy::Member& member : scene.members) {
    if (folded(member.label) == folded(word)) {
      same.push_back(member.handle);
    } else {
      known.push_back(member.label);
    }
    if (has_keys) {
      known.push_back(member.handle);
    }
  }
  if (has_keys && same.size() > 1) {
    talk(problem(catalogue, "toon.meer", {{"woord", word}, {"sleutels", catalogue.list(same)}}));
    return kWrongUse;
  }
  const std::string hint(nearest(word, known));
  const std::string key = hint.empty() ? "toon.onbekend." : "toon.onbekend_hint.";
  talk(problem(catalogue, key + std::string(audience_name(scene.audience)),
               {{"woord", word}, {"hint", hint}}));
  return kWrongUse;
}

}  // namespace buurtweb::cli
