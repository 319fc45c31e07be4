#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "engine/analysis/group_contact.h"
#include "engine/analysis/message_graph.h"
#include "engine/analysis/step_analysis.h"
#include "engine/analysis/study.h"
#include "engine/graph/biconnected.h"
#include "engine/graph/components.h"
#include "engine/graph/reach.h"
#include "tests/engine/analysis/small_scene.h"
#include "tests/support/random_scene.h"

// The laws of findings.md 7.7 that speak of findings, on random neighbourhoods.
namespace buurtweb::analysis::test {
namespace {

using graph::TieGraphs;
using privacy::Scene;

constexpr int kRounds = 60;

// What is found in a neighbourhood. The laws are about study(); a planted fault takes its place.
using Find = std::function<std::vector<Finding>(const Scene&)>;

std::vector<Finding> find(const Scene& scene) {
  return study(scene).findings;
}

bool rests_on_presence(const Finding& finding) {
  return info(finding.kind).basis == Basis::presence;
}

// A finding in words, with everything but its certainty and evidence.
std::string in_words(const Scene& scene, const Finding& finding) {
  std::string text = std::string(info(finding.kind).code) + " " + told(scene, finding) + " g " +
                     names(scene, finding.groups) + " v " +
                     names(scene, {finding.via.begin(), finding.via.end()});
  for (const Figure& figure : finding.figures) {
    text += " " + std::to_string(figure.value);
  }
  for (const Sector sector : finding.sectors) {
    text += " " + std::string(sector_name(sector));
  }
  if (finding.tag) {
    text += " " + scene.tags[finding.tag->value()];
  }
  return finding.section ? text + " " + std::string(section_name(*finding.section)) : text;
}

std::multimap<std::string, Certainty> all_in_words(const Find& find, const Scene& scene,
                                                   bool presence) {
  std::multimap<std::string, Certainty> all;
  for (const Finding& finding : find(scene)) {
    if (rests_on_presence(finding) == presence) {
      all.emplace(in_words(scene, finding), finding.certainty);
    }
  }
  return all;
}

std::vector<std::string> words_only(const std::multimap<std::string, Certainty>& all) {
  std::vector<std::string> words;
  for (const auto& [text, certainty] : all) {
    words.push_back(text);
  }
  return words;
}

std::vector<std::uint32_t> all_tau(const Scene& scene) {
  const TieGraphs graphs = graph::build_tie_graphs(scene);
  const GroupNetwork network = group_network(scene, graphs);
  const std::size_t groups = network.groups.all.size();
  std::vector<std::uint32_t> tau;
  for (std::size_t g = 0; g < groups; ++g) {
    for (std::size_t h = g + 1; h < groups; ++h) {
      const GroupContact* const contact = network.between(GroupId::of(g), GroupId::of(h));
      tau.push_back(contact == nullptr ? 0 : contact->tau);
    }
  }
  return tau;
}

std::vector<std::uint32_t> message_distances(const Scene& scene) {
  const TieGraphs graphs = graph::build_tie_graphs(scene);
  const MessageGraph messages = message_graph(scene, graphs, declared_groups(scene, graphs));
  return graph::hops(messages.graph, messages.channels_in_use, graph::kUnreached,
                     messages.no_way_through);
}

bool each_at_most(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return a.size() == b.size() && std::ranges::equal(a, b, std::less_equal{});
}

std::vector<graph::Arc> only_ties(const Scene& scene) {
  return graph::cuts(graph::build_tie_graphs(scene).social).edges;
}

// What law 2 is about.
struct Yardsticks {
  std::function<std::vector<std::uint32_t>(const Scene&)> tau = all_tau;
  std::function<std::vector<std::uint32_t>(const Scene&)> distances = message_distances;
  std::function<std::vector<graph::Arc>(const Scene&)> only_ties = test::only_ties;
};

// How often a yardstick is worse after two came to know each other.
int worse_by_an_acquaintance(const Yardsticks& by) {
  Dice dice(2);
  int worse = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Scene before = random_scene(dice);
    const TwoPeople pair = pair_without_word(before, dice);
    const Scene after = with_word(before, pair, TieState::present);
    worse += each_at_most(by.tau(before), by.tau(after)) ? 0 : 1;
    worse += each_at_most(by.distances(after), by.distances(before)) ? 0 : 1;
    const graph::Arc added{pair.first.value(), pair.second.value()};
    const auto old_cuts = by.only_ties(before);
    for (const graph::Arc cut : by.only_ties(after)) {
      worse += cut == added || std::ranges::binary_search(old_cuts, cut) ? 0 : 1;
    }
  }
  return worse;
}

TEST(Law2, AnAcquaintanceMoreNeverLowersContactOrReachNorMakesAnotherTieTheOnlyOne) {
  EXPECT_EQ(worse_by_an_acquaintance({}), 0);
}

std::uint32_t count_ties(const Scene& scene) {
  return static_cast<std::uint32_t>(graph::build_tie_graphs(scene).social.edge_count());
}

// Contact as a share of all, a distance that grows with the crowd, and ties that are the only ones
// when there is an odd number of them.
TEST(PlantedLaw2, IsBroken) {
  EXPECT_GT(worse_by_an_acquaintance(
                {.tau = [](const Scene& scene) { return std::vector{1000 - count_ties(scene)}; }}),
            0);
  EXPECT_GT(worse_by_an_acquaintance(
                {.distances = [](const Scene& scene) { return std::vector{count_ties(scene)}; }}),
            0);
  EXPECT_GT(worse_by_an_acquaintance({.only_ties =
                                          [](const Scene& scene) {
                                            return count_ties(scene) % 2 == 0
                                                       ? std::vector<graph::Arc>{}
                                                       : std::vector<graph::Arc>{{0, 1}, {2, 3}};
                                          }}),
            0);
}

// How often asking about a tie that is not there changes what is found, or how sure we are of what
// is there.
int changed_by_asking(const Find& find) {
  Dice dice(3);
  int changed = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Scene before = random_scene(dice);
    const Scene after =
        with_word(before, pair_without_word(before, dice), TieState::absent_confirmed);
    changed += all_in_words(find, before, true) == all_in_words(find, after, true) ? 0 : 1;
    changed += words_only(all_in_words(find, before, false)) ==
                       words_only(all_in_words(find, after, false))
                   ? 0
                   : 1;
  }
  return changed;
}

