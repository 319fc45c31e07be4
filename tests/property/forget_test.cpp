#include "engine/privacy/forget.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/input/draft_yaml.h"
#include "engine/input/load.h"
#include "engine/input/source_edit.h"
#include "engine/model/resolve.h"
#include "engine/privacy/naming.h"
#include "tests/pipeline.h"
#include "tests/support/random_neighbourhood.h"
#include "tests/support/written.h"

// Forgetting a person rewrites files that somebody keeps by hand (privacy.md, P-16).
namespace buurtweb::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Their keys.
std::vector<std::string> people(const Written& written) {
  std::vector<std::string> result;
  for (const model::DraftRecord& record : written.draft.records()) {
    if (privacy::is_person_record(record.kind)) {
      result.push_back(normalised(record.key.text));
    }
  }
  return result;
}

std::vector<model::Removal> in_file(const privacy::Forgetting& all, std::uint16_t file) {
  std::vector<model::Removal> result;
  std::ranges::copy_if(all.removals, std::back_inserter(result),
                       [&](const model::Removal& each) { return each.at.file == file; });
  return result;
}

std::string forgotten(const std::string& yaml, const std::string& key) {
  const Written before = written(yaml);
  const privacy::Forgetting all = privacy::forget(before.draft, {key});
  const auto edited = input::without(yaml, 0, in_file(all, 0));
  if (!edited) {
    ADD_FAILURE() << "cannot forget " << key << " in\n" << yaml;
    return {};
  }
  const Written after = written(edited->text);
  EXPECT_TRUE(privacy::says_the_same(all.rest, after.draft)) << edited->text;
  return edited->text;
}

// What comes of a text with the line or the piece between the marks left out.
constexpr const char* kByHand = R"(# Wie dit leest: hallo
buurt:
  naam: T   # de naam
  bewaartermijn_maanden: 12

bewoners:
  bo:                        # Bo
    kan: [koken]             # graag
    kent: [ans]
    lid_van:
      - club

  # over de buurvrouw
  ans:
    naam: Ans
    # alleen dinsdag
    notitie: |
      komt dinsdag

      en woensdag
    toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}
      # nog een woord

  cor: {kent: [ bo, ans ], genoemd_door: ans, bron: bo}
  dik: {kent: ans}
netwerken:
  club:
    leden: [
      bo,   # vanaf het begin
      ans,  # ook
      cor   # en cor
    ]
    trekkers:
      - ans
      # daarna
      - bo
verbindingen:
  - [ans, kent, dik]   # samen op school
  - [bo, kent, dik]
  # hieronder met bron
  - bron: ans
    van: bo
    soort: kent
    naar: cor
  - van: cor
    soort: kent
    naar: dik
    bron: ans
haakjes:
  - {datum: 2026-09-14, leidde_tot: [[ans, bo], [bo, cor]]}
  - {datum: 2026-09-15, leidde_tot: [[ans, bo]]}
  - {datum: 2026-09-16, leidde_tot: [[bo, cor]], verteld_door: ans}
voorstellen:
  - {wie: [bo, cor], via: [ans]}
liever_niet:
  - [ans, dik]
plan: {tafel: [ans]}
)";

constexpr const char* kWithoutAns = R"(# Wie dit leest: hallo
buurt:
  naam: T   # de naam
  bewaartermijn_maanden: 12

bewoners:
  bo:                        # Bo
    kan: [koken]             # graag
    lid_van:
      - club

  # over de buurvrouw

  cor: {kent: [ bo ], bron: bo}
  dik: {}
netwerken:
  club:
    leden: [
      bo,   # vanaf het begin
      cor   # en cor
    ]
    trekkers:
      # daarna
      - bo
verbindingen:
  - [bo, kent, dik]
  # hieronder met bron
  - van: bo
    soort: kent
    naar: cor
  - van: cor
    soort: kent
    naar: dik
haakjes:
  - {datum: 2026-09-14, leidde_tot: [[bo, cor]]}
)";

TEST(P16, ForgettingTakesOutThePersonAndLeavesEveryOtherByte) {
  EXPECT_EQ(forgotten(kByHand, "ans"), kWithoutAns);
}

TEST(P16, ForgettingTheLastOneInAListTakesTheCommaBeforeIt) {
  EXPECT_THAT(forgotten(kByHand, "cor"), HasSubstr("      ans,  # ook\n    ]\n"));
  EXPECT_THAT(forgotten(kByHand, "bo"), HasSubstr("  cor: {kent: [ ans ], genoemd_door: ans}\n"));
}

// CRLF, a file without a last line end, quoted keys and a list of one word.
TEST(P16, ForgettingReadsWhatPeopleWrite) {
  const std::string yaml =
      "buurt:\r\n  naam: T\r\nbewoners:\r\n  \"ans b\":\r\n    kan: koken\r\n  bo:\r\n"
      "    kent: \"ans b\"\r\n    kan: [a,\r\n      b]\r\nliever_niet:\r\n  - [bo, 'ans b']";
  EXPECT_EQ(forgotten(yaml, "ans b"),
            "buurt:\r\n  naam: T\r\nbewoners:\r\n  bo:\r\n    kan: [a,\r\n      b]\r\n");
}

