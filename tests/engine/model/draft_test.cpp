#include "engine/model/draft.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>

namespace buurtweb::model {
namespace {

// `count` people from `first` on, each with a name and so many talents as the number says.
void add_people(Draft& draft, std::uint32_t first, std::uint32_t count) {
  for (std::uint32_t i = first; i < first + count; ++i) {
    const Place place{.column = 3, .line = (i + 1) & Place::kLastLine};
    draft.open(RecordKind::resident, {draft.keep("p" + std::to_string(i)), {}}, place);
    const Word name{draft.keep("naam " + std::to_string(i)), place};
    draft.add(Field::name, place, {&name, 1});
    std::vector<Word> talents;
    for (std::size_t t = 0; t < i % 4; ++t) {
      talents.push_back({draft.keep("talent " + std::to_string(t)), place});
    }
    draft.add(Field::skills, place, talents);
  }
}

std::string told(const Draft& draft) {
  std::string all;
  for (const DraftRecord& record : draft.records()) {
    all.append(record.key.text).append(" ").append(std::to_string(record.key.place.line));
    for (const DraftField& field : draft.fields(record)) {
      all.append(" ").append(std::to_string(static_cast<int>(field.field))).append(":");
      for (const Word& word : draft.words(field)) {
        all.append(word.text).append(",").append(std::to_string(word.place.line));
      }
    }
    all.append("\n");
  }
  return all;
}

// Small ones are copied and large ones are taken over as they are.
TEST(Draft, AppendedPartsAreWhatOneReadingGives) {
  constexpr std::uint32_t kSmall = 10;
  constexpr std::uint32_t kLarge = 2000;
  Draft whole;
  Draft joined;
  std::uint32_t first = 0;
  for (const std::uint32_t count : {kSmall, kLarge, kSmall, kLarge, 0U}) {
    add_people(whole, first, count);
    Draft part;
    add_people(part, first, count);
    joined.append(std::move(part));
    first += count;
  }
  EXPECT_EQ(told(joined), told(whole));
}

// What is set apart outlives the batches that it stood in.
TEST(Draft, KeepsWhatWasSetApart) {
  Draft draft;
  add_people(draft, 0, 1500);
  draft.open(RecordKind::synonym, {draft.keep("koken"), {}}, {});
  const Word word{draft.keep("pannen"), {}};
  draft.add(Field::synonyms, {}, {&word, 1});
  const std::string before = told(draft);
  draft.set_apart([](RecordKind kind) { return kind == RecordKind::synonym; });
  EXPECT_EQ(told(draft), before);
  draft.give_up(0);
  const DraftRecord& synonym = draft.records().back();
  ASSERT_EQ(draft.fields(synonym).size(), std::size_t{1});
  EXPECT_EQ(draft.words(draft.fields(synonym)[0])[0].text, "pannen");
}

TEST(Draft, GoesOnBehindWhatWasAppended) {
  constexpr std::uint32_t kLarge = 2000;
  Draft whole;
  Draft joined;
  add_people(whole, 0, 2 * kLarge);
  Draft part;
  add_people(part, 0, kLarge);
  joined.append(std::move(part));
  add_people(joined, kLarge, kLarge);
  Draft of_batches;
  of_batches.append(std::move(joined));
  EXPECT_EQ(told(of_batches), told(whole));
}

}  // namespace
}  // namespace buurtweb::model
