// What reaches people, what lies outside the neighbourhood, its plan and its logs.
#include <algorithm>
#include <array>

#include "engine/generate/describer.h"
#include "engine/generate/names.h"
#include "engine/generate/sorts.h"
#include "engine/generate/words.h"

namespace buurtweb::generate {
namespace {

constexpr std::array kChannelColumns{Column{"naam"}, Column{"bereikt", true}};
constexpr Section kChannelSection{"kanalen", "kanalen", Style::entry, kChannelColumns, ""};
constexpr std::array kOutsideColumns{
    Column{"naam"},       Column{"soort"},           Column{"biedt", true}, Column{"thema", true},
    Column{"eist", true}, Column{"wij_geven", true}, Column{"zichtbaar"}};
constexpr Section kOutsideSection{"buiten", "buiten", Style::entry, kOutsideColumns, ""};
constexpr std::array kPlanColumns{Column{"visie"}, Column{"thema", true}, Column{"tafel", true},
                                  Column{"plekken", true}};
constexpr Section kPlanSection{"plan", "plan", Style::single, kPlanColumns, ""};
constexpr std::array kGoalColumns{Column{"naam"}};
constexpr Section kGoalSection{"doelen", "doelen", Style::flow_entry, kGoalColumns, "plan"};
constexpr std::array kActionColumns{Column{"naam"}, Column{"doel"}, Column{"trekker"},
                                    Column{"nodig", true}, Column{"klaar_op"}};
constexpr Section kActionSection{"acties", "acties", Style::flow_entry, kActionColumns, "plan"};
constexpr std::array kTieColumns{Column{"van"},     Column{"soort"},    Column{"naar"},
                                 Column{"sterkte"}, Column{"antwoord"}, Column{"bron"},
                                 Column{"op"},      Column{"bedrag"},   Column{"inzet", true}};
constexpr Section kTieSection{"verbindingen", "relaties", Style::flow_row, kTieColumns, ""};
constexpr std::array kSparkColumns{Column{"datum"}, Column{"aanleiding"},
                                   Column{"leidde_tot", true}, Column{"verteld_door"}};
constexpr Section kSparkSection{"haakjes", "haakjes", Style::flow_row, kSparkColumns, ""};
constexpr std::array kProposalColumns{Column{"wie", true}, Column{"stap"}, Column{"op"},
                                      Column{"stand"}, Column{"stand_op"}};
constexpr Section kProposalSection{"voorstellen", "voorstellen", Style::flow_row, kProposalColumns,
                                   ""};
constexpr std::array kAvoidColumns{Column{"wie", true}};
constexpr Section kAvoidSection{"liever_niet", "liever_niet", Style::pair_row, kAvoidColumns, ""};

std::uint32_t draw(Describing& all, Range range) {
  return range.first + all.dice.below(range.size());
}

// "doel_3_1": unique in the town.
std::string own_key(const Describing& all, std::string_view stem, std::uint32_t i) {
  return std::string(stem) + "_" + std::to_string(all.number + 1) + "_" + std::to_string(i + 1);
}

bool know_each_other(const Town& town, std::uint32_t one, std::uint32_t other) {
  return std::ranges::binary_search(town.knows.of(one), other) ||
         std::ranges::binary_search(town.knows.of(other), one);
}

// Two residents with whom somebody talked; nothing where chance gives none of whom both are ready.
template <class AreReady>
std::vector<std::string> draw_pair(Describing& all, AreReady are_ready) {
  constexpr int kTries = 16;
  for (int i = 0; i < kTries; ++i) {
    const std::uint32_t one = all.draw_spoken(all.district.residents);
    const std::uint32_t other = all.draw_spoken(all.district.residents);
    if (one != other && are_ready(one, other)) {
      return {person_key(one), person_key(other)};
    }
  }
  return {};
}

// The two that a neighbourhood works at, of those there are.
const Goal& goal_of(const Describing& all, std::uint32_t i) {
  const std::uint64_t of_district = all.town.seed % kGoals.size() + std::uint64_t{2} * all.number;
  return kGoals[(of_district + std::uint64_t{4} * i) % kGoals.size()];
}

void tell_plan(Rows& rows, Describing& all) {
  rows.start();
  rows.set("visie", "Een buurt waar je elkaar kent");
  rows.set("thema", goal_of(all, 0).theme);
  rows.set("thema", goal_of(all, 1).theme);
  const Range residents = all.district.residents;
  const std::uint32_t seats = std::min(residents.size(), 5U);
  for (std::uint32_t i = 0; i < seats; ++i) {
    // From all parts of the neighbourhood.
    const std::uint32_t share = residents.size() / seats;
    const std::uint32_t first = residents.first + i * share;
    rows.set("tafel", person_key(all.draw_spoken({.first = first, .end = first + share})));
  }
  rows.set("tafel", professional_key(all.town, all.district.professionals.first));
  rows.set("plekken", facility_key(all.district.facilities.first));
  rows.finish();
}

// For each goal what fits its theme, two at most.
void tell_actions(Rows& rows, Describing& all) {
  std::uint32_t number = 0;
  for (std::uint32_t goal = 0; goal < 2; ++goal) {
    std::uint32_t told = 0;
    for (const Sort& sort : kInitiatives) {
      if (sort.about != goal_of(all, goal).theme || told == 2) {
        continue;
      }
      ++told;
      rows.start(own_key(all, "actie", number++));
      rows.set("naam", sort.name);
      rows.set("doel", own_key(all, "doel", goal));
      rows.set("trekker", person_key(all.draw_spoken(all.district.residents)));
      rows.set("nodig", sort.seeks[all.dice.below(kSkillsSought)]);
      rows.set("klaar_op", all.days_after(30 + all.dice.below(240)));
      rows.finish();
    }
  }
}

// Some of the ties were told with how strong they are, by whom and when: in a talk with somebody,
// or by the team itself.
void tell_friendships(Rows& rows, Describing& all) {
  for (std::uint32_t i = all.district.residents.first; i < all.district.residents.end; ++i) {
    const auto known = all.town.knows.of(i);
    const bool is_told = !known.empty() && all.district.residents.holds(known.back());
    if (is_told && all.dice.chance(250)) {
      const std::string own = person_key(i);
      const std::uint32_t spoken = all.told_of(i).spoken;
      const bool is_by_oneself = spoken > 0 && all.dice.chance(850);
      rows.start();
      rows.set("van", own);
      rows.set("soort", "kent");
      rows.set("naar", person_key(known.back()));
      rows.set("sterkte", all.dice.chance(600) ? "2" : "3");
      rows.set("bron", is_by_oneself ? own : "team");
      rows.set("op", all.days_before(is_by_oneself ? spoken : 10 + all.dice.below(300)));
      rows.finish();
    }
  }
}

void tell_efforts(Rows& rows, const Describing& all) {
  for (const Effort& effort : all.efforts) {
    rows.start();
    rows.set("van", person_key(effort.resident));
    rows.set("soort", effort.leads ? "trekt" : "doet_mee");
    rows.set("naar", initiative_key(effort.initiative));
    rows.set("inzet", effort.skill);
    rows.finish();
  }
}

// Asked, and there is none; and who gives what.
void tell_answers_and_gifts(Rows& rows, Describing& all) {
  for (std::uint32_t i = 0; i < all.district.institutions.size() / 4; ++i) {
    rows.start();
    rows.set("van", association_key(all.district.associations.first + i));
    rows.set("soort", "werkt_samen");
    rows.set("naar", initiative_key(draw(all, all.district.initiatives)));
    rows.set("antwoord", "nee");
    rows.set("op", all.days_before(30));
    rows.finish();
  }
  const Range initiatives = all.district.initiatives;
  for (std::uint32_t i = initiatives.first; i < initiatives.end; ++i) {
    // Of several, one at least.
    const bool is_first_of_many = i == initiatives.first && initiatives.size() > 3;
    if (all.dice.chance(250) || is_first_of_many) {
      rows.start();
      rows.set("van", "buurtfonds" + std::to_string(all.number + 1));
      rows.set("soort", "steunt");
      rows.set("naar", initiative_key(i));
      rows.set("bedrag", std::to_string(250 * (1 + all.dice.below(8))));
      rows.finish();
    }
  }
}

Rows tell_sparks(Describing& all) {
  Rows rows(kSparkSection, all.telling.form);
  for (std::uint32_t i = 0; i < all.district.initiatives.size() / 4; ++i) {
    rows.start();
    rows.set("datum", all.days_before(40 + all.dice.below(200)));
    rows.set("aanleiding", all.dice.one_of(kOccasions));
    rows.set("leidde_tot", initiative_key(all.district.initiatives.first + i));
    rows.set("verteld_door", person_key(all.draw_spoken(all.district.residents)));
    rows.finish();
  }
  return rows;
}

Rows tell_proposals(Describing& all) {
  constexpr std::array<std::string_view, 4> kStands{"voorgesteld", "ontmoet", "houdt_stand",
                                                    "niet_gelukt"};
  Rows rows(kProposalSection, all.telling.form);
  for (std::uint32_t i = 0; i < all.district.residents.size() / 200; ++i) {
    const std::vector<std::string> pair =
        draw_pair(all, [&](std::uint32_t one, std::uint32_t other) {
          return all.told_of(one).approachable && all.told_of(other).approachable &&
                 !know_each_other(all.town, one, other);
        });
    if (pair.empty()) {
      continue;
    }
    const std::uint32_t days = 60 + all.dice.below(200);
    rows.start();
    rows.set("wie", pair[0]);
    rows.set("wie", pair[1]);
    rows.set("stap", "2");
    rows.set("op", all.days_before(days));
    rows.set("stand", all.dice.one_of(kStands));
    rows.set("stand_op", all.days_before(days - 30));
    rows.finish();
  }
  return rows;
}

Rows tell_avoided(Describing& all) {
  Rows rows(kAvoidSection, all.telling.form);
  for (std::uint32_t i = 0; i < all.district.residents.size() / 400; ++i) {
    const std::vector<std::string> pair =
        draw_pair(all, [&](std::uint32_t one, std::uint32_t other) {
          return !know_each_other(all.town, one, other);
        });
    if (!pair.empty()) {
      rows.start();
      rows.set("wie", pair[0]);
      rows.set("wie", pair[1]);
      rows.finish();
    }
  }
  return rows;
}

}  // namespace

Rows describe_channels(Describing& all) {
  constexpr std::array<std::string_view, 3> kNames{"Buurtapp", "Buurtkrant", "Prikbord"};
  Rows rows(kChannelSection, all.telling.form);
  for (std::uint32_t i = 0; i < kNames.size(); ++i) {
    rows.start(own_key(all, as_key(kNames.at(i)), 0));
    rows.set("naam", std::string(kNames.at(i)) + " " + district_name(all.number));
    // A third of the streets each; one of them also an association.
    for (std::uint32_t s = all.district.streets.first + i; s < all.district.streets.end; s += 3) {
      rows.set("bereikt", street_name(s));
    }
    if (i == 0) {
      rows.set("bereikt", association_key(all.district.associations.first));
    }
    rows.finish();
  }
  return rows;
}

Rows describe_outside(Describing& all) {
  Rows rows(kOutsideSection, all.telling.form);
  for (const Outside& source : kOutside) {
    rows.start(as_key(source.name) + std::to_string(all.number + 1));
    rows.set("naam", std::string(source.name) + " " + nickname(all.number));
    rows.set("soort", source.kind);
    for (const std::string_view offer : source.offers) {
      rows.set("biedt", offer);
    }
    rows.set("thema", source.theme);
    rows.set("eist", source.asks);
    if (all.dice.chance(500)) {
      rows.set("wij_geven", source.gets);
    }
    rows.set("zichtbaar", "openbaar");
    rows.finish();
  }
  return rows;
}

std::vector<Rows> describe_plan(Describing& all) {
  std::vector<Rows> parts;
  // A table of one row: one neighbourhood has one plan.
  Rows& plan = parts.emplace_back(kPlanSection, all.telling.form);
  if (!all.telling.is_whole_town || all.number == 0) {
    tell_plan(plan, all);
  }
  Rows& goals = parts.emplace_back(kGoalSection, all.telling.form);
  for (std::uint32_t i = 0; i < 2; ++i) {
    goals.start(own_key(all, "doel", i));
    goals.set("naam", goal_of(all, i).name);
    goals.finish();
  }
  tell_actions(parts.emplace_back(kActionSection, all.telling.form), all);
  return parts;
}

Rows describe_ties(Describing& all) {
  Rows rows(kTieSection, all.telling.form);
  tell_friendships(rows, all);
  tell_efforts(rows, all);
  tell_answers_and_gifts(rows, all);
  return rows;
}

std::vector<Rows> describe_log(Describing& all) {
  std::vector<Rows> parts;
  parts.push_back(tell_sparks(all));
  parts.push_back(tell_proposals(all));
  parts.push_back(tell_avoided(all));
  return parts;
}

}  // namespace buurtweb::generate
