#include <algorithm>
#include <array>
#include <set>

#include "engine/generate/describer.h"
#include "engine/generate/names.h"
#include "engine/generate/words.h"

namespace buurtweb::generate {
namespace {

constexpr std::array kAssociationColumns{Column{"naam"},
                                         Column{"gebied"},
                                         Column{"thema", true},
                                         Column{"biedt", true},
                                         Column{"zoekt", true},
                                         Column{"trekkers", true},
                                         Column{"werkt_samen", true},
                                         Column{"gebruikt", true},
                                         Column{"gevoelig"},
                                         Column{"zichtbaar"}};
constexpr Section kAssociationSection{"netwerken", "netwerken", Style::entry, kAssociationColumns,
                                      ""};
constexpr std::array kInstitutionColumns{Column{"naam"},         Column{"gebied"},
                                         Column{"sector", true}, Column{"biedt", true},
                                         Column{"zoekt", true},  Column{"werkt_samen", true},
                                         Column{"zichtbaar"}};
constexpr Section kInstitutionSection{"organisaties", "organisaties", Style::entry,
                                      kInstitutionColumns, ""};
constexpr std::array kFacilityColumns{
    Column{"naam"},  Column{"gebied"},        Column{"thema", true},      Column{"biedt", true},
    Column{"soort"}, Column{"locatie", true}, Column{"beheerders", true}, Column{"zichtbaar"}};
constexpr Section kFacilitySection{"voorzieningen", "voorzieningen", Style::entry, kFacilityColumns,
                                   ""};
constexpr std::array kInitiativeColumns{Column{"naam"},           Column{"thema", true},
                                        Column{"trekkers", true}, Column{"deelnemers", true},
                                        Column{"nodig", true},    Column{"plek"},
                                        Column{"zichtbaar"}};
constexpr Section kInitiativeSection{"initiatieven", "initiatieven", Style::entry,
                                     kInitiativeColumns, ""};

template <std::size_t n>
const Sort& sort_of(std::uint32_t number, const std::array<Sort, n>& sorts) {
  return sorts[number % n];
}

// Number 7 of a sort of which there are so many kinds: "Koor Wilgenveld".
template <std::size_t n>
std::string name_of(std::uint32_t number, const std::array<Sort, n>& sorts) {
  const auto round = number / static_cast<std::uint32_t>(n);
  return std::string(sort_of(number, sorts).name) + " " + nickname(round);
}

template <std::size_t n>
std::string key_of(std::uint32_t number, const std::array<Sort, n>& sorts) {
  const auto round = number / static_cast<std::uint32_t>(n);
  return as_key(sort_of(number, sorts).name) + "_" + std::to_string(round + 1);
}

class Place {
public:
  Place(Rows& rows, Describing& all) : rows_(rows), all_(all), dice_(all.dice) {}

  void tell_association(std::uint32_t number) {
    const bool is_own = all_.district.associations.holds(number);
    rows_.start(association_key(number));
    rows_.set("naam", name_of(number, kAssociations));
    rows_.set("thema", sort_of(number, kAssociations).about);
    rows_.set("gevoelig", "nee");
    rows_.set("zichtbaar", is_own && dice_.chance(100) ? "team" : "openbaar");
    if (is_own) {
      rows_.set("gebied", draw_street());
      tell_offers();
      rows_.set("trekkers", person_name(all_.draw_sociable()).key);
      for (const std::uint32_t other : all_.town.works_with.of(number)) {
        rows_.set("werkt_samen", institution_key(other));
      }
      for (const std::uint32_t facility : all_.town.meets_at.of(number)) {
        rows_.set("gebruikt", facility_key(facility));
      }
    }
    rows_.finish();
  }

  void tell_institution(std::uint32_t number) {
    rows_.start(institution_key(number));
    rows_.set("naam", name_of(number, kInstitutions));
    rows_.set("gebied", draw_street());
    rows_.set("sector", sort_of(number, kInstitutions).about);
    tell_offers();
    for (const std::uint32_t other : all_.town.cooperates.of(number)) {
      rows_.set("werkt_samen", institution_key(other));
    }
    rows_.set("zichtbaar", "openbaar");
    rows_.finish();
  }

