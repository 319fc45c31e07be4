#include "engine/generate/neighbourhood.h"

#include <array>
#include <chrono>

#include "engine/generate/describer.h"
#include "engine/generate/names.h"

namespace buurtweb::generate {
namespace {

constexpr std::array kOwnColumns{
    Column{"naam"},    Column{"gemeente"}, Column{"peildatum"}, Column{"bewaartermijn_maanden"},
    Column{"contact"}, Column{"maker"},    Column{"inwoners"}};
constexpr Section kOwnSection{"buurt", "buurt", Style::single, kOwnColumns, ""};
constexpr std::array kAreaColumns{Column{"inwoners"}};
constexpr Section kAreaSection{"gebieden", "gebieden", Style::flow_entry, kAreaColumns, "buurt"};

Rows describe_whole(const Describing& all) {
  Rows rows(kOwnSection, all.telling.form);
  const bool is_whole = all.telling.is_whole_town;
  if (is_whole && all.number > 0) {
    return rows;
  }
  const bool is_town = is_whole && all.town.districts.size() > 1;
  rows.start();
  rows.set("naam", is_town ? "Lindenrode" : district_name(all.number));
  rows.set("gemeente", "Lindenrode");
  rows.set("peildatum", iso(all.telling.day));
  rows.set("bewaartermijn_maanden", "12");
  rows.set("contact", "de balie van het buurthuis");
  rows.set("maker", "niemand (alles is verzonnen)");
  const std::uint32_t people = is_whole ? all.town.residents() : all.district.residents.size();
  rows.set("inwoners", std::to_string(people));
  rows.finish();
  return rows;
}

Rows describe_areas(const Describing& all) {
  Rows rows(kAreaSection, all.telling.form);
  for (std::uint32_t s = all.district.streets.first; s < all.district.streets.end; ++s) {
    rows.start(street_name(s));
    rows.set("inwoners", std::to_string(all.town.streets[s].residents.size()));
    rows.finish();
  }
  return rows;
}

void join(std::vector<Rows>& parts, std::vector<Rows> more) {
  parts.insert(parts.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

std::string Describing::days_before(std::uint32_t days) const {
  return iso(std::chrono::sys_days(telling.day) - std::chrono::days(days));
}

std::string Describing::days_after(std::uint32_t days) const {
  return iso(std::chrono::sys_days(telling.day) + std::chrono::days(days));
}

std::uint32_t Describing::draw_spoken(Range range) {
  constexpr int kTries = 8;
  std::uint32_t resident = range.first + dice.below(range.size());
  for (int i = 0; i < kTries && told_of(resident).spoken == 0; ++i) {
    resident = range.first + dice.below(range.size());
  }
  return resident;
}

std::uint32_t Describing::draw_sociable() {
  constexpr int kTries = 64;
  std::uint32_t resident = 0;
  bool is_sociable = false;
  for (int i = 0; i < kTries && !is_sociable; ++i) {
    resident = district.residents.first + dice.below(district.residents.size());
    is_sociable =
        !town.is_loner[resident] && town.streets[town.street_of[resident]].hold == Hold::many_ties;
  }
  return resident;
}

std::vector<Rows> describe(const Town& town, std::uint32_t district, const Telling& telling) {
  Describing all{.town = town,
                 .district = town.districts[district],
                 .number = district,
                 .telling = telling,
                 .dice = Dice(town.seed, 2 * std::uint64_t{district} + 2)};
  std::vector<Rows> parts;
  parts.push_back(describe_whole(all));
  parts.push_back(describe_areas(all));
  parts.push_back(describe_residents(all));
  parts.push_back(describe_professionals(all));
  parts.push_back(describe_associations(all));
  parts.push_back(describe_institutions(all));
  parts.push_back(describe_facilities(all));
  parts.push_back(describe_initiatives(all));
  parts.push_back(describe_channels(all));
  parts.push_back(describe_outside(all));
  join(parts, describe_plan(all));
  parts.push_back(describe_ties(all));
  join(parts, describe_log(all));
  return parts;
}

std::string as_yaml(const std::vector<Rows>& parts) {
  std::string text = "# Verzonnen met buurtweb genereer. Niemand in dit bestand bestaat.\n";
  std::string_view open;  // the section at the margin
  for (const Rows& rows : parts) {
    const Section& section = rows.section();
    if (rows.text().empty()) {
      continue;
    }
    // What it stands within has no rows of its own in every file of a large neighbourhood.
    if (!section.above.empty() && section.above != open) {
      text.append(section.above).append(":\n");
    }
    open = section.above.empty() ? section.yaml : section.above;
    text += rows.heading() + rows.text();
  }
  return text;
}

}  // namespace buurtweb::generate
