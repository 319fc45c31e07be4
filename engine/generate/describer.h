#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/generate/dice.h"
#include "engine/generate/neighbourhood.h"

// Inside this room: the describing of one district.
namespace buurtweb::generate {

// What was told of a resident, for what is told of others afterwards.
struct Told {
  std::uint32_t spoken = 0;             // so many days before the picture; 0: only heard of
  std::array<std::string_view, 2> can;  // empty where nobody knows
  bool approachable = false;
};

// What somebody does for an initiative.
struct Effort {
  std::uint32_t resident = 0;
  std::uint32_t initiative = 0;
  std::string_view skill;
  bool leads = false;
};

// What all who describe a district share.
struct Describing {
  const Town& town;
  const District& district;
  std::uint32_t number;  // of the district
  Telling telling;
  Dice dice;
  std::vector<Told> people = {};     // the residents that are described so far
  std::vector<Effort> efforts = {};  // for the initiatives that are described so far

  [[nodiscard]] const Told& told_of(std::uint32_t resident) const {
    return people[resident - district.residents.first];
  }
  // So many days before the day of the picture, and after it.
  [[nodiscard]] std::string days_before(std::uint32_t days) const;
  [[nodiscard]] std::string days_after(std::uint32_t days) const;
  // A resident with whom somebody talked; after some tries one of whom people only heard.
  std::uint32_t draw_spoken(Range range);
  // A resident of the district, but for whom that would be a tie too many: a loner, and who lives
  // in a street that hangs on one bridge or on none.
  std::uint32_t draw_sociable();
};

// A section of all in the range, each told by a Teller of its own kind.
template <class Teller>
Rows rows_of(const Section& section, Describing& all, Range range,
             void (Teller::*tell)(std::uint32_t)) {
  Rows rows(section, all.telling.form);
  Teller teller(rows, all);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    (teller.*tell)(i);
  }
  return rows;
}

std::string association_key(std::uint32_t number);
std::string institution_key(std::uint32_t number);
std::string facility_key(std::uint32_t number);
std::string initiative_key(std::uint32_t number);
std::string professional_key(const Town& town, std::uint32_t number);

Rows describe_residents(Describing& all);
Rows describe_professionals(Describing& all);
Rows describe_associations(Describing& all);
Rows describe_institutions(Describing& all);
Rows describe_facilities(Describing& all);
Rows describe_initiatives(Describing& all);
Rows describe_channels(Describing& all);
Rows describe_outside(Describing& all);
// The plan, its goals and its actions.
std::vector<Rows> describe_plan(Describing& all);
Rows describe_ties(Describing& all);
// Openings, proposals and pairs that are never proposed.
std::vector<Rows> describe_log(Describing& all);

}  // namespace buurtweb::generate