  void tell_facility(std::uint32_t number, const std::string& keeper) {
    const Sort& sort = sort_of(number, kFacilities);
    rows_.start(facility_key(number));
    rows_.set("naam", name_of(number, kFacilities));
    rows_.set("gebied", draw_street());
    rows_.set("thema", sort.about);
    rows_.set("biedt", dice_.one_of(kAssets));
    rows_.set("soort", as_key(sort.name));
    // Somewhere between Alphen and Utrecht.
    rows_.set("locatie", "52.0" + std::to_string(500 + dice_.below(400)));
    rows_.set("locatie", "4." + std::to_string(6000 + dice_.below(3900)));
    if (!keeper.empty()) {
      rows_.set("beheerders", keeper);
    }
    rows_.set("zichtbaar", "openbaar");
    rows_.finish();
  }

  void tell_initiative(std::uint32_t number) {
    rows_.start(initiative_key(number));
    rows_.set("naam", name_of(number, kInitiatives));
    rows_.set("thema", sort_of(number, kInitiatives).about);
    const std::uint32_t lead = all_.draw_sociable();
    rows_.set("trekkers", person_name(lead).key);
    std::set<std::uint32_t> members{lead};
    for (std::uint32_t i = 0; i < 2 + dice_.below(6); ++i) {
      const std::uint32_t member = all_.draw_sociable();
      if (members.insert(member).second) {
        rows_.set("deelnemers", person_name(member).key);
      }
    }
    const std::uint32_t needs = dice_.below(kSkills.size());
    rows_.set("nodig", kSkills[needs]);
    rows_.set("nodig", kSkills[(needs + 9) % kSkills.size()]);
    if (dice_.chance(700)) {
      rows_.set("plek", facility_key(draw(all_.district.facilities)));
    }
    rows_.set("zichtbaar", "openbaar");
    rows_.finish();
  }

private:
  std::uint32_t draw(Range range) { return range.first + dice_.below(range.size()); }
  std::string draw_street() { return street_name(draw(all_.district.streets)); }

  void tell_offers() {
    if (dice_.chance(500)) {
      rows_.set("biedt", dice_.one_of(kAssets));
    }
    if (dice_.chance(300)) {
      rows_.set("zoekt", dice_.one_of(kSkills));
    }
  }

  Rows& rows_;
  Describing& all_;
  Dice& dice_;
};

// Groups elsewhere of which people here are members.
std::set<std::uint32_t> groups_elsewhere(const Describing& all) {
  std::set<std::uint32_t> elsewhere;
  const District& district = all.district;
  for (std::uint32_t i = district.residents.first; i < district.residents.end; ++i) {
    for (const std::uint32_t association : all.town.member_of.of(i)) {
      if (!district.associations.holds(association)) {
        elsewhere.insert(association);
      }
    }
  }
  return elsewhere;
}

}  // namespace

std::string association_key(std::uint32_t number) {
  return key_of(number, kAssociations);
}
std::string institution_key(std::uint32_t number) {
  return key_of(number, kInstitutions);
}
std::string facility_key(std::uint32_t number) {
  return key_of(number, kFacilities);
}
std::string initiative_key(std::uint32_t number) {
  return key_of(number, kInitiatives);
}

Rows describe_associations(Describing& all) {
  Rows rows(kAssociationSection, all.telling.form);
  Place place(rows, all);
  for (std::uint32_t i = all.district.associations.first; i < all.district.associations.end; ++i) {
    place.tell_association(i);
  }
  if (!all.telling.is_whole_town) {
    for (const std::uint32_t other : groups_elsewhere(all)) {
      place.tell_association(other);
    }
  }
  return rows;
}

Rows describe_institutions(Describing& all) {
  return rows_of(kInstitutionSection, all, all.district.institutions, &Place::tell_institution);
}

Rows describe_facilities(Describing& all) {
  const Range range = all.district.facilities;
  std::vector<std::string> keepers(range.size());
  for (std::uint32_t i = all.district.institutions.first; i < all.district.institutions.end; ++i) {
    for (const std::uint32_t facility : all.town.looks_after.of(i)) {
      keepers[facility - range.first] = institution_key(i);
    }
  }
  Rows rows(kFacilitySection, all.telling.form);
  Place place(rows, all);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    place.tell_facility(i, keepers[i - range.first]);
  }
  return rows;
}

Rows describe_initiatives(Describing& all) {
  return rows_of(kInitiativeSection, all, all.district.initiatives, &Place::tell_initiative);
}

}  // namespace buurtweb::generate
