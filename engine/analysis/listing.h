#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/measures.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// Of one very large neighbourhood (kExactLimit) so many findings of a kind are listed, the first in
// the order of presentation, and the others are counted (`unlisted`): nobody reads the rest, and
// there may be more of them than assets.
inline constexpr std::size_t kMostOfAKind = 10'000;

// A part with more members than this is half a city: its people and members are counted, but no
// list of them is of use, and all lists together would grow with the square of the city. Likewise
// the parts themselves. How many are left out stands with the finding (`niet_opgesomd`).
inline constexpr std::size_t kMostListed = kExactLimit;

// By kind, then in the order of presentation: the surest first, then what concerns most people,
// then names. Proposals keep the order in which they were ranked.
void put_in_order(std::vector<Finding>& findings);

// Keeps what is listed of each kind, in the order in which it stands, and lets the first of a kind
// say how many are not.
void list_first(const privacy::Scene& scene, std::vector<Finding>& findings);

// Gathers what is found of one kind of which there may be very many, and never holds many more than
// are listed. What rests on present ties is judged at once, so that the surest are kept.
class Listing {
public:
  // In public all are held, since `study` withholds some and must not count those; unless none of
  // this kind that is found will be withheld.
  enum class Withholding : std::uint8_t { by_study, done };
  explicit Listing(const privacy::Scene& scene, Withholding withholding = Withholding::by_study);

  void add(Finding finding);
  // Whether enough come before one that is no surer than this, concerns so many people, and is
  // about this first of all. If so it is counted and need not be described.
  bool passes_over(Certainty at_best, std::uint32_t people, const Ref& first);
  [[nodiscard]] std::vector<Finding> take();

private:
  void keep_listed();

  const privacy::Scene& scene_;
  bool is_bounded_;
  std::vector<Finding> findings_;
  std::optional<Finding> last_listed_{};  // once as many are known as are listed
  std::uint64_t passed_over_ = 0;
};

}  // namespace buurtweb::analysis
