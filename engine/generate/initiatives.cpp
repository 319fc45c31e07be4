#include <algorithm>
#include <array>

#include "engine/generate/describer.h"
#include "engine/generate/sorts.h"

namespace buurtweb::generate {
namespace {

constexpr std::array kColumns{Column{"naam"},           Column{"thema", true},
                              Column{"trekkers", true}, Column{"deelnemers", true},
                              Column{"nodig", true},    Column{"plek"},
                              Column{"zichtbaar"}};
constexpr Section kSection{"initiatieven", "initiatieven", Style::entry, kColumns, ""};

class Initiative {
public:
  Initiative(Rows& rows, Describing& all) : rows_(rows), all_(all), dice_(all.dice) {}

  void tell(std::uint32_t number) {
    number_ = number;
    const Sort& sort = sort_of(number, kInitiatives);
    sought_ = {sort.seeks[0], sort.seeks[1], sort.seeks[2]};
    members_.clear();
    efforts_before_ = all_.efforts.size();
    rows_.start(initiative_key(number));
    rows_.set("naam", name_of(number, kInitiatives));
    rows_.set("thema", sort.about);
    rows_.set("trekkers", person_key(draw_member()));
    const std::uint32_t more = 2 + dice_.below(6);
    for (std::uint32_t i = 0; i < more; ++i) {
      const std::size_t before = members_.size();
      const std::uint32_t member = draw_member();
      if (members_.size() > before) {
        rows_.set("deelnemers", person_key(member));
      }
    }
    tell_needs(sort);
    tell_place(sort);
    rows_.set("zichtbaar", "openbaar");
    rows_.finish();
  }

private:
  // What of this somebody can who is told of here; empty when there is nothing.
  [[nodiscard]] std::string_view fitting_skill(std::uint32_t resident) const {
    for (const std::string_view skill : all_.told_of(resident).can) {
      if (!skill.empty() && std::ranges::find(sought_, skill) != sought_.end()) {
        return skill;
      }
    }
    return {};
  }

  // Most often somebody who can do something that it takes. The first one leads.
  std::uint32_t draw_member() {
    constexpr int kTries = 12;
    std::uint32_t member = all_.draw_sociable();
    for (int i = 0; i < kTries && fitting_skill(member).empty(); ++i) {
      member = all_.draw_sociable();
    }
    if (std::ranges::find(members_, member) == members_.end()) {
      members_.push_back(member);
      const std::string_view skill = fitting_skill(member);
      if (!skill.empty() && dice_.chance(800)) {
        all_.efforts.push_back({.resident = member,
                                .initiative = number_,
                                .skill = skill,
                                .leads = members_.size() == 1});
      }
    }
    return member;
  }

  [[nodiscard]] bool is_done(std::string_view skill) const {
    return std::any_of(all_.efforts.begin() + static_cast<std::ptrdiff_t>(efforts_before_),
                       all_.efforts.end(),
                       [&](const Effort& effort) { return effort.skill == skill; });
  }

  // The skills that nobody brings yet, and half the time a thing; always something.
  void tell_needs(const Sort& sort) {
    const bool is_complete =
        std::ranges::all_of(sought_, [&](std::string_view skill) { return is_done(skill); });
    for (const std::string_view skill : sought_) {
      if (!is_done(skill)) {
        rows_.set("nodig", skill);
      }
    }
    if (dice_.chance(500) || is_complete) {
      rows_.set("nodig", sort.seeks.back());
    }
  }

  // A place of the neighbourhood where such a thing is done, if chance finds one.
  void tell_place(const Sort& sort) {
    constexpr int kTries = 16;
    const Range facilities = all_.district.facilities;
    for (int i = 0; i < kTries; ++i) {
      const std::uint32_t facility = facilities.first + dice_.below(facilities.size());
      if (suits(sort.places, facility)) {
        rows_.set("plek", facility_key(facility));
        return;
      }
    }
  }

  Rows& rows_;
  Describing& all_;
  Dice& dice_;
  std::uint32_t number_ = 0;
  std::array<std::string_view, kSkillsSought> sought_;
  std::vector<std::uint32_t> members_;
  std::size_t efforts_before_ = 0;  // of earlier initiatives
};

}  // namespace

std::string initiative_key(std::uint32_t number) {
  return key_of(number, kInitiatives);
}

Rows describe_initiatives(Describing& all) {
  return rows_of(kSection, all, all.district.initiatives, &Initiative::tell);
}

}  // namespace buurtweb::generate
