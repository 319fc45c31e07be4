#include <algorithm>
#include <array>
#include <optional>

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
    const Meeting meeting = draw_meeting(number);
    told_ = {};
    told_.spoken = meeting.is_spoken ? meeting.days : 0;
    rows_.start(person.key);
    rows_.set("naam", person.name);
    rows_.set("gebied", street_name(all_.town.street_of[number]));
    rows_.set("gaven", dice_.one_of(kGifts));
    tell_skills();
    const bool is_willing = !meeting.is_spoken || dice_.chance(900);
    tell_wishes(is_willing);
    tell_readiness(is_willing);
    tell_meeting(meeting);
    tell_ties(number);
    tell_consent(850);
    rows_.finish();
    all_.people.push_back(told_);
  }

  void tell_professional(std::uint32_t number) {
    const District& district = all_.district;
    const PersonName person = person_name(all_.town.residents() + number);
    const Meeting meeting{.teller = {}, .days = draw_days(300), .is_spoken = dice_.chance(900)};
    told_ = {};
    told_.spoken = meeting.is_spoken ? meeting.days : 0;
    rows_.start(person.key);
    rows_.set("naam", person.name);
    rows_.set("gaven", dice_.one_of(kGifts));
    rows_.set("kan", dice_.one_of(kWorkSkills));
    if (meeting.is_spoken && dice_.chance(550)) {
      rows_.set("wil_voorstellen", "ja");
    }
    tell_meeting(meeting);
    for (std::uint32_t i = 0; i < 4; ++i) {
      acquaint(all_.draw_sociable());
    }
    tell_acquaintances();
    rows_.set("werkt_bij", institution_key(draw(district.institutions)));
    if (dice_.chance(300)) {
      rows_.set("contactpersoon", "buurtfonds" + std::to_string(all_.number + 1));
    }
    tell_consent(1000);
    rows_.finish();
  }

