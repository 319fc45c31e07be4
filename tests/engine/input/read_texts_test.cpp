#include "engine/input/read_texts.h"

#include <gmock/gmock.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "engine/input/part_cutter.h"
#include "engine/input/yaml.h"
#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

namespace fs = std::filesystem;
using ::testing::SizeIs;

constexpr std::size_t kNeverCut = std::numeric_limits<std::size_t>::max();

std::string file_text(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

void tell(std::ostream& out, const Place& place) {
  out << place.line << ":" << place.column << " ";
}

// Everything that reading a file tells, as lines.
std::vector<std::string> told_in_parts_of(std::size_t bytes, const std::string& text) {
  SourceFiles files;
  model::Draft draft;
  Diagnostics diagnostics;
  Reading reading{files, draft, diagnostics, {.assets = 40, .part_bytes = bytes}};
  const std::array all{files.add("buurt.yaml", text)};
  read_texts(reading, all);
  std::vector<std::string> lines = told(draft);
  std::stringstream places;
  for (const model::DraftRecord& record : draft.records()) {
    tell(places << record.has_gaps, record.key.place);
    for (const model::DraftField& field : draft.fields(record)) {
      tell(places, field.place);
      for (const model::Word& word : draft.words(field)) {
        tell(places, word.place);
      }
    }
  }
  for (const std::string_view key : draft.broken()) {
    places << key << " ";
  }
  lines.push_back(places.str() + (draft.is_complete() ? "complete" : "incomplete"));
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    std::stringstream line;
    line << info(diagnostic.kind).code << " " << diagnostic.width << " ";
    tell(line, diagnostic.where);
    tell(line, diagnostic.first);
    for (const Mention& mention : diagnostic.mentions) {
      line << mention.name << "=" << mention.text << " ";
    }
    lines.push_back(line.str());
  }
  return lines;
}

void expect_the_same_in_parts(const std::string& text) {
  const std::vector<std::string> whole = told_in_parts_of(kNeverCut, text);
  ASSERT_EQ(told_in_parts_of(1, text), whole) << text;     // of one entry each
  ASSERT_EQ(told_in_parts_of(1000, text), whole) << text;  // of several
}

std::vector<Part> parts_of(const std::string& text) {
  SourceFiles files;
  model::Draft draft;
  Diagnostics diagnostics;
  Reading reading{files, draft, diagnostics, {.part_bytes = 1}};
  std::vector<Part> parts;
  scan_yaml(reading, files.add("buurt.yaml", text), parts);
  return parts;
}

TEST(ReadTexts, CutsBetweenSectionsAndEntries) {
  const std::string text =
      "buurt:\n  naam: Zuid\n  vraag: |\n    wie:\n    kent wie\nbewoners:\n  # eerst\n"
      "  ans: {naam: Ans,\n  kan: [koken]}\n  bo:\n    naam: Bo\n\nverbindingen:\n"
      "  - {van: ans, soort: kent, naar: bo}\n  - [bo, kent, ans]\n";
  const std::vector<Part> parts = parts_of(text);
  ASSERT_THAT(parts, SizeIs(6));
  std::string joined;
  for (const Part& part : parts) {
    joined += text.substr(part.begin, part.end - part.begin);
  }
  EXPECT_EQ(joined, text);
  EXPECT_EQ(parts[1].section, "bewoners");
  EXPECT_EQ(parts[1].section_line, 6U);
  EXPECT_EQ(parts[1].lines_before, 7U);
  EXPECT_EQ(parts[4].section, "verbindingen");
  expect_the_same_in_parts(text);
}

// What the whole file says of these is more than what its parts could say.
TEST(ReadTexts, SayTheSameOfWhatNoPartCanSee) {
  for (const std::string text : {
           "bewoners:\n  ans: {naam: Ans}\n  bo: {naam: Bo}\n  ans: {naam: Anna}\n",
           "bewoners:\n  ans: {naam: Ans}\nbuurt: {naam: Z}\nbewoners:\n  bo: {naam: Bo}\n",
           "verbindingen:\n  - ans\n  - [bo, kent, cor]\n  - kent\n  - bo\n",
           "verbindingen:\n- ans\n- kent\n- bo\n",
           "bewoners:\n  ans: &a {naam: Ans}\n  bo: *a\n",
           "bewoners:\n    ans: {naam: Ans}\n  bo: {naam: Bo}\n",
           "bewoners:\n  ans: {naam: \"Ans\n  bo: {naam: Bo}\n  cor: {naam: Cor}\n",
           "bewoners:\n  ans: {naam: Ans}\n---\nbewoners:\n  bo: {naam: Bo}\n",
           "plan:\n  titel: A\n  doelen:\n    d: {naam: D}\n  tafel: [ans]\n",
           "bewoners:\n  ans: {naam: Ans}\n  bo\n  cor: {naam: Cor, leeftijd: 3}\n",
           "woordenlijst:\n  koken: [eten]\n  naaien: [x]\n  koken: [bakken]\n",
       }) {
    expect_the_same_in_parts(text);
  }
}

// A warning is about one word, and of each sort there are only so many.
TEST(ReadTexts, SayTheSameOfWhatMayBeMeantOtherwise) {
  const std::string entry = ": {naam: \u201CAns\u201D, kan: [koken; naaien, fietsen #3\n  ]}\n";
  std::string text = "bewoners:\n  # eerst\n";
  for (const std::size_t most : {3U, 70U}) {
    for (std::size_t i = 0; i < most; ++i) {
      text += "  b" + std::to_string(most + i) + entry;
    }
    EXPECT_GT(parts_of(text).size(), most - 2);
    expect_the_same_in_parts(text);
  }
}

TEST(ReadTexts, CountAssetsOverAllParts) {
  std::string text = "bewoners:\n";
  for (int i = 0; i < 45; ++i) {
    text += "  b" + std::to_string(i) + ": {naam: B}\n";
  }
  EXPECT_GT(parts_of(text).size(), 40U);
  expect_the_same_in_parts(text);
}

TEST(ReadTexts, TellHowManyPartsAreRead) {
  SourceFiles files;
  model::Draft draft;
  Diagnostics diagnostics;
  Reading reading{files, draft, diagnostics, {.part_bytes = 1}};
  const std::array all{files.add("a.yaml", "bewoners:\n  ans: {naam: Ans}\n"),
                       files.add("b.yaml", "buurt: {naam: Zuid}\n")};
  std::vector<std::size_t> told;
  read_texts(reading, all, [&](std::size_t done, std::size_t total) {
    told.push_back(done);
    EXPECT_EQ(total, 3U);
  });
  EXPECT_THAT(told, ::testing::ElementsAre(1U, 2U, 3U));
}

TEST(ReadTexts, ReadTheExampleTheSameWithAnySlips) {
  const std::string example = file_text(BUURTWEB_TESTS "/engine/input/example.yaml");
  EXPECT_GT(parts_of(example).size(), 10U);
  expect_the_same_in_parts(example);
  std::mt19937 random(20261126);
  for (int round = 0; round < 600; ++round) {
    expect_the_same_in_parts(with_slips(example, random));
  }
}

TEST(ReadTexts, SayTheSameOfEveryKindOfMistake) {
  std::size_t count = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(BUURTWEB_TESTS "/diagnostics")) {
    if (entry.path().extension() == ".yaml") {
      expect_the_same_in_parts(file_text(entry.path()));
      ++count;
    }
  }
  EXPECT_GT(count, 40U);
}

}  // namespace
}  // namespace buurtweb::input
