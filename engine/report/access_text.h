#pragma once

#include <string>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/audit.h"
#include "engine/privacy/told.h"
#include "engine/report/release.h"

namespace buurtweb::report {

// What somebody gets who asks what is kept about them (P-17).
struct Access {
  Date run_date;
  std::string neighbourhood;
  std::string contact;  // who takes people off a map
  const std::vector<privacy::ToldRecord>& records;
  const privacy::Standing& standing;
  std::vector<analysis::FindingKind> findings;  // in which the person has a part
  std::vector<Release> releases;                // on which the person may stand
};

// The kinds of findings of a study in which a member has a part, each once for each time.
std::vector<analysis::FindingKind> findings_about(const analysis::Study& study, MemberId member);

// In plain Dutch, for the person; nobody else is named in it.
std::string access_text(const Access& access, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
