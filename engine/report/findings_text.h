#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/analysis/study.h"
#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/report/paint.h"

namespace buurtweb::report {

struct TextOptions {
  Date run_date;
  std::size_t most = 5;              // findings of one kind
  std::optional<std::size_t> brief;  // only so many of the most important findings
  Paint paint{};
};

// The findings for a terminal: per step the three questions, each finding a sentence with what to
// ask and what to do.
std::string findings_text(const analysis::Study& study, const locale::Catalogue& catalogue,
                          const TextOptions& options);

}  // namespace buurtweb::report
