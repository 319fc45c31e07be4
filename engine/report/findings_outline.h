#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/report/teller.h"

namespace buurtweb::report {

// So many of the findings: those that count most, and those first.
std::vector<const analysis::Finding*> most_important(const std::vector<analysis::Finding>& findings,
                                                     std::size_t most);

struct OutlineOptions {
  Date run_date;
  std::size_t most = 5;              // findings of one kind
  std::optional<std::size_t> brief;  // only so many of the most important findings
  bool on_terminal = false;          // where one can ask for the rest
};

// What a report on findings says and in which order, in whatever form it is written down. Nothing
// in it is empty unless that part is not to be said.
struct FindingsOutline {
  struct Kind {
    std::vector<Telling> told;
    std::string more;  // that there are others like these
  };
  struct Question {
    std::string heading;
    std::vector<Kind> kinds;
  };
  struct Step {
    std::string heading;
    std::vector<Question> questions;
  };
  std::string heading;
  std::string consent;
  std::string important_heading;
  std::vector<Telling> important;  // when it is brief; there are no steps then
  std::vector<Step> steps;
  std::string nothing_found;
  std::string unexamined;  // what was not looked into, or not as far
  std::string limits;
  std::string source;  // who gathered it, and where to turn
};

FindingsOutline findings_outline(const analysis::Study& study, const locale::Catalogue& catalogue,
                                 const OutlineOptions& options);

// "Vraag: …", "Doe: …" and "Zekerheid: …", as they stand below a finding.
struct TellingLines {
  std::string question;
  std::string action;
  std::string certainty;
};
TellingLines lines_below(const Telling& told, const locale::Catalogue& catalogue);

// For how many this kind of finding was not looked into, or not as far as in a smaller
// neighbourhood.
std::string tell_unexamined(const analysis::Unexamined& unexamined,
                            const locale::Catalogue& catalogue);

// "Wat verbindt ons?"
std::string_view question_heading_key(analysis::Question question);

}  // namespace buurtweb::report
