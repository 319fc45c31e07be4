#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/engine/analysis/small_scene.h"

// For every kind of finding the smallest neighbourhood in which it appears, and the nearest one in
// which it does not. The table is walked: a kind without a row fails.
namespace buurtweb::analysis::test {
namespace {

using testing::IsEmpty;
using enum FindingKind;

struct Row {
  FindingKind kind;
  std::string appears;
  std::string does_not;
};

const std::vector<Row> kRows{
    // ---- step 1 ----
    {sole_informant, "bewoner a b c d\ngenoemd b a\ngenoemd c a\ngenoemd d a",
     "bewoner a b c d\ngenoemd b a\ngenoemd c a"},
    {sole_holder, "bewoner a kan:naaien\nbewoner b zoekt:naaien",
     "bewoner a kan:naaien\nbewoner b zoekt:naaien kan:naaien"},
    {thin_coverage, "gebied Flat inwoners:100\ngebied Hof inwoners:100\nbewoner a @Hof gesproken",
     "gebied Flat inwoners:100\ngebied Hof inwoners:100\nbewoner a @Hof gesproken\n"
     "bewoner b @Flat gesproken"},
    {unused_talent, "bewoner a kan:koken",
     "bewoner a kan:koken\ninitiatief soep\n"
     "a doet_mee soep inzet:koken"},
    {name_without_contact, "netwerk club", "netwerk club\nbewoner a\na lid_van club"},
    {empty_cell, "gebied Flat", "bewoner a"},
    {unmatched_tag, "bewoner a zoekt:naaien", "bewoner a zoekt:naaien\nbewoner b kan:naaien"},
    {next_talk, "bewoner a b\na noemt_als_verbinder b", "bewoner a b\na noemt_als_verbinder b nee"},
    // ---- step 2 ----
    {cut_vertex, "bewoner a b m x y\nkent a-b b-m m-x x-y",
     "bewoner a b m x y\nkent a-b b-m m-x x-y a-y"},
    {cut_edge, "bewoner a b x y\nkent a-b b-x x-y", "bewoner a b x y\nkent a-b b-x x-y a-y"},
    {single_carrier, "bewoner a b @A\nbewoner x y @B\nkent a-x",
     "bewoner a b @A\nbewoner x y @B\nkent a-x b-y"},
    {group_knower, "bewoner v c\nbewoner a @A\nbewoner b @B\nkent v-a v-b v-c",
     "bewoner v c\nbewoner a @A\nbewoner b @B\nkent v-a v-b v-c a-c"},
    {meeting_place,
     "bewoner a @A\nbewoner b @B\ninitiatief tuin\na doet_mee tuin\n"
     "b doet_mee tuin",
     "bewoner a @A\nbewoner b @B\ninitiatief tuin\na doet_mee tuin\nb doet_mee tuin\nkent a-b"},
    {detached_component, "bewoner a b x y\nkent a-b x-y", "bewoner a b x y\nkent a-b x-y b-x"},
    {inward_group, "bewoner a b c d @Laan\nbewoner w\nkent a-b b-c c-d d-a a-c",
     "bewoner a b c d @Laan\nbewoner w\nkent a-b b-c c-d d-a a-w"},
    {unattached, "bewoner mo benaderbaar", "bewoner mo"},
    {proposed_tie,
     "bewoner ans benaderbaar zoekt:tuinieren\n"
     "bewoner mo benaderbaar kan:tuinieren\nbewoner kim stelt_voor\n"
     "kent ans-kim kim-mo",
     "bewoner ans benaderbaar zoekt:tuinieren\nbewoner mo benaderbaar kan:tuinieren\n"
     "bewoner kim stelt_voor\nkent ans-kim kim-mo ans-mo"},
    {groups_without_contact,
     "bewoner a b\nnetwerk eet thema:eten\nnetwerk kook thema:eten\n"
     "a lid_van eet\nb lid_van kook",
     "bewoner a b\nnetwerk eet thema:eten\nnetwerk kook thema:eten\na lid_van eet\n"
     "b lid_van kook\nkent a-b"},
    {least_new_ties, "bewoner a b", "bewoner a b c\nkent a-b b-c c-a"},
    {outcome, "bewoner a b\ngelogd a b ontmoet", "bewoner a b"},
    {load, "bewoner a b c g\nvoorgesteld a b via g\nvoorgesteld a c via g\nvoorgesteld b c via g",
     "bewoner a b c g\nvoorgesteld a b via g\nvoorgesteld a c via g"},
    // ---- step 3 ----
    {seed_set, "bewoner a stelt_voor", "bewoner a"},
    {essential_channel, "bewoner a\nkanaal app\napp bereikt a",
     "bewoner a gesproken\nkanaal app\napp bereikt a"},
    {unreached_group, "bewoner a @Flat", "bewoner a @Flat\nkanaal app\napp bereikt a"},
    {unheard_group, "bewoner a @Hof\nkanaal krant\nkrant bereikt a",
     "bewoner a @Hof gesproken\nkanaal krant\nkrant bereikt a"},
    {inward_initiative, "initiatief feest",
     "initiatief feest\nvoorziening zaal\nfeest gebruikt zaal"},
    {missing_role, "initiatief soep nodig:koken",
     "initiatief soep nodig:koken\nbewoner a kan:koken\na doet_mee soep"},
    {team_proposal,
     "bewoner a\nbewoner kok kan:koken\ninitiatief soep nodig:koken\n"
     "a trekt soep\nkent a-kok",
     "bewoner a\nbewoner kok kan:koken\ninitiatief soep nodig:koken\na trekt soep\nkent a-kok\n"
     "liever_niet a kok"},
    {missing_channel, "bewoner a @Flat", "bewoner a @Flat\nkanaal app\napp bereikt a"},
    {ready_to_start,
     "bewoner a kan:koken\nbewoner b\ninitiatief soep nodig:koken\n"
     "a trekt soep\nb trekt soep",
     "bewoner a kan:koken\nbewoner b\ninitiatief soep nodig:koken\na trekt soep\n"
     "b doet_mee soep"},
    // ---- step 4 ----
    {table, "bewoner a @A benaderbaar", "bewoner a @A"},
    {sector_broker, "professional els sector:zorg,wonen", "professional els sector:zorg"},
    {partner_hub, "bewoner a b c d\nkent a-b\npartners a b c d",
     "bewoner a b c d\nkent a-b b-c c-a\npartners a b c d"},
    {uninvolved, "bewoner a\nnetwerk club thema:groen\nplan thema:groen\ntafel a",
     "bewoner a\nnetwerk club thema:groen\nplan thema:groen\ntafel a\na lid_van club"},
    {unrepresented_group, "bewoner a\nbewoner b @B\ntafel a", "bewoner a\nbewoner b @B\ntafel a b"},
    {inward_sector,
     "organisatie a b c d sector:zorg\norganisatie w\n"
     "a werkt_samen b\nb werkt_samen c\nc werkt_samen d\nd werkt_samen a\n"
     "a werkt_samen c",
     "organisatie a b c d sector:zorg\norganisatie w\n"
     "a werkt_samen b\nb werkt_samen c\nc werkt_samen d\nd werkt_samen a\na werkt_samen w"},
    {sectors_without_contact, "organisatie o sector:wonen\norganisatie q sector:zorg",
     "organisatie o sector:wonen\norganisatie q sector:zorg\no werkt_samen q"},
    {plan_gap, "actie x", "bewoner a\nactie x trekker:a"},
    {strangers_at_table, "bewoner a b\ntafel a b", "bewoner a b\ntafel a b\nkent a-b"},
    {stage_of_weaving, "bewoner a", ""},
    // ---- step 5 ----
    {gatekeeper, "bewoner a\nbuiten fonds\na contactpersoon fonds",
     "bewoner a\nbuiten fonds\na contactpersoon fonds\nbewoner b\nb contactpersoon fonds"},
    {essential_outward,
     "bewoner a\ninitiatief tuin\nbuiten fonds\na trekt tuin\n"
     "a contactpersoon fonds",
     "bewoner a\ninitiatief tuin\nbuiten fonds\na trekt tuin\na contactpersoon fonds\n"
     "bewoner b\nb doet_mee tuin\nb contactpersoon fonds"},
    {linked_association, "netwerk club\norganisatie school\nclub werkt_samen school",
     "netwerk club\nnetwerk school\nclub werkt_samen school"},
    {no_line_outside, "netwerk club zoekt:geld\nbuiten fonds biedt:geld",
     "netwerk club zoekt:geld\nbuiten fonds biedt:geld\nclub contactpersoon fonds"},
    {unknown_source, "netwerk club zoekt:geld\nbuiten fonds biedt:geld",
     "netwerk club zoekt:geld\nbuiten fonds biedt:geld\nclub contactpersoon fonds"},
    {warm_path,
     "bewoner a b\ninitiatief tuin nodig:geld\nbuiten fonds biedt:geld\n"
     "a doet_mee tuin\nkent a-b\nb contactpersoon fonds",
     "bewoner a b\ninitiatief tuin nodig:geld\nbuiten fonds biedt:geld\na doet_mee tuin\n"
     "kent a-b\nb contactpersoon fonds\na contactpersoon fonds"},
    {second_path,
     "bewoner a b\ninitiatief tuin\nbuiten fonds\na trekt tuin\nb doet_mee tuin\n"
     "a contactpersoon fonds",
     "bewoner a b\ninitiatief tuin\nbuiten fonds\na trekt tuin\nb doet_mee tuin\n"
     "a contactpersoon fonds\nb contactpersoon fonds"},
    {dependence, "initiatief tuin\nbuiten fonds\nfonds steunt tuin bedrag:6",
     "initiatief tuin\nbuiten fonds\nfonds steunt tuin bedrag:6\nbuiten bank\n"
     "bank steunt tuin bedrag:6"},
    {unreciprocated, "bewoner a\nbuiten fonds\na contactpersoon fonds",
     "bewoner a\nbuiten fonds wij_geven:soep\na contactpersoon fonds"},
    {plan_first,
     "bewoner a b\ninitiatief tuin\nbuiten fonds\na trekt tuin\nb doet_mee tuin\n"
     "a contactpersoon fonds",
     "bewoner a b\ninitiatief tuin\nbuiten fonds\na trekt tuin\nb doet_mee tuin\n"
     "a contactpersoon fonds\ndoel groen"}};

using Words = std::vector<std::string>;

std::vector<Words> words_of(const std::string& text) {
  std::vector<Words> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    std::istringstream rest(line);
    Words& words = lines.emplace_back();
    for (std::string word; rest >> word;) {
      words.push_back(word);
    }
  }
  return lines;
}

std::string text_of(const std::vector<Words>& lines) {
  std::string text;
  for (const Words& words : lines) {
    for (const std::string& word : words) {
      text += word + ' ';
    }
    text += '\n';
  }
  return text;
}

// False also where the text says nothing that can be understood.
bool is_found(const std::string& text, FindingKind kind) {
  try {
    return !findings(small_scene(text), kind).empty();
  } catch (const std::exception&) {
    return false;
  }
}

// The neighbourhoods with one word less.
std::vector<std::string> with_a_word_less(const std::string& text) {
  std::vector<std::string> all;
  const std::vector<Words> lines = words_of(text);
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (std::size_t word = 0; word < lines[line].size(); ++word) {
      std::vector<Words> fewer = lines;
      fewer[line].erase(fewer[line].begin() + static_cast<std::ptrdiff_t>(word));
      all.push_back(text_of(fewer));
    }
  }
  return all;
}

