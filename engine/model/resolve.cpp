#include "engine/model/resolve.h"

#include <array>
#include <functional>
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
    resolution.check_days_and_words();
    resolution.check_who_is_called_what();
  } else {
    std::array<Diagnostics, 2> cautions;
    Resolution of_words(draft, run_date, cautions[0]);
    Resolution of_names(draft, run_date, cautions[1]);
    const std::array<std::function<void()>, 3> looks{[&] { of_names.check_who_is_called_what(); },
                                                     [&] { of_words.check_days_and_words(); },
                                                     [&] { look(resolution); }};
    in_parallel(looks.size(), [&](std::size_t i) { looks.at(i)(); });
    if (afterwards == Afterwards::give_up) {
      resolution.use_up();
    }
    fill(resolution);
    for (const Diagnostics& told : cautions) {
      for (Diagnostic& caution : told.sorted()) {
        diagnostics.add(std::move(caution));
      }
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