private:
  // The last talk was so many days before the picture.
  static constexpr std::uint32_t kLatest = 20;

  std::uint32_t draw(Range range) { return range.first + dice_.below(range.size()); }

  // What many can is drawn more often: the lower of two draws.
  std::size_t draw_skill() {
    const auto size = static_cast<std::uint32_t>(kSkills.size());
    return std::min(dice_.below(size), dice_.below(size));
  }

  void tell_skills() {
    if (dice_.chance(750)) {
      told_.can[0] = kSkills[draw_skill()];
      const std::string_view second = kSkills[draw_skill()];
      if (dice_.chance(350) && second != told_.can[0]) {
        told_.can[1] = second;
      }
    }
    for (const std::string_view skill : told_.can) {
      if (!skill.empty()) {
        rows_.set("kan", skill);
      }
    }
    if (dice_.chance(600)) {
      rows_.set("interesses", dice_.one_of(kInterests));
    }
  }

  [[nodiscard]] bool can(std::string_view skill) const {
    return skill == told_.can[0] || skill == told_.can[1];
  }

  // What somebody dreams of, teaches or asks for, one hears in a talk most of all.
  void tell_wishes(bool is_willing) {
    const bool is_spoken = told_.spoken > 0;
    if (is_spoken && dice_.chance(150)) {
      rows_.set("dromen", dice_.one_of(kDreams));
    }
    const std::string_view lesson = dice_.one_of(kLessons);
    if (dice_.chance(is_spoken ? 350 : 120) && !can(lesson)) {
      rows_.set("wil_leren", lesson);
    }
    if (is_spoken && is_willing && !told_.can[0].empty() && dice_.chance(350)) {
      rows_.set("leert_anderen", told_.can[0]);
    }
    const std::string_view favour = dice_.one_of(kFavours);
    if (dice_.chance(is_spoken ? 400 : 180) && !can(favour) && favour != lesson) {
      rows_.set("zoekt", favour);
    }
  }

  // Only who was asked has said so.
  void tell_readiness(bool is_willing) {
    if (told_.spoken == 0) {
      return;
    }
    if (!is_willing) {
      rows_.set("bereid", "nee");
    }
    told_.approachable = dice_.chance(750);
    if (told_.approachable) {
      rows_.set("mag_benaderd_worden", "ja");
    }
    if (dice_.chance(350)) {
      rows_.set("wil_voorstellen", "ja");
    }
  }

  // How we came to know of somebody.
  struct Meeting {
    std::optional<std::uint32_t> teller;  // the team where there is none
    std::uint32_t days = 0;  // before the picture: the talk, or the day we heard of them
    bool is_spoken = false;
  };

  std::uint32_t draw_days(std::uint32_t most) { return kLatest + dice_.below(most - kLatest); }

  Meeting draw_meeting(std::uint32_t number) {
    Meeting meeting;
    meeting.is_spoken = dice_.chance(550);
    if (dice_.chance(700)) {
      meeting.teller = draw_teller(number);
    }
    if (!meeting.teller) {
      meeting.days = draw_days(300);
    } else {
      // Somebody told us in a talk, and we went there after it.
      const std::uint32_t told = all_.told_of(*meeting.teller).spoken;
      meeting.days = meeting.is_spoken ? draw_days(told) : told;
    }
    return meeting;
  }

  // One of those whom somebody knows with whom we talked, and who is told of before: so nobody
  // tells of somebody who told of them.
  std::optional<std::uint32_t> draw_teller(std::uint32_t number) {
    const Range before{.first = all_.district.residents.first, .end = number};
    const auto known = all_.town.knows.of(number);
    const auto size = static_cast<std::uint32_t>(known.size());
    const std::uint32_t start = dice_.below(size);
    for (std::uint32_t i = 0; i < size; ++i) {
      const std::uint32_t other = known[(start + i) % size];
      if (before.holds(other) && all_.told_of(other).spoken > kLatest) {
        return other;
      }
    }
    return std::nullopt;
  }

  void tell_meeting(const Meeting& meeting) {
    if (meeting.teller) {
      rows_.set("genoemd_door", person_key(*meeting.teller));
    }
    if (meeting.is_spoken) {
      rows_.set("gesproken_op", all_.days_before(meeting.days));
      return;
    }
    rows_.set("genoemd_op", all_.days_before(meeting.days));
    rows_.set("geinformeerd_op", all_.days_before(meeting.days - 1 - dice_.below(18)));
  }

  void tell_consent(std::uint32_t per_thousand) {
    if (told_.spoken == 0 || !dice_.chance(per_thousand)) {
      return;
    }
    const bool in_public = dice_.chance(650);
    rows_.set("toestemming.openbaar", in_public ? "ja" : "nee");
    rows_.set("toestemming.team", "ja");
    rows_.set("toestemming.op", all_.days_before(told_.spoken));
    rows_.set("toestemming.hoe", dice_.chance(700) ? "formulier" : "mondeling");
    rows_.set("toestemming.door", dice_.chance(500) ? "NB" : "RS");
    if (in_public && dice_.chance(120)) {
      rows_.set("toestemming.verbinder", "ja");
    }
  }

  void tell_age() {
    constexpr std::array<std::string_view, 20> kAges{
        "18-29", "18-29", "18-29", "18-29", "30-49", "30-49", "30-49", "30-49", "30-49", "30-49",
        "30-49", "50-64", "50-64", "50-64", "50-64", "50-64", "65-79", "65-79", "65-79", "80+"};
    if (dice_.chance(400)) {
      rows_.set("leeftijdsgroep", dice_.one_of(kAges));
    }
  }

  void tell_ties(std::uint32_t number) {
    tell_age();
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
    const bool is_spoken = told_.spoken > 0;
    if (is_spoken && !known.empty() && is_told(known.front()) && dice_.chance(40)) {
      rows_.set("noemt_als_verbinder", person_key(known.front()));
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
      rows_.set("kent", person_key(resident));
    }
    known_.clear();
  }

  Rows& rows_;
  Describing& all_;
  Dice& dice_;
  Told told_;
  std::vector<std::uint32_t> known_;
};

}  // namespace

std::string professional_key(const Town& town, std::uint32_t number) {
  return person_key(town.residents() + number);
}

Rows describe_residents(Describing& all) {
  return rows_of(kResidents, all, all.district.residents, &Person::tell_resident);
}

Rows describe_professionals(Describing& all) {
  return rows_of(kProfessionals, all, all.district.professionals, &Person::tell_professional);
}

}  // namespace buurtweb::generate
