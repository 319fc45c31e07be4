#include "engine/report/talent_sorts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/text.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/lexicon.h"

namespace buurtweb::report {
namespace {

std::string sort_of(std::string_view tag) {
  const std::optional<std::size_t> sort = sort_of_talent(tag);
  return sort ? std::string(talent_sorts()[*sort].name) : "";
}

// As the text above the list says: six of them, in order, no word twice.
TEST(TalentSorts, AreSixListsInOrder) {
  EXPECT_EQ(talent_sorts().size(), 6U);
  const DutchOrder order;
  std::set<std::string> known;
  for (const TalentSort& sort : talent_sorts()) {
    EXPECT_TRUE(std::ranges::is_sorted(sort.tags, {}, [&](auto tag) { return order.key(tag); }))
        << sort.name;
    for (const std::string_view tag : sort.tags) {
      EXPECT_TRUE(known.insert(folded(tag)).second) << tag;
    }
    for (const char* const language : {"nl", "en"}) {
      const std::string key = "kaart.vak." + std::string(sort.name);
      EXPECT_NE(locale::catalogue(language)->say(key), "") << key;
    }
  }
}

TEST(TalentSorts, KnowEveryWordThatTheWordListStandsFor) {
  for (const model::Synonyms& row : privacy::common_synonyms()) {
    EXPECT_TRUE(sort_of_talent(row.tag)) << row.tag;
  }
}

TEST(TalentSorts, GoByTheWholeTagBeforeItsLastWord) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"koken", "eten_en_groen"},
      {"  Fietsen   Repareren ", "maken_en_repareren"},
      {"fietsen", "sport_en_cultuur"},
      {"Surinaams koken", "eten_en_groen"},
      {"gitaren repareren", "maken_en_repareren"},
      {"soep uitdelen", "eten_en_groen"},
      {"eten voorlezen", "taal_en_papieren"},
      {"goochelen", ""},
      {"kokend water", ""},
      {"  ", ""},
  };
  for (const auto& [tag, sort] : cases) {
    EXPECT_EQ(sort_of(tag), sort) << tag;
  }
}

}  // namespace
}  // namespace buurtweb::report
