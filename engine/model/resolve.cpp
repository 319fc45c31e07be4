#include "engine/model/resolve.h"

#include <utility>

#include "engine/base/parallel.h"
#include "engine/model/resolution.h"

namespace buurtweb::model {

namespace {

// What only looks at the draft.
void look(Resolution& resolution) {
  resolution.declare_keys();
  resolution.find_occasions();
  resolution.check_values();
  resolution.fill_header();
}

void fill(Resolution& resolution) {
  resolution.fill_assets_and_statements();
  resolution.fill_plan();
  resolution.fill_lists();
  resolution.check_meaning();
}

enum class Afterwards : bool { keep, give_up };

std::optional<Neighbourhood> resolve(Draft& draft, Afterwards afterwards, Date run_date,
                                     Diagnostics& diagnostics) {
  constexpr std::size_t kWorthAThread = 10'000;  // records
  Resolution resolution(draft, run_date, diagnostics);
  if (draft.records().size() < kWorthAThread) {
    look(resolution);
    fill(resolution);
    resolution.check_caution();
  } else {
    // What a careful worker would look at stands in the draft alone.
    Diagnostics cautions;
    Resolution careful(draft, run_date, cautions);
    in_parallel(2, [&](std::size_t i) { i == 0 ? look(resolution) : careful.check_caution(); });
    if (afterwards == Afterwards::give_up) {
      resolution.use_up();
    }
    fill(resolution);
    for (Diagnostic& caution : cautions.sorted()) {
      diagnostics.add(std::move(caution));
    }
  }
  if (diagnostics.has_errors()) {
    return std::nullopt;
  }
  return resolution.take();
}

}  // namespace

std::optional<Neighbourhood> resolve(Draft& draft, Date run_date, Diagnostics& diagnostics) {
  return resolve(draft, Afterwards::keep, run_date, diagnostics);
}

std::optional<Neighbourhood> resolve(Draft&& draft, Date run_date, Diagnostics& diagnostics) {
  Draft read = std::move(draft);
  return resolve(read, Afterwards::give_up, run_date, diagnostics);
}

}  // namespace buurtweb::model
