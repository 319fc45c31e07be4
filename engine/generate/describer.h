#pragma once

#include <string>

#include "engine/generate/dice.h"
#include "engine/generate/neighbourhood.h"

// Inside this room: the describing of one district.
namespace buurtweb::generate {

// What all who describe a district share.
struct Describing {
  const Town& town;
  const District& district;
  std::uint32_t number;  // of the district
  Telling telling;
  Dice dice;

  // So many days before the day of the picture.
  [[nodiscard]] std::string days_before(std::uint32_t days) const;
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
