#include "engine/analysis/asked_of_people.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>

#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;

// A bridge, or what is missing, asks something of the people in it; who stands apart is left in
// peace. Two kinds are about people without asking them anything: whose ask nobody answers, and who
// leads too much already.
bool asks(FindingKind kind) {
  constexpr std::array<std::string_view, 2> kOnlyAbout{"1.vraag_zonder_aanbod", "4.plan_gat"};
  const FindingInfo& row = info(kind);
  return (row.question == Question::bridge || row.question == Question::missing) &&
         std::ranges::find(kOnlyAbout, row.code) == kOnlyAbout.end();
}

struct Load {
  std::size_t times = 0;
  std::bitset<5> steps;
};

class Loads {
public:
  explicit Loads(const Scene& scene) : scene_(scene), of_(scene.size()) {}

  // Once a finding, however often it names somebody.
  void add(const std::vector<Ref>& about, const std::vector<MemberId>& via, Step step) {
    std::vector<MemberId> people = via;
    for (const Ref& ref : about) {
      if (const auto* const member = std::get_if<MemberId>(&ref)) {
        people.push_back(*member);
      }
    }
    sort_unique(people);
    for (const MemberId person : people_among(scene_, people)) {
      Load& load = of_[person.value()];
      ++load.times;
      load.steps.set(static_cast<std::size_t>(step));
    }
  }

  [[nodiscard]] const std::vector<Load>& all() const { return of_; }

private:
  const Scene& scene_;
  std::vector<Load> of_;
};

}  // namespace

// 2.uitkomst: what became of the introductions, by the log of the team itself: it says that a
// contact lasts only where the team wrote so. A pair that lasts has met. Nobody is named: that a
// contact did not last is between the two.
std::vector<Finding> outcomes(const Scene& scene) {
  if (scene.proposals.empty()) {
    return {};
  }
  const auto count = [&](ProposalState state) {
    return static_cast<double>(
        std::ranges::count(scene.proposals, state, &privacy::Proposal::state));
  };
  using enum ProposalState;
  return {{.kind = FindingKind::outcome,
           .figures = {{"voorgesteld", static_cast<double>(scene.proposals.size())},
                       {"ontmoet", count(met) + count(lasting)},
                       {"houdt_stand", count(lasting)},
                       {"niet_gelukt", count(failed)},
                       {"geweigerd", count(refused)},
                       {"open", count(proposed)}},
           .certainty = Certainty::certain}};
}

// 2.belasting: of whom at least `open_max` things are asked at once: by the findings of all steps
// that are listed, and by introductions that are still open. Only for the worker, and never as a
// score of a person: it is a question to those who ask.
std::vector<Finding> loads(const Scene& scene, const std::vector<Finding>& findings) {
  Loads all(scene);
  for (const Finding& finding : findings) {
    if (asks(finding.kind)) {
      all.add(finding.about, finding.via, info(finding.kind).step);
    }
  }
  for (const privacy::Proposal& proposal : scene.proposals) {
    if (proposal.open()) {
      all.add(refs(proposal.who), proposal.via, Step::build_relations);
    }
  }
  std::vector<Finding> found;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const Load& load = all.all()[i];
    if (load.times > 0 && std::cmp_greater_equal(load.times, scene.thresholds.open_max)) {
      found.push_back({.kind = FindingKind::load,
                       .about = {MemberId::of(i)},
                       .figures = {{"keer", static_cast<double>(load.times)},
                                   {"stappen", static_cast<double>(load.steps.count())}},
                       .certainty = Certainty::certain,
                       .people = static_cast<std::uint32_t>(load.times)});
    }
  }
  return found;
}

}  // namespace buurtweb::analysis
