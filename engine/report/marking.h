#pragma once

#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// What every output says about itself (privacy.md, P-28): what it is of, from when and for whom;
// who is on it or with whom not to share it; who gathered it, and where to turn to be taken off.
struct Marking {
  std::string heading;
  std::string sharing;
  std::string maker;    // empty when the file does not say
  std::string contact;  // likewise

  // Those two, as far as they are there.
  [[nodiscard]] std::vector<std::string> source() const;
  // All of it.
  [[nodiscard]] std::vector<std::string> lines() const;
  // Likewise, for the foot of each page.
  [[nodiscard]] std::string in_one_line() const;
};

Marking marking(const privacy::Scene& scene, Date run_date, const locale::Catalogue& words);

}  // namespace buurtweb::report
