#include "engine/privacy/gate.h"

#include "engine/privacy/projection.h"

namespace buurtweb::privacy {

Policy Gate::policy() const {
  return {.run_date = run_date_,
          .retention_months = neighbourhood_.header.retention_months,
          .text_version = neighbourhood_.header.text_version};
}

Scene Gate::project(Audience audience) const {
  const GateKey key;
  return Projection(neighbourhood_, audience, policy(), key).scene();
}

Tally Gate::tally(Audience audience) const {
  const GateKey key;
  return Projection(neighbourhood_, audience, policy(), key).tally();
}

}  // namespace buurtweb::privacy
