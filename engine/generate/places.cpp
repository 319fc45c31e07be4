#include <algorithm>
#include <array>
#include <limits>
#include <set>

#include "engine/generate/describer.h"
#include "engine/generate/ground.h"
#include "engine/generate/names.h"
#include "engine/generate/sorts.h"

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

class Place {
public:
  Place(Rows& rows, Describing& all) : rows_(rows), all_(all), dice_(all.dice) {}

  // Who leads a group is one of its members, if it has any here.
  void tell_association(std::uint32_t number, const std::vector<std::uint32_t>& members) {
    const bool is_own = all_.district.associations.holds(number);
    const Sort& sort = sort_of(number, kAssociations);
    rows_.start(association_key(number));
    rows_.set("naam", name_of(number, kAssociations));
    rows_.set("thema", sort.about);
    rows_.set("gevoelig", "nee");
    rows_.set("zichtbaar", is_own && dice_.chance(100) ? "team" : "openbaar");
    if (is_own) {
      const std::uint32_t lead = members.empty() ? all_.draw_sociable() : draw_lead(members);
      rows_.set("gebied", street_name(all_.town.street_of[lead]));
      tell_offers(sort, 600);
      rows_.set("trekkers", person_key(lead));
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
    const Sort& sort = sort_of(number, kInstitutions);
    rows_.start(institution_key(number));
    rows_.set("naam", name_of(number, kInstitutions));
    rows_.set("gebied", street_name(draw(all_.district.streets)));
    rows_.set("sector", sort.about);
    tell_offers(sort, 600);
    for (const std::uint32_t other : all_.town.cooperates.of(number)) {
      rows_.set("werkt_samen", institution_key(other));
    }
    rows_.set("zichtbaar", "openbaar");
    rows_.finish();
  }

  void tell_facility(std::uint32_t number, const std::string& keeper) {
    const Sort& sort = sort_of(number, kFacilities);
    const auto [street, spot] = draw_site();
    rows_.start(facility_key(number));
    rows_.set("naam", name_of(number, kFacilities));
    rows_.set("gebied", street_name(street));
    rows_.set("thema", sort.about);
    // Two of the three.
    const std::size_t left_out = dice_.below(3);
    for (std::size_t i = 0; i < sort.offers.size(); ++i) {
      if (i != left_out) {
        rows_.set("biedt", sort.offers.at(i));
      }
    }
    rows_.set("soort", as_key(sort.name));
    for (const std::string& degree : degrees(spot)) {
      rows_.set("locatie", degree);
    }
    if (!keeper.empty()) {
      rows_.set("beheerders", keeper);
    }
    rows_.set("zichtbaar", "openbaar");
    rows_.finish();
  }

private:
  struct Site {
    std::uint32_t street = 0;
    Spot spot;
  };

  std::uint32_t draw(Range range) { return range.first + dice_.below(range.size()); }

  // The one of some that lies farthest from where there is something: places stand apart.
  Site draw_site() {
    constexpr int kTries = 6;
    Site best;
    std::int64_t farthest = -1;
    for (int i = 0; i < kTries; ++i) {
      const std::uint32_t street = draw(all_.district.streets);
      const Spot spot = draw_spot(ground_of_street(all_.town, street), dice_);
      if (const std::int64_t away = nearest_to(spot); away > farthest) {
        farthest = away;
        best = {.street = street, .spot = spot};
      }
    }
    sites_.push_back(best.spot);
    return best;
  }

  // How far the nearest is, squared.
  [[nodiscard]] std::int64_t nearest_to(Spot spot) const {
    std::int64_t nearest = std::numeric_limits<std::int64_t>::max();
    for (const Spot& other : sites_) {
      const std::int64_t east = other.east - spot.east;
      const std::int64_t north = other.north - spot.north;
      nearest = std::min(nearest, east * east + north * north);
    }
    return nearest;
  }

  std::uint32_t draw_lead(const std::vector<std::uint32_t>& members) {
    constexpr int kTries = 4;
    const auto size = static_cast<std::uint32_t>(members.size());
    std::uint32_t lead = members[dice_.below(size)];
    for (int i = 0; i < kTries && all_.told_of(lead).spoken == 0; ++i) {
      lead = members[dice_.below(size)];
    }
    return lead;
  }

  void tell_offers(const Sort& sort, std::uint32_t per_thousand) {
    const std::string_view offer = dice_.one_of(sort.offers);
    if (dice_.chance(per_thousand)) {
      rows_.set("biedt", offer);
    }
    const std::string_view wish = dice_.one_of(sort.seeks);
    if (dice_.chance(300) && wish != offer) {
      rows_.set("zoekt", wish);
    }
  }

  Rows& rows_;
  Describing& all_;
  Dice& dice_;
  std::vector<Spot> sites_;  // of the facilities so far
};

// By association: the residents of the district who are members. What lies elsewhere comes last.
struct Members {
  std::vector<std::vector<std::uint32_t>> own;
  std::set<std::uint32_t> elsewhere;
};

Members members_here(const Describing& all) {
  const District& district = all.district;
  Members members;
  members.own.resize(district.associations.size());
  for (std::uint32_t i = district.residents.first; i < district.residents.end; ++i) {
    for (const std::uint32_t association : all.town.member_of.of(i)) {
      if (district.associations.holds(association)) {
        members.own[association - district.associations.first].push_back(i);
      } else {
        members.elsewhere.insert(association);
      }
    }
  }
  return members;
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

Rows describe_associations(Describing& all) {
  const Members members = members_here(all);
  const Range own = all.district.associations;
  Rows rows(kAssociationSection, all.telling.form);
  Place place(rows, all);
  for (std::uint32_t i = own.first; i < own.end; ++i) {
    place.tell_association(i, members.own[i - own.first]);
  }
  if (!all.telling.is_whole_town) {
    for (const std::uint32_t other : members.elsewhere) {
      place.tell_association(other, {});
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

}  // namespace buurtweb::generate