// How many lines are in the first text and not in the second.
std::size_t lines_only_in(const std::string& first, const std::string& second) {
  std::vector<Words> one = words_of(first);
  std::vector<Words> other = words_of(second);
  std::ranges::sort(one);
  std::ranges::sort(other);
  std::vector<Words> rest;
  std::ranges::set_difference(one, other, std::back_inserter(rest));
  return rest.size();
}

TEST(EachFinding, HasARow) {
  std::multiset<FindingKind> with_a_row;
  for (const Row& row : kRows) {
    with_a_row.insert(row.kind);
  }
  for (const FindingInfo& kind : all_finding_kinds()) {
    EXPECT_EQ(with_a_row.count(kind.kind), 1U) << kind.code;
  }
}

TEST(EachFinding, AppearsWhereItMustAndNotNextToThere) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(info(row.kind).code);
    EXPECT_TRUE(is_found(row.appears, row.kind));
    EXPECT_THAT(lines(small_scene(row.does_not), row.kind), IsEmpty());
  }
}

TEST(EachFinding, AppearsWhereNoWordCanBeMissed) {
  for (const Row& row : kRows) {
    for (const std::string& fewer : with_a_word_less(row.appears)) {
      EXPECT_FALSE(is_found(fewer, row.kind)) << info(row.kind).code << " in:\n" << fewer;
    }
  }
}

// One thing is otherwise: at most one line changed, or added with whom it is about.
TEST(EachFinding, DoesNotAppearInTheNearestNeighbour) {
  for (const Row& row : kRows) {
    SCOPED_TRACE(info(row.kind).code);
    const std::size_t lost = lines_only_in(row.appears, row.does_not);
    const std::size_t added = lines_only_in(row.does_not, row.appears);
    EXPECT_LE(lost, 1U);
    EXPECT_LE(added, 3U - lost);
    EXPECT_GT(lost + added, 0U);
  }
}

}  // namespace
}  // namespace buurtweb::analysis::test
