#pragma once

#include <string>

#include "engine/analysis/way_in.h"
#include "engine/report/json.h"

// One asset on one screen: who or what it is, what it offers and seeks, whom it is tied to and how
// we know, and who can introduce us.
namespace buurtweb::report {

struct CardRequest {
  MemberId who;
  analysis::WayIn way_in;
};

std::string card_text(const privacy::Scene& scene, const CardRequest& request,
                      const Answer& answer);
std::string card_json(const privacy::Scene& scene, const CardRequest& request,
                      const Answer& answer);

}  // namespace buurtweb::report