TEST(Law3, AskingAboutATieThatIsNotThereChangesOnlyHowSureWeAreOfWhatIsMissing) {
  EXPECT_EQ(changed_by_asking(find), 0);
}

// Takes a no for a yes.
TEST(PlantedLaw3, IsBroken) {
  EXPECT_GT(changed_by_asking([](Scene scene) {
              for (privacy::SceneTie& tie : scene.ties) {
                tie.state = TieState::present;
              }
              return find(scene);
            }),
            0);
}

// How often a second source for ties changes more than how sure we are.
int changed_by_a_second_source(const Find& find) {
  Dice dice(5);
  int changed = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Scene before = random_scene(dice);
    Scene after = before;
    for (privacy::SceneTie& tie : after.ties) {
      if (dice.one_in(3)) {
        tie.sources.push_back(after.source_count);
      }
    }
    ++after.source_count;
    for (const bool presence : {true, false}) {
      changed += words_only(all_in_words(find, before, presence)) ==
                         words_only(all_in_words(find, after, presence))
                     ? 0
                     : 1;
    }
  }
  return changed;
}

TEST(Law5, ASecondSourceForATieChangesOnlyHowSureWeAre) {
  EXPECT_EQ(changed_by_a_second_source(find), 0);
}

// Believes a tie more the more people tell of it.
TEST(PlantedLaw5, IsBroken) {
  EXPECT_GT(changed_by_a_second_source([](Scene scene) {
              std::erase_if(scene.ties,
                            [](const privacy::SceneTie& tie) { return tie.sources.size() < 2; });
              return find(scene);
            }),
            0);
}

// Two findings of the same people between the same groups, in whatever order.
bool same_thing(const Finding& a, const Finding& b) {
  const bool groups_matter = a.kind == FindingKind::single_carrier;
  return a.kind == b.kind && a.about == b.about && a.from == b.from && a.to == b.to &&
         (!groups_matter ||
          std::set(a.groups.begin(), a.groups.end()) == std::set(b.groups.begin(), b.groups.end()));
}

// The definition itself: leave out every source in turn and see what is still found.
bool found_without_any_source(const Scene& scene, const Finding& finding, StepFunction find) {
  for (privacy::SourceId source = 1; source < scene.source_count; ++source) {
    const std::vector<Finding> again = find(scene, graph::build_tie_graphs(scene, source));
    if (std::ranges::none_of(again, [&](const Finding& f) { return same_thing(f, finding); })) {
      return false;
    }
  }
  return true;
}

constexpr std::array<StepFunction, 5> kSteps{&map_assets, &build_relations, &mobilise, &convene,
                                             &leverage};

