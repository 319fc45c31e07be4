#include <gmock/gmock.h>

#include <algorithm>
#include <array>
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

std::multimap<std::string, Certainty> all_in_words(const Scene& scene, bool presence) {
  std::multimap<std::string, Certainty> all;
  for (const Finding& finding : study(scene).findings) {
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
  const Groups groups = declared_groups(scene, graphs);
  const std::vector<GroupContact> contacts = group_contacts(scene, graphs, groups);
  std::vector<std::uint32_t> tau;
  for (std::size_t g = 0; g < groups.all.size(); ++g) {
    for (std::size_t h = g + 1; h < groups.all.size(); ++h) {
      const GroupContact* const contact = contact_between(contacts, GroupId::of(g), GroupId::of(h));
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

TEST(Law2, AnAcquaintanceMoreNeverLowersContactOrReachNorMakesAnotherTieTheOnlyOne) {
  Dice dice(2);
  for (int round = 0; round < kRounds; ++round) {
    const Scene before = random_scene(dice);
    const TwoPeople pair = pair_without_word(before, dice);
    const Scene after = with_word(before, pair, TieState::present);
    EXPECT_TRUE(each_at_most(all_tau(before), all_tau(after)));
    EXPECT_TRUE(each_at_most(message_distances(after), message_distances(before)));
    const graph::Arc added{pair.first.value(), pair.second.value()};
    const auto old_cuts = graph::cuts(graph::build_tie_graphs(before).social).edges;
    for (const graph::Arc cut : graph::cuts(graph::build_tie_graphs(after).social).edges) {
      EXPECT_TRUE(cut == added || std::ranges::binary_search(old_cuts, cut));
    }
  }
}

TEST(Law3, AskingAboutATieThatIsNotThereChangesOnlyHowSureWeAreOfWhatIsMissing) {
  Dice dice(3);
  for (int round = 0; round < kRounds; ++round) {
    const Scene before = random_scene(dice);
    const Scene after =
        with_word(before, pair_without_word(before, dice), TieState::absent_confirmed);
    EXPECT_EQ(all_in_words(before, true), all_in_words(after, true));
    EXPECT_EQ(words_only(all_in_words(before, false)), words_only(all_in_words(after, false)));
  }
}

TEST(Law5, ASecondSourceForATieChangesOnlyHowSureWeAre) {
  Dice dice(5);
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
      EXPECT_EQ(words_only(all_in_words(before, presence)),
                words_only(all_in_words(after, presence)));
    }
  }
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

// Two groups fall apart without v although some of them know each other: then v is in all
// of that.
TEST(Law7, WhoKeepsTwoGroupsTogetherCarriesTheirContactAlone) {
  Dice dice(7);
  int seen = 0;
  for (int round = 0; round < 2 * kRounds; ++round) {
    const Scene scene = random_scene(dice);
    const TieGraphs graphs = graph::build_tie_graphs(scene);
    const Groups groups = declared_groups(scene, graphs);
    for (const GroupContact& contact : group_contacts(scene, graphs, groups)) {
      for (const MemberId member : keepers(scene, graphs, groups, contact)) {
        EXPECT_EQ(contact.tau, 1U);
        EXPECT_TRUE(std::ranges::binary_search(contact.carriers, member));
        ++seen;
      }
    }
  }
  EXPECT_GT(seen, 0);
}

}  // namespace
}  // namespace buurtweb::analysis::test
