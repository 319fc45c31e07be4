#include <algorithm>
#include <array>

#include "engine/generate/describer.h"
#include "engine/generate/names.h"
#include "engine/generate/words.h"

namespace buurtweb::generate {
namespace {

constexpr std::array kColumns{Column{"naam"},
                              Column{"gebied"},
                              Column{"gaven", true},
                              Column{"kan", true},
                              Column{"interesses", true},
                              Column{"dromen", true},
                              Column{"wil_leren", true},
                              Column{"leert_anderen", true},
                              Column{"zoekt", true},
                              Column{"bereid"},
                              Column{"mag_benaderd_worden"},
                              Column{"wil_voorstellen"},
                              Column{"genoemd_door", true},
                              Column{"genoemd_op"},
                              Column{"geinformeerd_op"},
                              Column{"gesproken_op"},
                              Column{"leeftijdsgroep"},
                              Column{"kent", true},
                              Column{"lid_van", true},
                              Column{"werkt_bij", true},
                              Column{"vrijwilliger_bij", true},
                              Column{"gebruikt", true},
                              Column{"contactpersoon", true},
                              Column{"noemt_als_verbinder", true},
                              Column{"toestemming.openbaar"},
                              Column{"toestemming.team"},
                              Column{"toestemming.op"},
                              Column{"toestemming.hoe"},
                              Column{"toestemming.door"},
                              Column{"toestemming.verbinder"}};
constexpr Section kResidents{"bewoners", "bewoners", Style::entry, kColumns, ""};
constexpr Section kProfessionals{"professionals", "professionals", Style::entry, kColumns, ""};

class Person {
public:
  Person(Rows& rows, Describing& all) : rows_(rows), all_(all), dice_(all.dice) {}

  void tell_resident(std::uint32_t number) {
    const PersonName person = person_name(number);
    rows_.start(person.key);
    rows_.set("naam", person.name);
    rows_.set("gebied", street_name(all_.town.street_of[number]));
    tell_talents();
    tell_wishes();
    yes_or_no("bereid", 920, false);
    yes_or_no("mag_benaderd_worden", 600, true);
    yes_or_no("wil_voorstellen", 250, true);
    tell_source(number);
    const std::string spoken = tell_contact(550);
    tell_ties(number);
    tell_consent(spoken, 850);
    rows_.finish();
  }

  void tell_professional(std::uint32_t number) {
    const District& district = all_.district;
    const PersonName person = person_name(all_.town.residents() + number);
    rows_.start(person.key);
    rows_.set("naam", person.name);
    tell_talents();
    yes_or_no("wil_voorstellen", 500, true);
    const std::string spoken = tell_contact(900);
    for (std::uint32_t i = 0; i < 4; ++i) {
      acquaint(all_.draw_sociable());
    }
    tell_acquaintances();
    rows_.set("werkt_bij", institution_key(draw(district.institutions)));
    if (dice_.chance(300)) {
      rows_.set("contactpersoon", "buurtfonds" + std::to_string(all_.number + 1));
    }
    tell_consent(spoken, 1000);
    rows_.finish();
  }

private:
  std::uint32_t draw(Range range) { return range.first + dice_.below(range.size()); }

  // What many can is drawn more often: the lower of two draws.
  std::size_t draw_skill() {
    const auto size = static_cast<std::uint32_t>(kSkills.size());
    return std::min(dice_.below(size), dice_.below(size));
  }

  void tell_talents() {
    rows_.set("gaven", dice_.one_of(kGifts));
    skill_ = draw_skill();
    if (dice_.chance(750)) {
      rows_.set("kan", kSkills[skill_]);
      const std::size_t second = draw_skill();
      if (dice_.chance(350) && second != skill_) {
        rows_.set("kan", kSkills[second]);
      }
    }
    if (dice_.chance(600)) {
      rows_.set("interesses", dice_.one_of(kInterests));
    }
  }

  void tell_wishes() {
    if (dice_.chance(80)) {
      rows_.set("dromen", dice_.one_of(kDreams));
    }
    const std::size_t wish = (skill_ + 1 + dice_.below(kSkills.size() - 1)) % kSkills.size();
    if (dice_.chance(250)) {
      rows_.set("wil_leren", kSkills[wish]);
    }
    if (dice_.chance(150)) {
      rows_.set("leert_anderen", kSkills[skill_]);
    }
    if (dice_.chance(300)) {
      rows_.set("zoekt", kSkills[(wish + 7) % kSkills.size()]);
    }
  }

