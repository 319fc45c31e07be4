#pragma once

#include <vector>

#include "engine/base/date.h"
#include "engine/model/neighbourhood.h"
#include "engine/privacy/audit.h"
#include "engine/privacy/policy.h"
#include "engine/privacy/since.h"
#include "engine/privacy/view.h"

namespace buurtweb::privacy {

// Opens the words about people. Only the gate can make one.
class GateKey {
private:
  friend class Gate;
  GateKey() {}  // NOLINT(modernize-use-equals-default): keeps GateKey{} from being an aggregate
};

// The only door between the neighbourhood, which knows people, and everything above, which knows
// one audience. Whatever an audience may not see is left out here, before anything is counted or
// drawn.
class Gate {
public:
  // `run_date` decides which consents have run out.
  Gate(const model::Neighbourhood& neighbourhood, Date run_date)
      : neighbourhood_(neighbourhood), run_date_(run_date) {}

  template <Audience audience>
  [[nodiscard]] View<audience> view() const {
    return View<audience>(project(audience));
  }

  // What scene() of such a view holds, counted; takes a small part of its time and memory.
  [[nodiscard]] Tally tally(Audience audience) const;
  // What of this view was there too in the file behind the other gate, on the day of that file.
  [[nodiscard]] Since since(const Gate& earlier, Audience audience) const;
  // What who keeps the file should look after.
  [[nodiscard]] Audit audit() const;
  // Every asset, by kind and key.
  [[nodiscard]] std::vector<Standing> standings() const;

private:
  [[nodiscard]] Scene project(Audience audience) const;
  [[nodiscard]] Policy policy() const;

  const model::Neighbourhood& neighbourhood_;
  Date run_date_;
};

}  // namespace buurtweb::privacy
