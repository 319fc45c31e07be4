#pragma once

#include <optional>
#include <string>

#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

namespace buurtweb::cli {

// By key, else by the name of one; in public the keys are not known, and of several the first is
// meant.
std::optional<MemberId> find_asset(const privacy::Scene& scene, const std::string& word);
// Says that nothing is called so, with the nearest name, or with which keys several are. Gives the
// exit code.
int no_such_asset(const privacy::Scene& scene, const std::string& word,
                  const locale::Catalogue& catalogue);

}  // namespace buurtweb::cli