  // What is not said has a meaning of its own; only the other is written.
  void yes_or_no(std::string_view column, std::uint32_t per_thousand, bool written) {
    if (dice_.chance(per_thousand) == written) {
      rows_.set(column, written ? "ja" : "nee");
    }
  }

  void tell_source(std::uint32_t number) {
    if (number > all_.district.residents.first && dice_.chance(450)) {
      const Range before{.first = all_.district.residents.first, .end = number};
      rows_.set("genoemd_door", person_name(draw(before)).key);
    }
  }

  // The day of the talk; empty for who is only heard of, and was told so within a month.
  std::string tell_contact(std::uint32_t per_thousand) {
    const std::uint32_t days = 20 + dice_.below(280);
    if (dice_.chance(per_thousand)) {
      std::string spoken = all_.days_before(days);
      rows_.set("gesproken_op", spoken);
      return spoken;
    }
    rows_.set("genoemd_op", all_.days_before(days));
    rows_.set("geinformeerd_op", all_.days_before(days - 1 - dice_.below(18)));
    return "";
  }

  void tell_consent(const std::string& spoken, std::uint32_t per_thousand) {
    if (spoken.empty() || !dice_.chance(per_thousand)) {
      return;
    }
    const bool in_public = dice_.chance(650);
    rows_.set("toestemming.openbaar", in_public ? "ja" : "nee");
    rows_.set("toestemming.team", "ja");
    rows_.set("toestemming.op", spoken);
    rows_.set("toestemming.hoe", dice_.chance(700) ? "formulier" : "mondeling");
    rows_.set("toestemming.door", dice_.chance(500) ? "NB" : "RS");
    if (in_public && dice_.chance(120)) {
      rows_.set("toestemming.verbinder", "ja");
    }
  }

  void tell_ties(std::uint32_t number) {
    if (dice_.chance(400)) {
      constexpr std::array<std::string_view, 5> kAges{"18-29", "30-49", "50-64", "65-79", "80+"};
      rows_.set("leeftijdsgroep", dice_.one_of(kAges));
    }
    for (const std::uint32_t other : all_.town.knows.of(number)) {
      acquaint(other);
    }
    tell_acquaintances();
    for (const std::uint32_t association : all_.town.member_of.of(number)) {
      rows_.set("lid_van", association_key(association));
    }
    for (const std::uint32_t institution : all_.town.helps.of(number)) {
      rows_.set("vrijwilliger_bij", institution_key(institution));
    }
    for (const std::uint32_t facility : all_.town.uses.of(number)) {
      rows_.set("gebruikt", facility_key(facility));
    }
    const auto known = all_.town.knows.of(number);
    if (!known.empty() && is_told(known.front()) && dice_.chance(40)) {
      rows_.set("noemt_als_verbinder", person_name(known.front()).key);
    }
  }

  // The file of a neighbourhood tells of nobody elsewhere.
  [[nodiscard]] bool is_told(std::uint32_t resident) const {
    return all_.telling.is_whole_town || all_.district.residents.holds(resident);
  }

  void acquaint(std::uint32_t resident) {
    if (is_told(resident) && std::ranges::find(known_, resident) == known_.end()) {
      known_.push_back(resident);
    }
  }

  void tell_acquaintances() {
    for (const std::uint32_t resident : known_) {
      rows_.set("kent", person_name(resident).key);
    }
    known_.clear();
  }

  Rows& rows_;
  Describing& all_;
  Dice& dice_;
  std::size_t skill_ = 0;
  std::vector<std::uint32_t> known_;
};

}  // namespace

std::string professional_key(const Town& town, std::uint32_t number) {
  return person_name(town.residents() + number).key;
}

Rows describe_residents(Describing& all) {
  return rows_of(kResidents, all, all.district.residents, &Person::tell_resident);
}

Rows describe_professionals(Describing& all) {
  return rows_of(kProfessionals, all, all.district.professionals, &Person::tell_professional);
}

}  // namespace buurtweb::generate
