#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "engine/analysis/study.h"
#include "engine/report/page.h"
#include "tests/pipeline.h"

// What stands in the JSON of the findings beside the sentences.
namespace buurtweb::testing {
namespace {

using nlohmann::json;

// The only finding with this code, as the worker gets it.
json only_finding(const std::string& yaml, std::string_view code) {
  const std::string both = told(yaml, Audience::worker);
  const json output = json::parse(both.substr(both.find("{\n")));
  json found;
  for (const json& finding : output["bevindingen"]) {
    if (finding["code"] == code) {
      EXPECT_TRUE(found.is_null()) << code << " is there twice";
      found = finding;
    }
  }
  return found;
}

TEST(FindingsJson, CountsTheAlternativesThatAreNotListed) {
  std::string people = "  q: {}\n";
  std::string taking_part;
  std::string ties = "  - [q, contactpersoon, fonds]\n";
  for (int i = 0; i < 103; ++i) {
    const std::string key = "p" + std::to_string(i);
    people += "  " + key + ": {}\n";
    taking_part += (i == 0 ? "" : ", ") + key;
    ties += "  - [" + key + ", kent, q]\n";
  }
  const json found = only_finding(
      "buurt: {naam: Proef}\nbewoners:\n" + people + "initiatieven:\n  tuin: {deelnemers: [" +
          taking_part + "], nodig: [geld]}\nbuiten:\n  fonds: {biedt: [geld]}\nverbindingen:\n" +
          ties,
      "5.warme_weg");
  EXPECT_EQ(found["alternatieven"].size(), 100U);
  EXPECT_EQ(found["alternatieven"][1], json({"tuin", "p1", "q", "fonds"}));
  EXPECT_EQ(found["aantal_optimaal"], 103);
}

// In a city with more pairs of an initiative and a source than are looked at.
TEST(FindingsJson, SayWhatWasNotLookedAtAsTheTextDoes) {
  const auto section = [](const char* const name, const char* const prefix, int count) {
    std::string text = std::string(name) + ":\n";
    for (int i = 0; i < count; ++i) {
      text += "  " + (prefix + std::to_string(i)) + ": {}\n";
    }
    return text;
  };
  const std::string yaml = "buurt: {naam: Proef}\n" + section("bewoners", "p", 5000) +
                           section("initiatieven", "i", 320) + section("buiten", "b", 320);
  const std::string both = told(yaml, Audience::worker);
  const json notes = json::parse(both.substr(both.find("{\n")))["niet_bekeken"];
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0]["code"], "5.onmisbaar_naar_buiten");
  EXPECT_EQ(notes[0]["aantal"], 320 * 320);
  EXPECT_NE(both.find("\n" + notes[0]["zin"].get<std::string>() + "\n"), std::string::npos);
}

// Of 400 people who are tied like this; more than all sets of 3 of which are tried.
json seed_set_of(const std::string& ties) {
  std::string people;
  for (int i = 0; i < 400; ++i) {
    people += "  p" + std::to_string(i) + ": {wil_voorstellen: ja}\n";
  }
  return only_finding("buurt: {naam: Proef}\nbewoners:\n" + people + "verbindingen:\n" + ties,
                      "3.bereikgroep");
}

TEST(FindingsJson, SayHowMuchBetterAChoiceCouldBe) {
  std::string pairs;
  std::string star;
  for (int i = 1; i < 400; ++i) {
    const std::string tie = ", kent, p" + std::to_string(i) + "]\n";
    pairs += i % 2 == 1 ? "  - [p" + std::to_string(i - 1) + tie : "";
    star += "  - [p0" + tie;
  }
  const json some = seed_set_of(pairs);
  EXPECT_EQ(some["methode"], "benadering");
  EXPECT_EQ(some["cijfers"]["bereikt"], 6);
  EXPECT_EQ(some["cijfers"]["hoogstens"], 12);
  EXPECT_NE(some["zin"].get<std::string>().find("Meer dan 12 bewoners"), std::string::npos);
  const json all = seed_set_of(star);
  EXPECT_EQ(all["methode"], "benadering");
  EXPECT_NE(all["zin"].get<std::string>().find("Meer kan niet."), std::string::npos);
}