TEST(P16, ForgettingOneIsTheSameAsNeverHavingHadThem) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    for (const std::string& key : people(written(yaml))) {
      const std::string after = forgotten(yaml, key);
      EXPECT_TRUE(privacy::lines_with(after, {key}).empty()) << key << "\n" << after;
    }
  }
}

// As the program itself writes files: a line a key.
TEST(P16, ForgettingWorksWhateverTheStyleOfTheFile) {
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    const Written before = written(RandomNeighbourhood(seed).yaml({}));
    const std::string yaml = input::draft_yaml(before.draft);
    for (const std::string& key : people(before)) {
      EXPECT_TRUE(privacy::lines_with(forgotten(yaml, key), {key}).empty()) << key;
    }
  }
}

// Whoever withdrew or left is in no output; after forgetting them, every output is the same.
TEST(P16, ForgettingChangesNoOutputForWhoWithdrew) {
  std::size_t withdrawn = 0;
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const std::string yaml = RandomNeighbourhood(seed).yaml({});
    for (const std::string& key : people(written(yaml))) {
      const std::size_t at = yaml.find("\n  " + key + ":");
      const std::string line = yaml.substr(at, yaml.find('\n', at + 1) - at);
      if (line.find("ingetrokken") == std::string::npos &&
          line.find("vertrokken_op") == std::string::npos) {
        continue;
      }
      ++withdrawn;
      const std::string after = forgotten(yaml, key);
      for (const Audience audience : {Audience::public_, Audience::team}) {
        ASSERT_EQ(told(after, audience), told(yaml, audience)) << key << ", seed " << seed;
      }
    }
  }
  EXPECT_GT(withdrawn, 25U);
}

TEST(P16, ForgettingWorksForEverybodyInTheExamples) {
  Written before;
  input::Loaded loaded =
      input::load(BUURTWEB_SOURCE_DIR "/examples/zuiderbuurt", before.files, before.diagnostics);
  before.draft = std::move(*loaded.draft);
  ASSERT_GT(people(before).size(), 60U);
  for (const std::string& key : people(before)) {
    const privacy::Forgetting all = privacy::forget(before.draft, {key});
    Written after;
    for (std::uint16_t file = 0; file < before.files.size(); ++file) {
      const std::string text(before.files.text(file));
      const auto edited = input::without(text, file, in_file(all, file));
      ASSERT_TRUE(edited) << key << " in " << before.files.path(file);
      write_on(after, before.files.path(file), edited->text);
    }
    EXPECT_TRUE(privacy::says_the_same(all.rest, after.draft)) << key;
  }
}

// Planted faults: a removal that is not there is refused, and a file that still says too much is
// not the same.
TEST(P16, ForgettingRefusesWhatItCannotDo) {
  const model::Removal nowhere{.what = model::Removal::What::word,
                               .at = {.file = 0, .column = 3, .line = 2}};
  EXPECT_FALSE(input::without(kByHand, 0, std::vector{nowhere}));
  const Written before = written(kByHand);
  const privacy::Forgetting all = privacy::forget(before.draft, {"ans"});
  std::string almost = kWithoutAns;
  almost.replace(almost.find("kent: [ bo ]"), 12, "kent: [ dik ]");
  EXPECT_FALSE(privacy::says_the_same(all.rest, written(almost).draft));
}

TEST(P16, MentionsInFreeTextAreFoundByTheirLines) {
  const Written before = written(
      "buurt: {naam: T}\nbewoners:\n  ans1: {naam: Ans van der Berg}\n  bo: {notitie: x}\n");
  const std::vector<std::string> words = privacy::telling_words(before.draft, "ans1");
  EXPECT_THAT(words, ::testing::ElementsAre("ans", "ans van der berg", "ans1", "berg"));
  EXPECT_THAT(privacy::lines_with("kansrijk\nvan der Weg\n# ANS kookt\nbergen\nde Berg\n", words),
              ::testing::ElementsAre(3U, 5U));
}

// A short name is a name, and "Van" is not: it would be found in half of all lines.
TEST(P16, MentionsAreFoundByTheWordsThatTell) {
  const Written before =
      written("buurt: {naam: T}\nbewoners:\n  bo_van_dijk: {naam: Bo C.V. Van Dijk-El Amrani}\n");
  EXPECT_THAT(
      privacy::telling_words(before.draft, "bo_van_dijk"),
      ::testing::ElementsAre("amrani", "bo", "bo c.v. van dijk-el amrani", "bo_van_dijk", "dijk"));
}

}  // namespace
}  // namespace buurtweb::testing
