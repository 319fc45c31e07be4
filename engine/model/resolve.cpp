#include "engine/model/resolve.h"

#include <utility>

#include "engine/model/resolution.h"

namespace buurtweb::model {

std::optional<Neighbourhood> resolve(Draft& draft, Date run_date, Diagnostics& diagnostics) {
  Resolution resolution(draft, run_date, diagnostics);
  resolution.declare_keys();
  resolution.check_values();
  resolution.fill_header();
  resolution.fill_assets();
  resolution.fill_statements();
  resolution.fill_plan();
  resolution.fill_lists();
  resolution.check_meaning();
  resolution.check_caution();
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