// Of 301 who can cook and 301 who can lift not all are tried.
TEST(FindingsJson, TellOfACrewHowItWasFound) {
  std::string people = "  lead: {}\n";
  std::string ties;
  for (int i = 0; i < 602; ++i) {
    const std::string key = "p" + std::to_string(i);
    people += "  " + key + ": {kan: [" + (i % 2 == 0 ? "koken" : "tillen") + "]}\n";
    ties += "  - [lead, kent, " + key + "]\n";
  }
  const json found = only_finding(
      "buurt: {naam: Proef}\nbewoners:\n" + people +
          "initiatieven:\n  soep: {trekkers: [lead], nodig: [koken, tillen]}\nverbindingen:\n" +
          ties,
      "3.ploeg");
  EXPECT_EQ(found["methode"], "benadering");
  EXPECT_NE(found["zin"].get<std::string>().find("past dit goed bij"), std::string::npos);
}

// a leads the garden and b takes part in it; only a knows the fund.
constexpr const char* kGarden = R"(
buurt: {naam: Proef}
bewoners: {a: {}, b: {}}
initiatieven: {tuin: {trekkers: [a], deelnemers: [b]}}
buiten: {fonds: {}}
verbindingen:
  - [a, contactpersoon, fonds]
)";

TEST(FindingsJson, TellBothWaysToASource) {
  EXPECT_EQ(only_finding(kGarden, "5.tweede_weg")["wegen"],
            json({{"tuin", "a", "fonds"}, {"tuin", "b", "fonds"}}));
}

// The finding is about b and the fund; the page lights up whom one passes on either way too.
TEST(Page, LightsUpBothWaysToASource) {
  const privacy::Scene scene = scene_of(kGarden, Audience::worker);
  const std::string page = report::closed_page(
      analysis::study(scene), {.step = std::nullopt, .run_date = kDay, .catalogue = dutch()});
  const std::size_t code = page.find("\"5.tweede_weg\"");
  const std::size_t spots = page.find("\"spots\":[", code);
  ASSERT_LT(spots, page.size());
  const std::string list = page.substr(spots, page.find(']', spots) - spots);
  EXPECT_EQ(std::ranges::count(list, ','), 3) << list;
}

// Whoever m knows are five: two pairs, and f who knows nobody else.
constexpr const char* kPairs = R"(
buurt: {naam: Proef}
bewoners:
  a: {kent: [b], gebied: A}
  b: {kent: [m], gebied: A}
  m: {kent: [x, f]}
  x: {kent: [y], gebied: B}
  y: {gebied: B}
  f: {}
)";

TEST(FindingsJson, HoldTheNumbersOfTheSentence) {
  EXPECT_EQ(only_finding(kPairs, "2.onmisbare_schakel")["cijfers"], json({{"groepjes", 2}}));
  const std::string without_m =
      "buurt: {naam: Proef}\nbewoners:\n  a: {kent: [b], gebied: A}\n"
      "  b: {kent: [x], gebied: A}\n  x: {kent: [y], gebied: B}\n  y: {gebied: B}\n";
  EXPECT_EQ(only_finding(without_m, "2.enig_contact")["cijfers"], json({{"groepjes", 2}}));
  EXPECT_EQ(only_finding(without_m, "2.contact_via_een_persoon")["cijfers"], json({{"tau", 1}}));
}

TEST(FindingsJson, ShowTheWorkerWhereItIsToldWhoNamedWhom) {
  const std::string street =
      "buurt: {naam: Proef}\nbewoners:\n  a: {}\n  b: {genoemd_door: [a]}\n"
      "  c: {genoemd_door: [a]}\n  d: {genoemd_door: [b]}\n  e: {genoemd_door: [team]}\n";
  const json found = only_finding(street, "1.enige_bron");
  EXPECT_EQ(found["bewijs"], json::array({{{"bestand", "buurt.yaml"}, {"regel", 4}},
                                          {{"bestand", "buurt.yaml"}, {"regel", 5}},
                                          {{"bestand", "buurt.yaml"}, {"regel", 6}}}));
}

}  // namespace
}  // namespace buurtweb::testing
