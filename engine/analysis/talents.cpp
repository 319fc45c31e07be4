#include "engine/analysis/talents.h"

#include <algorithm>
#include <iterator>

#include "engine/analysis/certainty.h"
#include "engine/analysis/crews.h"
#include "engine/analysis/listing.h"
#include "engine/analysis/members.h"
#include "engine/analysis/tag_index.h"
#include "engine/base/sorted.h"
#include "engine/graph/b_matching.h"

namespace buurtweb::analysis {
namespace {

using privacy::Scene;

constexpr std::uint32_t kAnswersEach = 1;  // an offer serves one ask (decisions.md 9)

std::vector<MemberId> inside_others(const Scene& scene, std::vector<MemberId> members,
                                    MemberId not_this) {
  std::erase_if(members, [&](MemberId m) { return m == not_this || !is_inside(scene[m].kind); });
  return members;
}

// What each person already does for others: the talents put to use on a tie of theirs (`inzet`),
// and what the initiatives need in which they take part. An association that takes part counts as
// its members, so what the initiative needs of them is not idle either: in doubt nobody is asked.
std::vector<std::vector<TagId>> tags_in_use(const Scene& scene, const graph::TieGraphs& graphs) {
  std::vector<std::vector<TagId>> in_use(scene.size());
  const auto use = [&](MemberId person, const std::vector<TagId>& tags) {
    std::ranges::copy(tags, std::back_inserter(in_use[person.value()]));
  };
  for (const std::uint32_t tie : graphs.ties) {
    use(scene.ties[tie].from, scene.ties[tie].deployed);
  }
  for (const auto& [initiative, crew] : crews(scene, declared_groups(scene, graphs))) {
    const std::vector<TagId> needed = tags_used_as(scene[initiative], TagUse::needs);
    std::ranges::for_each(crew.people, [&](MemberId person) { use(person, needed); });
  }
  std::ranges::for_each(in_use, sort_unique<TagId>);
  return in_use;
}

// How many asks of one tag the offers can serve at most: a largest b-matching, since nobody serves
// oneself. Whoever only asks fits with every offer and whoever only offers with every ask, so all
// of each are one vertex (0) with their number as its capacity; who does both is a vertex on each
// side. Two of those are enough: each can serve the other and whoever the other could not, so that
// from two on nothing but the numbers counts (Hall), and the rest can stand with the first two
// lots.
std::uint64_t most_served(const std::vector<MemberId>& asking,
                          const std::vector<MemberId>& offering) {
  std::vector<MemberId> both;
  std::ranges::set_intersection(asking, offering, std::back_inserter(both));
  both.resize(std::min<std::size_t>(both.size(), 2));
  const auto size = static_cast<graph::Vertex>(both.size() + 1);
  graph::Bipartite sides{.left_count = size, .right_count = size, .ties = {}};
  graph::Capacities each{.left = std::vector(size, kAnswersEach),
                         .right = std::vector(size, kAnswersEach)};
  each.left[0] = kAnswersEach * static_cast<std::uint32_t>(asking.size() - both.size());
  each.right[0] = kAnswersEach * static_cast<std::uint32_t>(offering.size() - both.size());
  for (graph::Vertex ask = 0; ask < size; ++ask) {
    for (graph::Vertex offer = 0; offer < size; ++offer) {
      if (ask != offer || ask == 0) {
        sides.ties.push_back({ask, offer});
      }
    }
  }
  return graph::largest_b_matching(sides, each);
}

Finding about_tag(const Scene& scene, TagId tag, const std::vector<MemberId>& members) {
  const std::vector<MemberId> people = people_among(scene, members);
  return {.kind = FindingKind::unmatched_tag,
          .about = refs(members),
          .tag = tag,
          .certainty = of_what_cannot_be_asked(scene, people),
          .people = static_cast<std::uint32_t>(people.size())};
}

// `parts`: whose ask no matching at all can serve, because nobody else offers the tag (Dulmage &
// Mendelsohn 1958: these are the asks that every largest matching leaves out; of the others some
// largest matching serves each).
Finding shortage(const Scene& scene, TagId tag, const TagIndex& index, std::uint64_t left_over) {
  const std::vector<MemberId>& asking = index.seeking[tag.value()];
  const std::vector<MemberId>& offering = index.offering[tag.value()];
  Finding finding = about_tag(scene, tag, asking);
  finding.figures = {{"tekort", static_cast<double>(left_over)},
                     {"vragen", static_cast<double>(asking.size())},
                     {"aanbod", static_cast<double>(offering.size())}};
  std::vector<MemberId> never = asking;
  std::erase_if(never, [&](MemberId m) {
    return offering.size() > 1 || (offering.size() == 1 && offering.front() != m);
  });
  if (!never.empty()) {
    finding.parts = {refs(never)};
  }
  return finding;
}

}  // namespace

// 1.enige_drager: the only person who offers something that another asset inside seeks or needs.
// `parts`: who seeks it. What a person can do is noted with that person and hangs on no tie, so
// that leaving out a source takes nothing away.
std::vector<Finding> sole_holders(const Scene& scene) {
  const TagIndex index(scene);
  std::vector<Finding> found;
  for (std::size_t i = 0; i < scene.tags.size(); ++i) {
    const std::vector<MemberId> holders = people_among(scene, index.offering[i]);
    if (holders.size() != 1) {
      continue;
    }
    const std::vector<MemberId> seekers = inside_others(scene, index.seeking[i], holders.front());
    if (seekers.empty()) {
      continue;
    }
    found.push_back({.kind = FindingKind::sole_holder,
                     .about = {holders.front()},
                     .parts = {refs(seekers)},
                     .tag = TagId::of(i),
                     .figures = {{"zoekers", static_cast<double>(seekers.size())}},
                     .certainty = Certainty::certain,
                     .people = 1 + count_people(scene, seekers)});
  }
  return found;
}

// 1.ongebruikt_talent: what a person offers and does not put to use yet, one finding for each tag.
// That it is not used cannot be asked as a tie is, so it is probable at best, when the person was
// spoken with.
std::vector<Finding> unused_talents(const Scene& scene, const graph::TieGraphs& graphs) {
  const std::vector<std::vector<TagId>> in_use = tags_in_use(scene, graphs);
  Listing found(scene);
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const MemberId person = MemberId::of(i);
    if (!is_person(scene, person)) {
      continue;
    }
    std::vector<TagId> idle = scene[person].offers;
    std::erase_if(idle, [&](TagId tag) { return std::ranges::binary_search(in_use[i], tag); });
    for (const TagId tag : idle) {
      found.add({.kind = FindingKind::unused_talent,
                 .about = {person},
                 .tag = tag,
                 .certainty = of_what_cannot_be_asked(scene, {&person, 1}),
                 .people = 1});
    }
  }
  return found.take();
}

// 1.vraag_zonder_aanbod: a tag with more asks than a largest matching of asks with offers serves
// (about all who ask; `tekort` is how many are left over), or that is offered and nobody seeks
// (about all who offer). Each offer serves one ask; one's own offer never answers one's own ask;
// outside assets count on both sides.
std::vector<Finding> unmatched_tags(const Scene& scene) {
  const TagIndex index(scene);
  std::vector<Finding> found;
  for (std::size_t i = 0; i < scene.tags.size(); ++i) {
    const std::size_t asks = index.seeking[i].size();
    const std::uint64_t served = most_served(index.seeking[i], index.offering[i]);
    if (asks > served) {
      found.push_back(shortage(scene, TagId::of(i), index, asks - served));
    } else if (asks == 0 && !index.offering[i].empty()) {
      found.push_back(about_tag(scene, TagId::of(i), index.offering[i]));
      found.back().figures = {{"ongevraagd", static_cast<double>(index.offering[i].size())}};
    }
  }
  return found;
}

}  // namespace buurtweb::analysis
