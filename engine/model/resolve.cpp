#include "engine/model/resolve.h"

#include <utility>

#include "engine/base/parallel.h"
#include "engine/model/resolution.h"

namespace buurtweb::model {

namespace {

void fill_and_check(Resolution& resolution) {
  resolution.declare_keys();
  resolution.check_values();
  resolution.fill_header();
  resolution.fill_assets();
  resolution.fill_statements();
  resolution.fill_plan();
  resolution.fill_lists();
  resolution.check_meaning();
}

}  // namespace

std::optional<Neighbourhood> resolve(Draft& draft, Date run_date, Diagnostics& diagnostics) {
  constexpr std::size_t kWorthAThread = 10'000;  // records
  Resolution resolution(draft, run_date, diagnostics);
  if (draft.records().size() < kWorthAThread) {
    fill_and_check(resolution);
    resolution.check_caution();
  } else {
    // What a careful worker would look at stands in the draft alone.
    Diagnostics cautions;
    Resolution careful(draft, run_date, cautions);
    in_parallel(
        2, [&](std::size_t i) { i == 0 ? fill_and_check(resolution) : careful.check_caution(); });
    for (Diagnostic& caution : cautions.sorted()) {
      diagnostics.add(std::move(caution));
    }
  }
  if (diagnostics.has_errors()) {
    return std::nullopt;
  }
  return resolution.take();
}

std::optional<Neighbourhood> resolve(Draft&& draft, Date run_date, Diagnostics& diagnostics) {
  Draft read = std::move(draft);
  return resolve(read, run_date, diagnostics);
}

}  // namespace buurtweb::model
