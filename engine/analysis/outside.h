#pragma once

#include <vector>

#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// The sources outside. The scene must outlive it.
struct Outside {
  std::vector<MemberId> sources;  // ascending

  explicit Outside(const privacy::Scene& scene);
  // The sources that offer something of what is sought (sorted).
  [[nodiscard]] std::vector<MemberId> fitting(const std::vector<TagId>& sought) const;

private:
  const privacy::Scene& scene_;
};

// Somebody here who has a tie with a source outside.
struct Gate {
  MemberId who;
  MemberId outside;
  bool strong = false;
  bool in_contact = false;  // else it only gets something from there
};
// All of them, in the order of the ties.
std::vector<Gate> gates(const privacy::Scene& scene);

}  // namespace buurtweb::analysis
