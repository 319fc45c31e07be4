#include "engine/input/entry_forms.h"

#include <gtest/gtest.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>

#include <array>
#include <fstream>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

#include "engine/input/part_cutter.h"
#include "engine/input/yaml.h"
#include "engine/input/yaml_events.h"
#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

// All that is told, a line each.
class Log final : public YAML::EventHandler {
public:
  [[nodiscard]] std::string text() const { return text_.str(); }

private:
  using Mark = YAML::Mark;
  using Style = YAML::EmitterStyle::value;

  void OnDocumentStart(const Mark& mark) override { tell("document", mark); }
  void OnDocumentEnd() override { text_ << "end of document\n"; }
  void OnNull(const Mark& mark, YAML::anchor_t anchor) override { tell("nothing", mark, anchor); }
  void OnAlias(const Mark& mark, YAML::anchor_t anchor) override { tell("alias", mark, anchor); }
  void OnScalar(const Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    tell("scalar " + tag + " <" + value + ">", mark, anchor);
  }
  void OnSequenceStart(const Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       Style style) override {
    tell("list " + tag + " " + std::to_string(style), mark, anchor);
  }
  void OnSequenceEnd() override { text_ << "end of list\n"; }
  void OnMapStart(const Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  Style style) override {
    tell("map " + tag + " " + std::to_string(style), mark, anchor);
  }
  void OnMapEnd() override { text_ << "end of map\n"; }

  void tell(const std::string& what, const Mark& mark, YAML::anchor_t anchor = YAML::NullAnchor) {
    text_ << what << " at " << mark.pos << " " << mark.line << ":" << mark.column << " " << anchor
          << "\n";
  }

  std::ostringstream text_;
};

// Nothing where the entries are not followed.
std::optional<std::string> told_by_form(std::string_view text) {
  Log log;
  return tell_entries(text, log) ? std::optional(log.text()) : std::nullopt;
}

std::string told_by_parser(std::string_view text) {
  Log log;
  try {
    tell_events(text, log);
  } catch (const YAML::Exception& mistake) {
    return log.text() + mistake.what();
  }
  return log.text();
}

// Whether it is followed; then the same is told.
bool is_followed(const std::string& text) {
  const std::optional<std::string> told = told_by_form(text);
  if (told) {
    EXPECT_EQ(*told, told_by_parser(text)) << text;
  }
  return told.has_value();
}

TEST(EntryForms, TellWhatTheParserTells) {
  for (const std::string text : {
           "  ans: {naam: Ans de Boer, kan: [koken, 'naaien']}\n  bo: {naam: Bo, kan: []}\n",
           "  ans:\n    naam: Ans\n    op: 2026-09-02\n  # een noot\n\n  bo:\n    naam: Bo\n",
           "  ans:\n    kan:\n      - koken\n      - {wat: naaien}\n    naam: Ans\n  bo: {naam: "
           "Bo}\n",
           "  ans:\n\n    # een noot\n    toestemming:\n      op: 2026-09-02\n    naam: Ans # zo\n",
           "  ans: # zo\n    naam: Ans\n    \"kan\":\n      c: d\n",
           "- {van: ans, soort: kent, naar: bo}\n- [bo, kent, ans]\n- {van: c, soort: d, naar: e}",
           "  - 'Ans''s kamer'\n  - \"een | twee\"\n  - lange\n    regel\n  - \"lange\n    "
           "regel\"\n",
           "# eerst\n  ans: {naam: null, kan: ~, zoekt: Null}\r\n  bo: {naam: nul, kan: n}\r\n",
           "  \"ans\": {naam: één twee, kan: [x y, x  y, x - y, #3\n    ]}\n",
           "  ans: {<<: [a], b: {}}\n",
           "  bo: wat? nee\n  cor: {naam: \"ja?\"}\n",
           "  cor: a#b c:d http://a.b/c?d=e,f\n",
       }) {
    EXPECT_TRUE(is_followed(text)) << text;
  }
}

TEST(EntryForms, DoNotFollowWhatMayMeanMore) {
  for (const std::string text : {
           "",
           "# niets\n",
           "  ans: {naam: Ans\n  bo: {naam: Bo}\n",
           "  ans:\n  bo: {naam: Bo}\n",
           "  ans: {naam: Ans}\n bo: {naam: Bo}\n",
           "  ans: {naam: Ans}\n  - bo\n",
           "  ? ans\n  : {naam: Ans}\n",
           "  ? ans\n  bo: {naam: Bo}\n",
           "  - ans\n  -\n  - bo\n",
           "  ans:\n    naam:\n  bo: {naam: Bo}\n",
           "  ans:\n    # niets\n",
           "  ans:\n  - koken\n  bo:\n  - naaien\n",
           "  ans:\n      naam: Ans\n    kan: koken\n",
           "  ans:\n    lange regel\n",
           "  ans: {naam: Ans}\n  bo\n",
           "  ans: &a {naam: Ans}\n  bo: *a\n",
           "  ans: {naam: \"Ans\\tBo\"}\n",
           "  ans: |\n    lange regel\n  bo: >-\n    lange regel\n",
           "ans: {naam: Ans}\n---\nbo: {naam: Bo}\n",
           "ans: {naam: Ans}\n...\n",
           "  {ans: Ans}\n",
           "  ans: {naam: Ans}\n  {bo: Bo}\n",
           "  [ans]\n",
           "ans: {naam: Ans}\n---\n  bo: {naam: Bo}\n",
           "ans: {naam: Ans}\n% 3\n  bo: {naam: Bo}\n",
           "  ans: {naam: Ans}\n  \tbo: {naam: Bo}\n",
           "  ans: {naam: Ans}\r  bo: {naam: Bo}\n",
           "  ans: {naam: !!str Ans}\n",
           "  ans: !!map {naam: Ans}\n",
           "  ans: {naam: \"Ans}\n",
           "%YAML 1.2\n---\nans: {naam: Ans}\n",
           "een regel\n",
       }) {
    EXPECT_FALSE(told_by_form(text)) << text;
  }
}