TEST(Laws, APresentTieIsCertainExactlyWhenItIsFoundWhicheverSourceIsLeftOut) {
  Dice dice(11);
  int probable = 0;
  for (int round = 0; round < kRounds; ++round) {
    const Scene scene = random_scene(dice);
    for (const Finding& finding : study(scene).findings) {
      if (!rests_on_presence(finding)) {
        continue;
      }
      const auto step = static_cast<std::size_t>(info(finding.kind).step);
      const bool certain = found_without_any_source(scene, finding, kSteps.at(step));
      EXPECT_EQ(finding.certainty, certain ? Certainty::certain : Certainty::probable)
          << in_words(scene, finding);
      probable += certain ? 0 : 1;
    }
  }
  EXPECT_GT(probable, kRounds);
}

graph::Components components_without(const graph::TieGraph& graph, graph::Vertex gone) {
  std::vector<graph::Arc> left;
  for (graph::Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const graph::Vertex w : graph.neighbours(v)) {
      if (v < w && v != gone && w != gone) {
        left.push_back({v, w});
      }
    }
  }
  return graph::components(graph::TieGraph(graph.vertex_count(), left));
}

// The people of one group who are not in the other and not v.
std::vector<MemberId> only_in(const Groups& groups, GroupId group, GroupId other, MemberId v) {
  std::vector<MemberId> people = groups[group].people;
  std::erase_if(people, [&](MemberId p) { return p == v || groups.belongs(p, other); });
  return people;
}

bool apart_without(MemberId v, const TieGraphs& graphs, const Groups& groups,
                   const GroupContact& contact) {
  const graph::Components parts = components_without(graphs.social, v.value());
  const std::vector<MemberId> left = only_in(groups, contact.first, contact.second, v);
  const std::vector<MemberId> right = only_in(groups, contact.second, contact.first, v);
  const auto meets_right = [&](MemberId g) {
    return std::ranges::any_of(
        right, [&](MemberId h) { return parts.of[g.value()] == parts.of[h.value()]; });
  };
  return !left.empty() && !right.empty() && std::ranges::none_of(left, meets_right);
}

// Everyone without whom the two groups of a contact fall apart.
std::vector<MemberId> keepers(const Scene& scene, const TieGraphs& graphs, const Groups& groups,
                              const GroupContact& contact) {
  std::vector<MemberId> result;
  for (graph::Vertex v = 0; v < scene.size() && !contact.ties.empty(); ++v) {
    if (apart_without(MemberId(v), graphs, groups, contact)) {
      result.emplace_back(v);
    }
  }
  return result;
}

using Contacts =
    std::function<std::vector<GroupContact>(const Scene&, const TieGraphs&, const Groups&)>;

struct Carried {
  int rightly = 0;
  int wrongly = 0;
};

// Two groups fall apart without v although some of them know each other: then v is in all of that.
Carried carried_alone(const Contacts& contacts_of) {
  Dice dice(7);
  Carried carried;
  for (int round = 0; round < 2 * kRounds; ++round) {
    const Scene scene = random_scene(dice);
    const TieGraphs graphs = graph::build_tie_graphs(scene);
    const Groups groups = declared_groups(scene, graphs);
    for (const GroupContact& contact : contacts_of(scene, graphs, groups)) {
      for (const MemberId member : keepers(scene, graphs, groups, contact)) {
        const bool alone = contact.tau == 1 && std::ranges::binary_search(contact.carriers, member);
        ++(alone ? carried.rightly : carried.wrongly);
      }
    }
  }
  return carried;
}

TEST(Law7, WhoKeepsTwoGroupsTogetherCarriesTheirContactAlone) {
  const Carried carried = carried_alone(group_contacts);
  EXPECT_EQ(carried.wrongly, 0);
  EXPECT_GT(carried.rightly, 0);
}

// Counts the ties across instead of whom they hang on, and forgets who that is.
TEST(PlantedLaw7, IsBroken) {
  const auto counting_ties = [](const Scene& scene, const TieGraphs& graphs, const Groups& groups) {
    std::vector<GroupContact> contacts = group_contacts(scene, graphs, groups);
    for (GroupContact& contact : contacts) {
      contact.tau = static_cast<std::uint32_t>(contact.ties.size());
    }
    return contacts;
  };
  const auto without_carriers = [](const Scene& scene, const TieGraphs& graphs,
                                   const Groups& groups) {
    std::vector<GroupContact> contacts = group_contacts(scene, graphs, groups);
    for (GroupContact& contact : contacts) {
      contact.carriers.clear();
    }
    return contacts;
  };
  EXPECT_GT(carried_alone(counting_ties).wrongly, 0);
  EXPECT_GT(carried_alone(without_carriers).wrongly, 0);
}

}  // namespace
}  // namespace buurtweb::analysis::test
