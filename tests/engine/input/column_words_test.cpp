#include "engine/input/column_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace buurtweb::input {
namespace {

using model::RecordKind;

std::string meaning(RecordKind kind, std::string_view heading) {
  const ColumnMeaning found = column_meaning(model::table_of(kind), heading);
  switch (found.use) {
    case ColumnUse::field:
      return found.field->name;
    case ColumnUse::key:
      return "(sleutel)";
    case ColumnUse::name_part:
      return "(naamdeel)";
    case ColumnUse::forbidden:
      return "(verboden)";
    case ColumnUse::contact:
      return "(contact)";
    case ColumnUse::number:
      return "(nummer)";
    case ColumnUse::vague_consent:
      return "(voor wie?)";
    case ColumnUse::unknown:
    case ColumnUse::nameless:
      break;
  }
  return "";
}

TEST(Heading, IsUnderstoodAsPeopleWriteIt) {
  EXPECT_EQ(meaning(RecordKind::resident, "Naam"), "naam");
  EXPECT_EQ(meaning(RecordKind::resident, "Wat kan je?"), "kan");
  EXPECT_EQ(meaning(RecordKind::resident, "LID VAN"), "lid_van");
  EXPECT_EQ(meaning(RecordKind::resident, "lid_van:"), "lid_van");
  EXPECT_EQ(meaning(RecordKind::resident, "Toestemming openbaar"), "toestemming.openbaar");
  EXPECT_EQ(meaning(RecordKind::resident, "Mag je op de kaart?"), "toestemming.openbaar");
  EXPECT_EQ(meaning(RecordKind::resident, "Sleutel"), "(sleutel)");
  EXPECT_EQ(meaning(RecordKind::resident, "Tussenvoegsel(s)"), "(naamdeel)");
  EXPECT_EQ(meaning(RecordKind::tie, "Met wie?"), "naar");
  EXPECT_EQ(meaning(RecordKind::tie, "Soort relatie"), "soort");
  EXPECT_EQ(meaning(RecordKind::facility, "Adres"), "adres");
  EXPECT_EQ(meaning(RecordKind::association, "Wat kunt u?"), "biedt");
}

TEST(Heading, OfWhatDoesNotBelongHereIsKnownToo) {
  EXPECT_EQ(meaning(RecordKind::resident, "BSN"), "(verboden)");
  EXPECT_EQ(meaning(RecordKind::resident, "Geboortedatum"), "(verboden)");
  EXPECT_EQ(meaning(RecordKind::resident, "Adres"), "(contact)");
  EXPECT_EQ(meaning(RecordKind::resident, "E-mail"), "(contact)");
  EXPECT_EQ(meaning(RecordKind::resident, "Nr."), "(nummer)");
  EXPECT_EQ(meaning(RecordKind::resident, "Toestemming"), "(voor wie?)");
  EXPECT_EQ(meaning(RecordKind::resident, "Gewicht"), "");
}

// Every field is found under its own name and under the heading that the exporter writes.
TEST(Heading, OfEveryFieldIsUnderstood) {
  for (const model::TablePlan& plan : model::table_plans()) {
    for (const model::TableField& field : plan.fields) {
      const std::string wanted = field.spec == nullptr ? "(sleutel)" : field.name;
      EXPECT_EQ(meaning(plan.kind, field.name), wanted) << plan.name;
      EXPECT_EQ(meaning(plan.kind, model::heading_of(field.name)), wanted) << plan.name;
    }
  }
}

// A head in the list of words that no table has would never be found.
TEST(WordList, NamesFieldsKindsAndRelationsThatExist) {
  std::set<std::string, std::less<>> fields{"sleutel"};
  for (const model::TablePlan& plan : model::table_plans()) {
    std::ranges::transform(plan.fields, std::inserter(fields, fields.end()),
                           [](const model::TableField& field) { return field.name; });
  }
  std::set<std::pair<std::string_view, std::string>> seen;
  for (const SameWord& row : same_words()) {
    if (row.list == "kolommen") {
      EXPECT_TRUE(fields.contains(row.head)) << row.head;
      EXPECT_TRUE(seen.emplace(row.head, plain_words(row.word)).second) << row.word;
    } else if (row.list == "soorten") {
      EXPECT_TRUE(kind_from_words(row.head) == kind_from_words(row.word)) << row.word;
    } else if (row.list == "relaties") {
      EXPECT_TRUE(relation_from(row.head)) << row.head;
      EXPECT_TRUE(relation_from_words(row.word)) << row.word;
    } else if (row.list == "antwoorden") {
      EXPECT_EQ(answer_from_words(row.word), row.head == "ja") << row.word;
    }
  }
}

TEST(Word, OfACellIsUnderstood) {
  EXPECT_EQ(kind_from_words("Bewoner"), AssetKind::resident);
  EXPECT_EQ(kind_from_words("vereniging"), AssetKind::association);
  EXPECT_EQ(kind_from_words("fiets"), std::nullopt);
  EXPECT_EQ(relation_from_words("Lid van"), RelationKind::member_of);
  EXPECT_EQ(relation_from_words("werkt samen met"), RelationKind::cooperates_with);
  EXPECT_EQ(relation_from_words("haat"), std::nullopt);
  EXPECT_EQ(answer_from_words("X"), true);
  EXPECT_EQ(answer_from_words("0"), false);
  EXPECT_EQ(answer_from_words("misschien"), std::nullopt);
  EXPECT_EQ(answer_from_words(" JA. "), true);
}

TEST(Word, ThatSomebodyDoubtsIsNoAnswer) {
  for (const char* text : {"ja?", "ja ?", "x?", "(ja)", "j/n", "ja/nee", "ja...", "nee?"}) {
    EXPECT_EQ(answer_from_words(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace buurtweb::input
