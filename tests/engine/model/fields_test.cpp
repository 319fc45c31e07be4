#include "engine/model/fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace buurtweb::model {
namespace {

using testing::Contains;

constexpr std::size_t kRecordKinds = static_cast<std::size_t>(RecordKind::settings) + 1;

std::vector<std::string> choices_of(RecordKind kind, Field field) {
  const auto& choices = spec_of(kind, field).choices;
  return {choices.begin(), choices.end()};
}

TEST(Fields, EveryNameAndAliasLeadsBackToItsOwnSpec) {
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    for (const FieldSpec& spec : fields_of(kind)) {
      if (spec.field == Field::led_to_pair) {
        continue;  // the same key as led_to
      }
      EXPECT_EQ(find_field(kind, spec.name), &spec) << spec.name;
      EXPECT_EQ(&spec_of(kind, spec.field), &spec) << spec.name;
      if (!spec.alias.empty()) {
        EXPECT_EQ(find_field(kind, spec.alias), &spec) << spec.alias;
      }
    }
  }
}

TEST(Fields, NoRecordHasTwoKeysOfOneName) {
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    std::set<std::string_view> seen;
    for (const FieldSpec& spec : fields_of(kind)) {
      if (spec.field != Field::led_to_pair) {
        EXPECT_TRUE(seen.insert(spec.name).second) << spec.name;
      }
      EXPECT_TRUE(spec.alias.empty() || seen.insert(spec.alias).second) << spec.alias;
    }
  }
}

TEST(Fields, EveryRecordHasKeysAndNoEmptyKeyIsFound) {
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    EXPECT_FALSE(fields_of(static_cast<RecordKind>(i)).empty()) << i;
    EXPECT_EQ(find_field(static_cast<RecordKind>(i), ""), nullptr) << i;
  }
}

TEST(Fields, NoKeyOfTheFormatIsForbidden) {
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    for (const std::string_view name : field_names(static_cast<RecordKind>(i))) {
      EXPECT_FALSE(is_forbidden_key(name)) << name;
    }
  }
}

TEST(Fields, ForbiddenKeysAreCaughtInDisguise) {
  for (const char* key : {"bsn",
                          "BSN-nummer",
                          "geboortedatum",
                          "geboorte_datum",
                          "GeboorteDatum",
                          "diagnose",
                          "diagnoses",
                          "ziekte",
                          "ziektes",
                          "schuld",
                          "schulden",
                          "verslaving",
                          "verslaafd",
                          "uitkering",
                          "bijstandsuitkering",
                          "nationaliteit",
                          "nationaliteiten",
                          "herkomst",
                          "etniciteit",
                          "etnische_achtergrond",
                          "godsdienst",
                          "religie",
                          "geaardheid",
                          "seksuele geaardheid",
                          "strafblad",
                          "partij",
                          "politieke_partij",
                          "vakbond",
                          "vakbondslid",
                          "nationalitiet",
                          "geboortdatum",
                          "diagnoze",
                          "burgerservicenummer"}) {
    EXPECT_TRUE(is_forbidden_key(key)) << key;
  }
}

TEST(Fields, HarmlessWordsAreNotForbidden) {
  for (const char* key :
       {"muziek", "partner", "naamm", "mehmet", "sofie", "media", "ras", "geloof_ik"}) {
    EXPECT_EQ(is_forbidden_key(key), std::string(key) == "geloof_ik") << key;
  }
}

TEST(Fields, EverythingAboutAPersonIsPersonalButTheKeysOfOthers) {
  for (const RecordKind kind :
       {RecordKind::resident, RecordKind::professional, RecordKind::consent}) {
    for (const FieldSpec& spec : fields_of(kind)) {
      const bool is_key = spec.type == ValueType::ref || spec.type == ValueType::refs;
      EXPECT_EQ(spec.personal, !is_key) << spec.name;
    }
  }
}

TEST(Fields, AssetKindsAndRecordKindsMatch) {
  for (std::size_t i = 0; i < kAssetKindCount; ++i) {
    const auto kind = static_cast<AssetKind>(i);
    EXPECT_EQ(asset_kind(record_kind(kind)), kind);
  }
  EXPECT_FALSE(asset_kind(RecordKind::area).has_value());
  EXPECT_FALSE(asset_kind(RecordKind::consent).has_value());
}

TEST(Fields, ClosedListsHoldTheWordsOfTheKinds) {
  for (std::size_t i = 0; i < kRelationKindCount; ++i) {
    const std::string name(relation_name(static_cast<RelationKind>(i)));
    EXPECT_THAT(choices_of(RecordKind::tie, Field::relation), Contains(name));
  }
  for (std::size_t i = 0; i < kAssetKindCount; ++i) {
    const std::string name(section_name(static_cast<AssetKind>(i)));
    EXPECT_THAT(choices_of(RecordKind::area, Field::empty_sections), Contains(name));
  }
  for (std::size_t i = 0; i < kSectorCount; ++i) {
    const std::string name(sector_name(static_cast<Sector>(i)));
    EXPECT_THAT(choices_of(RecordKind::institution, Field::sector), Contains(name));
  }
  for (const std::string& name : choices_of(RecordKind::institution, Field::sector)) {
    EXPECT_TRUE(sector_from(name).has_value()) << name;
  }
}

TEST(Fields, AnInlineKeySaysItsRelationFromEitherEnd) {
  EXPECT_EQ(inline_relation(Field::member_of)->relation, RelationKind::member_of);
  EXPECT_FALSE(inline_relation(Field::member_of)->owner_is_target);
  EXPECT_EQ(inline_relation(Field::members)->relation, RelationKind::member_of);
  EXPECT_TRUE(inline_relation(Field::members)->owner_is_target);
  EXPECT_FALSE(inline_relation(Field::name).has_value());
}

TEST(Fields, NestedRecordsAreFoundByBothSpellings) {
  EXPECT_EQ(find_nested(RecordKind::plan, "doelen"), find_nested(RecordKind::plan, "doel"));
  EXPECT_EQ(find_nested(RecordKind::resident, "toestemming")->record, RecordKind::consent);
  EXPECT_EQ(find_nested(RecordKind::association, "toestemming"), nullptr);
}

}  // namespace
}  // namespace buurtweb::model
