#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/analysis/groups.h"
#include "engine/graph/tie_graphs.h"
#include "engine/privacy/scene.h"

namespace buurtweb::analysis {

// One side of a contact that nobody told of: people, and assets that stand for them (the
// association itself, the institutions of a sector). Both ascending.
struct Side {
  std::vector<MemberId> people;
  std::vector<MemberId> assets;
  bool assets_are_members = false;  // of a sector, the institutions themselves
};

Side side_of(const Group& group);
Side side_of_one(const privacy::Scene& scene, MemberId member);
// Assets with the people tied to them.
Side side_around(const privacy::Scene& scene, const graph::TieGraphs& graphs,
                 std::vector<MemberId> assets);

struct Absence {
  Certainty certainty = Certainty::unsure;
  std::vector<Place> evidence{};  // where it is told that there is no contact
};

// How sure we may be that a contact is not there (findings.md 7.0.7, decisions.md 5). Sure when at
// least half of the people of both sides were asked about the other side and said no; probable
// when at least half of both were spoken with. A side without people asks nothing, but somebody
// must have been asked: of two sides without people we know nothing, unless assets are their
// members and it is said of these.
class AbsenceJudge {
public:
  explicit AbsenceJudge(const privacy::Scene& scene);
  [[nodiscard]] Absence between(const Side& a, const Side& b) const;

  // What is known of one side alone. It is all that counts between two sides of which nobody was
  // asked about the other.
  struct Known {
    bool anyone = false;
    bool half_spoken = false;
  };
  [[nodiscard]] Known known_of(const Side& side) const;
  [[nodiscard]] static Certainty between(const Known& a, const Known& b);
  // Whom somebody of this side was asked about; some of them more than once.
  [[nodiscard]] std::vector<MemberId> asked_about(const Side& side) const;

  // A side against everybody and everything else. O(what the side was asked), not O(the rest).
  [[nodiscard]] Absence from_the_rest(const Side& side) const;

private:
  struct Asked {
    MemberId from;
    MemberId to;
    std::uint32_t tie;
    auto operator<=>(const Asked&) const = default;
  };
  struct Count {
    std::size_t people = 0;
    std::size_t asked = 0;
    std::size_t spoken = 0;
    bool assets_are_members = false;
  };
  [[nodiscard]] std::vector<Asked> asked_from(const Side& side) const;
  [[nodiscard]] Absence judge(Count a, Count b, std::vector<Asked> asked) const;
  void count_asked(const std::vector<Asked>& asked, Count& a, Count& b) const;
  [[nodiscard]] Count count_of(const Side& side) const;

  const privacy::Scene& scene_;
  std::vector<Asked> asked_{};  // each from both its ends, sorted
  Count everyone_;
};

void settle(Finding& finding, Absence absence);

// How sure we may be of what is missing where there is no contact to ask about: a role that nobody
// has, a talent that is not used. Never sure; probable when at least half of the people who would
// know were spoken with.
Certainty of_what_cannot_be_asked(const privacy::Scene& scene, std::span<const MemberId> people);

}  // namespace buurtweb::analysis
