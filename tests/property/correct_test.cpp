#include "engine/privacy/correct.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/input/draft_yaml.h"
#include "engine/input/source_value.h"
#include "engine/privacy/forget.h"
#include "tests/support/random_neighbourhood.h"
#include "tests/support/written.h"

// Correcting what is said about a person changes a file that somebody keeps by hand (privacy.md,
// P-18).
namespace buurtweb::testing {
namespace {

using Words = std::vector<std::string>;

struct Asked {
  std::string key;
  std::string field;
  Words words;
};

// The file afterwards, which says what was meant and nothing else.
std::string corrected(const std::string& yaml, const Asked& asked) {
  const Written before = written(yaml);
  const model::FieldSpec* const spec = model::find_field(model::RecordKind::resident, asked.field);
  const privacy::Correction what = privacy::correction(before.draft, asked.key, *spec, asked.words);
  const std::array<model::Removal, 1> gone{
      {{.what = model::Removal::What::entry, .at = what.replacement.field}}};
  const auto edited = asked.words.empty() ? input::without(yaml, 0, gone)
                                          : input::with_value(yaml, 0, what.replacement);
  if (!edited) {
    return "cannot be done";
  }
  const Written after = written(edited->text);
  EXPECT_TRUE(privacy::says_the_same(what.meant, after.draft)) << edited->text;
  return edited->text;
}

// Two texts, the one with a piece instead of another.
std::string with(std::string text, const std::string& piece, const std::string& other) {
  EXPECT_NE(text.find(piece), std::string::npos) << piece;
  return text.replace(text.find(piece), piece.size(), other);
}

constexpr const char* kByHand = R"(# Wie dit leest: hallo
buurt: {naam: T}

bewoners:
  bo:                        # Bo
    naam: 'Bo'   # zo heet Bo
    kan:
      - koken
      - naaien
    lid_van:
    - club     # sinds vorig jaar
    - koor
    notitie: |
      komt dinsdag

      en woensdag
    bron: team
    toestemming: {openbaar: ja, op: 2026-09-02, hoe: formulier}
      # nog een woord

