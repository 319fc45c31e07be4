#include "engine/privacy/policy.h"

#include <gtest/gtest.h>

#include "tests/pipeline.h"

namespace buurtweb::privacy {
namespace {

Date day(int year, unsigned month, unsigned number) {
  return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(number)};
}

const Policy kToday{.run_date = testing::kDay, .retention_months = 12, .text_version = {}};

model::PersonFacts agrees_to_all() {
  model::PersonFacts person;
  person.consent.recorded = true;
  person.consent.to_public = true;
  person.consent.to_team = true;
  person.consent.on = day(2026, 9, 2);
  person.consent.how_said = true;
  return person;
}

// The widest audience that sees the person; nothing when nobody does.
std::optional<Audience> widest_audience(const model::PersonFacts& person, const Policy& policy) {
  for (const Audience audience : {Audience::public_, Audience::team, Audience::worker}) {
    if (!bar(person, audience, policy)) {
      return audience;
    }
  }
  return std::nullopt;
}

TEST(Consent, OfAllSortsMakesAPersonPublic) {
  EXPECT_EQ(widest_audience(agrees_to_all(), kToday), Audience::public_);
}

TEST(Consent, ThatIsMissingOrIncompleteIsForTheWorkerOnly) {
  EXPECT_EQ(widest_audience(model::PersonFacts{}, kToday), Audience::worker);
  model::PersonFacts no_day = agrees_to_all();
  no_day.consent.on.reset();
  EXPECT_EQ(widest_audience(no_day, kToday), Audience::worker);
  model::PersonFacts no_how = agrees_to_all();
  no_how.consent.how_said = false;
  EXPECT_EQ(widest_audience(no_how, kToday), Audience::worker);
}

TEST(Consent, ToThePublicWithoutTheTeamIsNone) {
  model::PersonFacts person = agrees_to_all();
  person.consent.to_team = false;
  EXPECT_EQ(widest_audience(person, kToday), Audience::worker);
}

TEST(Consent, IsGoodThroughItsLastDay) {
  model::PersonFacts person = agrees_to_all();
  person.consent.on = day(2025, 11, 22);  // twelve months end today
  EXPECT_EQ(widest_audience(person, kToday), Audience::public_);
  person.consent.on = day(2025, 11, 21);
  EXPECT_EQ(widest_audience(person, kToday), std::nullopt);
  person.consent.until = day(2026, 11, 22);  // goes before the months
  EXPECT_EQ(widest_audience(person, kToday), Audience::public_);
  person.consent.until = day(2026, 11, 21);
  EXPECT_EQ(widest_audience(person, kToday), std::nullopt);
}

TEST(Consent, WithdrawnOrLeftHidesFromEverybody) {
  model::PersonFacts person = agrees_to_all();
  person.consent.withdrawn = true;
  EXPECT_EQ(widest_audience(person, kToday), std::nullopt);
  person = agrees_to_all();
  person.left_on = day(2026, 11, 22);
  EXPECT_EQ(widest_audience(person, kToday), std::nullopt);
  person.left_on = day(2026, 11, 23);
  EXPECT_EQ(widest_audience(person, kToday), Audience::public_);
}

TEST(Consent, ToAnOlderTextIsForTheWorkerOnly) {
  Policy newer = kToday;
  newer.text_version = 2;
  model::PersonFacts person = agrees_to_all();
  EXPECT_EQ(widest_audience(person, newer), Audience::worker);
  person.consent.text_version = 2;
  EXPECT_EQ(widest_audience(person, newer), Audience::public_);
}

TEST(Consent, OfAChildNeedsAParent) {
  model::PersonFacts child = agrees_to_all();
  child.minor = true;
  EXPECT_EQ(widest_audience(child, kToday), Audience::worker);
  child.parent_agrees = true;
  EXPECT_EQ(widest_audience(child, kToday), Audience::public_);
}

TEST(HeardOf, ForAMonthWithoutBeingToldIsForTheWorkerOnly) {
  model::PersonFacts person = agrees_to_all();
  person.named_on = day(2026, 10, 23);
  EXPECT_EQ(widest_audience(person, kToday), Audience::public_);
  person.named_on = day(2026, 10, 22);
  EXPECT_EQ(widest_audience(person, kToday), Audience::worker);
  person.informed_on = day(2026, 11, 20);
  EXPECT_EQ(widest_audience(person, kToday), Audience::public_);
}

TEST(Sensitive, IsAnAssociationThatDoesNotSayInPublicOnly) {
  model::Asset club;
  club.kind = AssetKind::association;
  EXPECT_TRUE(is_sensitive(club, Audience::public_));
  EXPECT_FALSE(is_sensitive(club, Audience::team));
  club.sensitive = false;
  EXPECT_FALSE(is_sensitive(club, Audience::public_));
  model::Asset school;
  school.kind = AssetKind::institution;
  EXPECT_FALSE(is_sensitive(school, Audience::public_));
}

TEST(Ties, WithASensitiveAssetNeedExplicitConsentBelowTheWorker) {
  model::Statement statement;
  EXPECT_FALSE(may_use(statement, true, Audience::public_));
  EXPECT_FALSE(may_use(statement, true, Audience::team));
  EXPECT_TRUE(may_use(statement, true, Audience::worker));
  statement.explicit_consent = true;
  EXPECT_TRUE(may_use(statement, true, Audience::public_));
  statement.visible_to = Audience::team;
  EXPECT_FALSE(may_use(statement, true, Audience::public_));
}

TEST(Bar, NamesTheRuleThatKeepsAPersonAway) {
  model::PersonFacts person;
  EXPECT_EQ(bar(person, Audience::worker, kToday), std::nullopt);
  EXPECT_EQ(bar(person, Audience::team, kToday), Bar::no_consent);
  person.consent.recorded = true;
  EXPECT_EQ(bar(person, Audience::team, kToday), Bar::incomplete);
  person = agrees_to_all();
  person.consent.to_public = false;
  EXPECT_EQ(bar(person, Audience::public_, kToday), Bar::not_agreed);
  EXPECT_EQ(bar(person, Audience::team, kToday), std::nullopt);
  person.minor = true;
  EXPECT_EQ(bar(person, Audience::team, kToday), Bar::child_alone);
  person.consent.until = day(2026, 1, 1);
  EXPECT_EQ(bar(person, Audience::worker, kToday), Bar::expired);
  person.consent.withdrawn = true;
  EXPECT_EQ(bar(person, Audience::worker, kToday), Bar::withdrawn);
}

}  // namespace
}  // namespace buurtweb::privacy
