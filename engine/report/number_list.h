#pragma once

#include <cstddef>
#include <vector>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"
#include "viz/document.h"

// What lies beside a map with numbers. Both name whom this audience sees, in the order of the
// numbers, so outside the public they say not to share them.
namespace buurtweb::report {

struct Numbered {
  const privacy::Scene& scene;
  const std::vector<MemberId>& members;
  Date run_date;
  // For each of these members on which of the maps its number stands, ascending from 1; empty where
  // nobody asked.
  std::vector<std::vector<std::size_t>> maps = {};
};

// The names that are too long for a mark, whole.
viz::Document name_list(const Numbered& map, const locale::Catalogue& catalogue);

// Who has which number, with the whole name and what there is to offer and to seek.
viz::Document number_list(const Numbered& map, const locale::Catalogue& catalogue);

// A line to write on for each number, and room for who is not there yet.
viz::Document correction_form(const Numbered& map, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