  # over de buurvrouw
  ans: {naam: Ans, kan: [ koken ,  bakken ], kent: bo, bron: bo}
  cor:
  dik: {}
  eef: ~
)";

TEST(P18, CorrectingChangesTheBytesOfOneValueAndNoOther) {
  struct Case {
    Asked asked;
    const char* piece;
    const char* other;
  };
  const std::vector<Case> cases{
      {{"bo", "naam", {"Bob"}}, "'Bo'", "Bob"},
      {{"bo", "kan", {"koken", "bakken"}}, "- naaien", "- bakken"},
      {{"bo", "notitie", {"komt niet"}}, "|\n      komt dinsdag\n\n      en woensdag", "komt niet"},
      {{"bo", "zoekt", {"hulp"}},
       "      # nog een woord\n",
       "      # nog een woord\n    zoekt: [hulp]\n"},
      {{"bo", "naam", {}}, "    naam: 'Bo'   # zo heet Bo\n", ""},
      {{"ans", "naam", {"Ans: \"de\" #1"}}, "Ans", "\"Ans: \\\"de\\\" #1\""},
      {{"ans", "kan", {"soep, en meer"}}, "[ koken ,  bakken ]", "[\"soep, en meer\"]"},
      {{"ans", "kent", {"bo", "cor"}}, "kent: bo", "kent: [bo, cor]"},
      {{"ans", "gesproken_op", {"2026-11-01"}}, "bron: bo}", "bron: bo, gesproken_op: 2026-11-01}"},
      {{"ans", "kent", {}}, "kent: bo, ", ""},
      {{"cor", "naam", {"Cor"}}, "  cor:", "  cor: {naam: Cor}"},
      {{"dik", "bereid", {"ja"}}, "{}", "{bereid: ja}"},
      {{"eef", "naam", {"Eef"}}, "~", "{naam: Eef}"}};
  for (const Case& each : cases) {
    const std::string from =
        std::string(kByHand).substr(0, std::string(kByHand).find("  " + each.asked.key + ":"));
    const std::string rest = std::string(kByHand).substr(from.size());
    EXPECT_EQ(corrected(kByHand, each.asked), from + with(rest, each.piece, each.other));
  }
}

// A comment within a list is about one of its items.
TEST(P18, CorrectingLeavesAListWithCommentsToPeople) {
  EXPECT_EQ(corrected(kByHand, {"bo", "lid_van", {"koor"}}), "cannot be done");
}

TEST(P18, CorrectingKeepsTheLineEndsOfTheFile) {
  const std::string yaml =
      "buurt: {naam: T}\r\nbewoners:\r\n  ans:\r\n    kan:\r\n    - a\r\n  bo:\r\n    naam: Bo";
  EXPECT_EQ(corrected(yaml, {"ans", "kan", {"a", "b"}}), with(yaml, "- a", "- a\r\n    - b"));
  EXPECT_EQ(corrected(yaml, {"ans", "naam", {"x"}}),
            with(yaml, "- a\r\n", "- a\r\n    naam: x\r\n"));
  EXPECT_EQ(corrected(yaml, {"bo", "kan", {"x"}}), yaml + "\r\n    kan: [x]");
}

const Words kHostile{"\"",
                     "'",
                     "a: b",
                     ": ",
                     "#1",
                     "a #b",
                     "- a",
                     "-",
                     "? x",
                     "&a *a",
                     "!tag",
                     "%x",
                     "{a: b}",
                     "[a",
                     "a]",
                     "a, b",
                     "@x",
                     "`x`",
                     "|",
                     ">",
                     "~",
                     "null",
                     "ja",
                     "1e3",
                     "regel 1\nregel 2",
                     "\\n",
                     "tab\there",
                     "Zo\u00EB",
                     "\U0001F469\u200D\U0001F373 kookt",
                     "naam: x}\nbewoners:",
                     "---",
                     "...",
                     "\u2028",
                     "2026-09-02",
                     "0x1F",
                     "=1+1",
                     "<<",
                     "__proto__",
                     "%s",
                     "$(x)",
                     "\u05D0\u05D1"};

// Whatever is written comes back, in every style, and nothing else changes.
TEST(P18, CorrectingWritesAnyTextSoThatItIsReadBack) {
  for (const std::string& hostile : kHostile) {
    for (const char* const key : {"bo", "ans", "cor", "dik", "eef"}) {
      EXPECT_NE(corrected(kByHand, {key, "naam", {hostile}}), "cannot be done") << hostile;
      EXPECT_NE(corrected(kByHand, {key, "kan", {hostile, "koken"}}), "cannot be done") << hostile;
      EXPECT_NE(corrected(kByHand, {key, "gesproken_op", {hostile}}), "cannot be done") << hostile;
    }
  }
}

// What is said of all residents in a draft, but for empty lists: those are not the same as none.
std::vector<Asked> all_said(const model::Draft& draft) {
  std::vector<Asked> result;
  for (const model::DraftRecord& record : draft.records()) {
    if (record.kind != model::RecordKind::resident) {
      continue;
    }
    for (const model::DraftField& field : draft.fields(record)) {
      Asked asked{.key = std::string(record.key.text),
                  .field = std::string(model::spec_of(record.kind, field.field).name),
                  .words = {}};
      for (const model::Word& word : draft.words(field)) {
        asked.words.emplace_back(word.text);
      }
      result.push_back(std::move(asked));
    }
  }
  std::erase_if(result, [](const Asked& each) { return each.words.empty(); });
  return result;
}

// Every field, in files of every style; what is corrected twice is as it was.
TEST(P18, CorrectingWorksForEveryFieldInEveryStyle) {
  std::size_t count = 0;
  for (std::uint32_t seed = 0; seed < 4; ++seed) {
    const std::string by_hand = RandomNeighbourhood(seed).yaml({});
    for (const std::string& yaml : {by_hand, input::draft_yaml(written(by_hand).draft)}) {
      const Written before = written(yaml);
      const std::vector<Asked> said = all_said(before.draft);
      for (std::size_t i = seed; i < said.size(); i += 11) {
        const Words hostile{kHostile[++count % kHostile.size()]};
        const std::string after = corrected(yaml, {said[i].key, said[i].field, hostile});
        ASSERT_NE(after, "cannot be done") << said[i].key << " " << said[i].field;
        EXPECT_TRUE(privacy::says_the_same(before.draft, written(corrected(after, said[i])).draft));
      }
    }
  }
  EXPECT_GT(count, 100U);
}

// Planted: a file that says something else as well is not what was meant.
TEST(P18, CorrectingMoreThanWasMeantIsFound) {
  const Written before = written(kByHand);
  const model::FieldSpec& spec = model::spec_of(model::RecordKind::resident, model::Field::name);
  const privacy::Correction what = privacy::correction(before.draft, "ans", spec, {"An"});
  const std::string good = corrected(kByHand, {"ans", "naam", {"An"}});
  for (const std::string& bad : {with(good, "bron: bo", "bron: an"), with(good, ", kent: bo", ""),
                                 with(good, "naam: An", "naam: Ans"), good + "  fien: {}\n"}) {
    EXPECT_FALSE(privacy::says_the_same(what.meant, written(bad).draft)) << bad;
  }
  model::Replacement nowhere = what.replacement;
  nowhere.field.line = 1;
  EXPECT_FALSE(input::with_value(kByHand, 0, nowhere));
}

}  // namespace
}  // namespace buurtweb::testing
