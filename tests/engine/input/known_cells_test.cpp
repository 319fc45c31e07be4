#include "engine/input/known_cells.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace buurtweb::input {
namespace {

using model::Field;
using model::RecordKind;

const model::FieldSpec& seeks = model::spec_of(RecordKind::resident, Field::seeks);
const model::FieldSpec& area = model::spec_of(RecordKind::resident, Field::area);

TEST(KnownCells, AreThoseOfTheSameFieldThatSayTheSame) {
  KnownCells cells;
  EXPECT_EQ(cells.find(seeks, "koken, naaien"), nullptr);
  const KnownCell* const kept = cells.keep(seeks, "koken, naaien", {{"koken"}, {"naaien"}});
  ASSERT_NE(kept, nullptr);
  EXPECT_EQ(cells.find(seeks, "koken, naaien"), kept);
  EXPECT_EQ(kept->written, "[koken, naaien]");
  EXPECT_EQ(cells.find(area, "koken, naaien"), nullptr);
  EXPECT_EQ(cells.find(seeks, "koken"), nullptr);
  cells.clear();
  EXPECT_EQ(cells.find(seeks, "koken, naaien"), nullptr);
}

// More of them than there is room for, twice over: of those that have none nothing is known.
TEST(KnownCells, AreNeverThoseOfAnotherText) {
  KnownCells cells;
  for (int round = 0; round < 2; ++round) {
    std::vector<const KnownCell*> kept;
    for (int i = 0; i < 2000; ++i) {
      const std::string text = std::to_string(i + round);
      if (cells.find(seeks, text) == nullptr) {
        kept.push_back(cells.keep(seeks, text, {{text}}));
      }
    }
    std::size_t known = 0;
    for (int i = 0; i < 2000; ++i) {
      const std::string text = std::to_string(i + round);
      if (const KnownCell* const cell = cells.find(seeks, text)) {
        ++known;
        EXPECT_EQ(cell->items, (std::vector<ListItem>{{text}}));
      }
    }
    EXPECT_GT(known, 200U);
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(kept, nullptr)), 2000 - known);
    cells.clear();
  }
}

TEST(KnownCells, AreNoLongTexts) {
  KnownCells cells;
  EXPECT_EQ(cells.keep(seeks, std::string(65, 'a'), {{"a"}}), nullptr);
}

}  // namespace
}  // namespace buurtweb::input
