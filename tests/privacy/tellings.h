#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "tests/privacy/whole_program.h"

// Two tellings of one neighbourhood that are the same to an audience, and whether what the audience
// gets of both is the same.
namespace buurtweb::testing {

using Words = std::vector<std::string>;
using Render = std::function<Outcome(const std::string& yaml, const Words& command)>;

// With BUURTWEB_VOLLEDIG: more neighbourhoods than a usual run, every command for each, and maps of
// more than a few assets.
bool is_full();
std::uint32_t so_many(std::uint32_t usually, std::uint32_t in_full);

// Does it for so many seeds from the first on, until something fails. BUURTWEB_DEEL=2/8 takes the
// second of every eight, so that a long run can be done in parts; a full run tells how far it is.
void each_seed(std::uint32_t first, std::uint32_t count,
               const std::function<void(std::uint32_t)>& look);

// The audience, and what may not change its outputs.
struct Whom {
  const char* audience;
  int widest;
};
inline constexpr Whom kEverybody{"openbaar", 0};
inline constexpr Whom kTeam{"team", 1};

struct Tellings {
  std::string one;
  std::string other;
};
// With and without the private part.
Tellings torn(std::uint32_t seed, Whom whom);
// What is drawn is smaller, of 5 to 20 people: the layout of a map costs more than everything else.
Tellings torn_small(std::uint32_t seed, Whom whom);
// Little else than people, 3 to 20 of them: what a thousand layouts are affordable of.
Tellings torn_few(std::uint32_t seed, Whom whom);
// With other names for the private people.
Tellings renamed(std::uint32_t seed, Whom whom);

Outcome honestly(const std::string& yaml, const Words& command);
// Whether both give the same, byte for byte.
bool is_same(const Outcome& one, const Outcome& other);
bool is_same(const Tellings& tellings, const Words& command, const Render& render);
std::string joined(const Words& words);

}  // namespace buurtweb::testing
