#pragma once

#include "engine/report/introductions.h"
#include "viz/document.h"

namespace buurtweb::report {

// A card for each proposal: who, why, through whom, where, and room to write how it went. Only for
// the team and the worker.
viz::Document introduction_cards(const Proposals& proposals, const privacy::Scene& scene,
                                 const Answer& answer);

}  // namespace buurtweb::report
