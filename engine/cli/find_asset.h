#pragma once

#include <optional>
#include <string>

#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

namespace buurtweb::cli {

// By key, else by name; in public the keys are not known and the name is all there is.
std::optional<MemberId> find_asset(const privacy::Scene& scene, const std::string& word);
// Says that nothing is called so, with the nearest name. Gives the exit code.
int no_such_asset(const privacy::Scene& scene, const std::string& word,
                  const locale::Catalogue& catalogue);

}  // namespace buurtweb::cli
