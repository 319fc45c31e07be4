#include "engine/graph/tie_graphs.h"

#include <gmock/gmock.h>

namespace buurtweb::graph {
namespace {

using privacy::Scene;
using privacy::SceneTie;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Vertex ans = 0, bea = 1, club = 2, square = 3;

Scene four_members(std::vector<SceneTie> ties) {
  Scene scene;
  scene.members.resize(4);
  scene.members[club].kind = AssetKind::association;
  scene.members[square].kind = AssetKind::facility;
  scene.ties = std::move(ties);
  return scene;
}

SceneTie tie(RelationKind relation, Vertex from, Vertex to) {
  SceneTie result;
  result.relation = relation;
  result.from = MemberId(from);
  result.to = MemberId(to);
  return result;
}

TEST(TieGraphs, SharingAPlaceIsNoContact) {
  const Scene scene =
      four_members({tie(RelationKind::uses, ans, square), tie(RelationKind::uses, bea, square)});
  const TieGraphs graphs = build_tie_graphs(scene);
  EXPECT_EQ(graphs.social.edge_count(), 0U);
  EXPECT_EQ(graphs.social.vertex_count(), 4U);
  EXPECT_THAT(graphs.use.neighbours(square), ElementsAre(ans, bea));
}

TEST(TieGraphs, MembershipIsContact) {
  const TieGraphs graphs =
      build_tie_graphs(four_members({tie(RelationKind::member_of, ans, club)}));
  EXPECT_TRUE(graphs.social.has_arc(club, ans));
}

TEST(TieGraphs, ATieThatIsConfirmedAbsentDoesNotCount) {
  SceneTie absent = tie(RelationKind::knows, ans, bea);
  absent.state = TieState::absent_confirmed;
  const TieGraphs graphs = build_tie_graphs(four_members({absent}));
  EXPECT_EQ(graphs.social.edge_count(), 0U);
  EXPECT_THAT(graphs.ties, IsEmpty());
}

TEST(TieGraphs, AMessageToAnAreaCountsButIsInNoGraph) {
  SceneTie message = tie(RelationKind::informs, club, ans);
  message.to_area = AreaId(0);
  const Scene scene = four_members({message});
  EXPECT_THAT(build_tie_graphs(scene).ties, ElementsAre(0));
  EXPECT_EQ(simple_projection(scene, TieClass::message).edge_count(), 0U);
}

TEST(TieGraphs, StrengthIsOfTheStrongestTieInEitherDirection) {
  SceneTie member = tie(RelationKind::member_of, ans, club);
  SceneTie leads = tie(RelationKind::leads, ans, club);
  member.strength = 2;
  leads.strength = 3;
  const TieGraphs graphs =
      build_tie_graphs(four_members({member, leads, tie(RelationKind::knows, ans, bea)}));
  EXPECT_EQ(graphs.strength(ans, club), 3);
  EXPECT_EQ(graphs.strength(club, ans), 3);
  EXPECT_EQ(graphs.strength(bea, ans), 1);
  EXPECT_EQ(graphs.strength(bea, club), 0);
  EXPECT_THAT(graphs.social_strength, ElementsAre(1, 3, 1, 3));
}

TEST(TieGraphs, WithoutASourceOnlyLosesWhatNobodyElseTells) {
  SceneTie hearsay = tie(RelationKind::knows, ans, bea);
  SceneTie well_known = tie(RelationKind::member_of, ans, club);
  hearsay.sources = {7};
  well_known.sources = {7, 9};
  const Scene scene = four_members({hearsay, well_known});
  EXPECT_THAT(build_tie_graphs(scene, 7).ties, ElementsAre(1));
  EXPECT_FALSE(build_tie_graphs(scene, 7).social.has_arc(ans, bea));
  EXPECT_THAT(build_tie_graphs(scene, 8).ties, ElementsAre(0, 1));
}

TEST(SimpleProjection, TakesOneClassWithoutItsDirections) {
  const Scene scene =
      four_members({tie(RelationKind::supports, ans, club), tie(RelationKind::supports, club, ans),
                    tie(RelationKind::knows, ans, bea)});
  const TieGraph graph = simple_projection(scene, TieClass::resource);
  EXPECT_EQ(graph.edge_count(), 1U);
  EXPECT_TRUE(graph.has_arc(ans, club));
  EXPECT_EQ(graph.vertex_count(), 4U);
}

}  // namespace
}  // namespace buurtweb::graph
