#pragma once

#include <vector>

#include "engine/base/table.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// What an audience sees, as the tables that a neighbourhood is made of. In public only what the map
// shows too: who there is, what they offer and seek, and who is tied to whom.
std::vector<Table> scene_tables(const privacy::Scene& scene);

// A sheet that says whom the tables are for, of which day they are, and who takes people off.
Table explanation(const privacy::Scene& scene, Date run_date, const locale::Catalogue& words);

}  // namespace buurtweb::report
