#include "engine/model/free_text.h"

#include <gtest/gtest.h>

#include <string>

namespace buurtweb::model {
namespace {

TEST(FreeText, FindsWordsAboutHealthReligionAndDebts) {
  for (const char* const text : {"is ziek", "Heeft SCHULDEN.", "gaat naar de moskee, elke week",
                                 "burn-out", "diagnose: reuma", "abortus", "zwanger"}) {
    EXPECT_TRUE(holds_sensitive_word(text)) << text;
  }
}

TEST(FreeText, LooksAtWholeWordsOnly) {
  for (const char* const text : {"", "muziek", "onschuldig", "ziekenhuis bezoeken met anderen",
                                 "kerkstraat", "koken", "kan goed luisteren"}) {
    EXPECT_FALSE(holds_sensitive_word(text)) << text;
  }
}

TEST(FreeText, FindsHowToReachSomebody) {
  for (const char* const text :
       {"06-12345678", "bel 06 12 34 56 78", "(0172) 123456", "+31 6 12345678", "+31 (0)6 12345678",
        "ans@voorbeeld.nl", "mail: ans@voorbeeld.nl, graag", "2401 AB", "woont 2401ab 12",
        "Rozenstraat 12", "de Kerklaan 3b"}) {
    EXPECT_TRUE(holds_contact_details(text)) << text;
  }
}

TEST(FreeText, TakesNoOtherNumberForAnAddress) {
  for (const char* const text : {"", "2026-09-02", "van 2-9-2026 tot 3-10-2026", "Rozenstraat",
                                 "in 2024 en 2025", "1250 euro", "om 12:30", "groep @ buurthuis",
                                 "straat 5", "is 65 jaar", "Hofjes", "0612", "2401 abonnees"}) {
    EXPECT_FALSE(holds_contact_details(text)) << text;
  }
}

}  // namespace
}  // namespace buurtweb::model
