#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/base/date.h"
#include "engine/base/kinds.h"
#include "tests/pipeline.h"
#include "tests/privacy/whole_program.h"

// Small files for the requirements of privacy.md, and what an audience gets of them.
namespace buurtweb::testing {

using Words = std::vector<std::string>;

inline constexpr const char* kDayOfRun = "2026-11-22";
// Somebody who agreed to everything.
inline constexpr const char* kAll =
    "toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier}";

std::string head(const std::string& rest = "");
// A resident called KEYnaam.
std::string person(const std::string& key, const std::string& rest);
// A whole file; `buurt` goes into its head.
std::string people(const std::string& lines, const std::string& buurt = "");

// One run, with the audience and the day at the end.
Outcome ask(const std::string& yaml, Words words, const std::string& audience = "",
            const std::string& day = kDayOfRun);
// The names that an audience sees.
Words seen(const std::string& yaml, Audience audience, Date day = kDay);
// The codes of what is wrong.
Words codes_of(const std::string& yaml);
// The codes of the findings that an audience gets.
std::set<std::string> findings(const std::string& yaml, const std::string& audience);

}  // namespace buurtweb::testing