// From some depth on a block is read as it stands.
// What yaml-cpp counts: of keys the bytes, of brackets the depth, and all from where a text begins.
TEST(EntryForms, DoNotFollowWhereTheParserCounts) {
  const std::string word(1025, 'a');
  for (const std::string& text : {
           "  " + word + ": {n: b}\n",
           "  " + word + ":\n    n: b\n",
           "  \"" + word + "\": {n: b}\n",
           "  ans: {" + word + "}\n",
           "  ans: {\"" + word + "\": b}\n",
           "- [" + word + ": b]\n",
           "  ans: {[" + word + "]: b}\n",
           "k:\n a: " + std::string(498, '[') + std::string(498, ']') + "\n",
           std::string("- []\n\uFEFF- []\n"),
           std::string("!<?>\n a: b\nc: d\n"),
           std::string("c: d\n!<?>\n a: b\n"),
           std::string("  a:\n    !<?>\n      b: c\n    d: e\n"),
       }) {
    EXPECT_FALSE(told_by_form(text)) << text;
  }
  EXPECT_TRUE(is_followed("  ans: {naam: Ans}\n  bo:\n    notitie: " + word + "\n"));
}

TEST(EntryForms, TellBlocksHoweverDeepTheyAre) {
  std::string text;
  for (std::size_t depth = 1; depth < 20; ++depth) {
    text += std::string(depth, ' ') + "een naam:\n";
  }
  EXPECT_FALSE(told_by_form(text));
  EXPECT_TRUE(is_followed(text + std::string(20, ' ') + "naam: Ans\n"));
}

// Values in all the ways in which they can be written, over one line and several.
TEST(EntryForms, TellValuesHoweverTheyAreWritten) {
  constexpr std::array kPieces = std::to_array<std::string_view>({"a",
                                                                  "naam",
                                                                  "null",
                                                                  "Null",
                                                                  " ",
                                                                  "  ",
                                                                  "-",
                                                                  ".",
                                                                  "/",
                                                                  "_",
                                                                  "''",
                                                                  "\n      ",
                                                                  "2026-09-02",
                                                                  "é",
                                                                  ",",
                                                                  "\t",
                                                                  "\u00A0",
                                                                  "x y",
                                                                  "#3",
                                                                  "1.5",
                                                                  ":",
                                                                  " - ",
                                                                  "\r\n      ",
                                                                  "\n\n      ",
                                                                  "|",
                                                                  "? ",
                                                                  "!<?> ",
                                                                  "!<?>\n        ",
                                                                  "\n      # x\n",
                                                                  "[b]"});
  std::mt19937 random(20261129);
  const auto any_value = [&] {
    const std::string quote{std::array<std::string_view, 4>{"", "", "'", "\""}[random() % 4]};
    std::string value = quote;
    for (std::size_t piece = 0; piece <= random() % 6; ++piece) {
      value += kPieces[random() % kPieces.size()];
    }
    return value + quote;
  };
  std::size_t followed = 0;
  for (int round = 0; round < 6000; ++round) {
    std::string text;
    for (const std::string_view start :
         {"  ans:\n    naam: ", "    kan:\n      lang: ", "  bo: {naam: ", "  cor: "}) {
      text += std::string(start) + any_value() + (start.ends_with("{naam: ") ? "}\n" : "\n");
    }
    followed += is_followed(text) ? 1U : 0U;
  }
  EXPECT_GT(followed, 1000U);
}

TEST(EntryForms, TellTheExampleWithAnySlips) {
  std::stringstream example;
  example << std::ifstream(BUURTWEB_TESTS "/engine/input/example.yaml").rdbuf();
  std::mt19937 random(20261130);
  std::size_t followed = 0;
  for (int round = 0; round < 600; ++round) {
    const std::string text = with_slips(example.str(), random);
    SourceFiles files;
    model::Draft draft;
    Diagnostics diagnostics;
    Reading reading{files, draft, diagnostics};
    std::vector<Part> parts;
    scan_yaml(reading, files.add("buurt.yaml", text), parts);
    for (const Part& part : parts) {
      followed += is_followed(text.substr(part.begin, part.end - part.begin)) ? 1U : 0U;
    }
  }
  EXPECT_GT(followed, 2000U);
}

}  // namespace
}  // namespace buurtweb::input
