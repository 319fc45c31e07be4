#pragma once

#include <string>
#include <string_view>

#include "engine/analysis/measures.h"
#include "engine/analysis/study.h"
#include "engine/base/date.h"
#include "engine/base/diagnostic.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

// Machine-readable answers. Every one is an object with the same envelope.
namespace buurtweb::report {

// Where the words of an answer come from.
struct Answer {
  Audience audience = Audience::worker;
  Date run_date;
  const SourceFiles& files;
  const Diagnostics& diagnostics;
  const locale::Catalogue& catalogue;
  bool warnings_count = false;  // as errors
};

std::string findings_json(const analysis::Study& study, const Answer& answer);
std::string measures_json(const analysis::Measures& measures, const privacy::Scene& scene,
                          const Answer& answer);
// Counts per kind and of the ties in state *ja*; without a scene only what is wrong.
std::string check_json(const privacy::Scene* scene, const Answer& answer);
// For an audience that may not have the answer.
std::string refused_json(const Answer& answer);

}  // namespace buurtweb::report
