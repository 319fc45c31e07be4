#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/kinds.h"

namespace buurtweb::privacy {

// What keeps an asset from an audience, the first that applies. The first three keep a person from
// everybody.
enum class Bar : std::uint8_t {
  withdrawn,
  left,
  expired,
  child_alone,     // a minor without a parent's yes
  never_informed,  // heard of from others, and not told so within a month (P-14)
  no_consent,      // nothing is written down
  incomplete,      // without the day or the way
  not_yet,         // the day on which it was given is still to come
  old_text,        // a yes to an older text
  not_agreed,      // no yes for this audience
  not_shown        // zichtbaar of what is no person
};

// An asset that an audience does not see, and the rule that keeps it away.
struct Barred {
  Audience audience = Audience::public_;
  Bar why = Bar::not_agreed;
  AssetKind kind = AssetKind::resident;
  std::string key;
};

// How one asset stands to each audience, and what is to be done about it when.
struct Standing {
  std::string key;
  AssetKind kind = AssetKind::resident;
  std::array<std::optional<Bar>, 3> bars;  // by audience; nothing: it is seen
  bool sensitive = false;                  // its ties are not shown in public
  // Of people:
  std::optional<Date> agreed_on;
  std::optional<Date> good_until;   // the last day of the consent
  std::optional<Date> tell_before;  // P-14: left out from this day on, until they are told
  bool is_late_to_tell = false;     // that day has come
  bool to_be_cleaned_up = false;    // withdrawn, left or expired

  [[nodiscard]] bool seen_by(Audience audience) const {
    return !bars.at(static_cast<std::size_t>(audience));
  }
};

struct OldFact {
  std::string key;
  Date last_heard;
};

// What who keeps the file should look after. Keys of people stand in it, so it is for the worker.
struct Audit {
  std::vector<Barred> barred;               // by audience, rule and key
  std::array<std::size_t, 2> seen{};        // how many assets the public and the team see
  std::vector<std::string> without_source;  // people whom we spoke nor were told about, by key
  std::vector<OldFact> old_assets;          // last heard of more than a year ago, longest ago first
  std::size_t old_ties = 0;                 // told more than a year ago
};

}  // namespace buurtweb::privacy
