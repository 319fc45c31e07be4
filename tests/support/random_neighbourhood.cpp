#include "tests/support/random_neighbourhood.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

namespace buurtweb::testing {
namespace {

// By level; each ends what is said of a person.
const std::array<std::vector<const char*>, 4>& consents() {
  static const std::array<std::vector<const char*>, 4> list{
      {{"toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, tekst_versie: 2}",
        "toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: mondeling, tekst_versie: 2, "
        "tot: 2027-05-01}",
        "toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, tekst_versie: 2, "
        "verbinder: ja}"},
       {"toestemming: {openbaar: nee, team: ja, op: 2026-09-02, hoe: formulier, tekst_versie: 2}"},
       {"", "toestemming: {openbaar: nee, team: nee, op: 2026-09-02, hoe: formulier}",
        "toestemming: {openbaar: ja, team: nee, op: 2026-09-02, hoe: formulier, tekst_versie: 2}",
        "toestemming: {openbaar: ja, team: ja, hoe: formulier, tekst_versie: 2}",
        "toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, tekst_versie: 1}",
        "leeftijdsgroep: 0-17, toestemming: {openbaar: ja, team: ja, op: 2026-09-02, "
        "hoe: formulier, tekst_versie: 2}",
        "genoemd_op: 2026-09-02, toestemming: {openbaar: ja, team: ja, op: 2026-09-02, "
        "hoe: formulier, tekst_versie: 2}"},
       {"toestemming: {openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, tekst_versie: 2, "
        "ingetrokken: 2026-10-02}",
        "toestemming: {openbaar: ja, team: ja, op: 2025-09-02, hoe: formulier, tekst_versie: 2}",
        "vertrokken_op: 2026-10-02, toestemming: {openbaar: ja, team: ja, op: 2026-09-02, "
        "hoe: formulier, tekst_versie: 2}"}}};
  return list;
}

constexpr std::size_t kNeighbours = 40;  // among whom somebody knows most people
constexpr std::array<const char*, 5> kStates{"voorgesteld", "ontmoet", "houdt_stand", "niet_gelukt",
                                             "geweigerd"};

Size size_from(Draw& draw) {
  const std::size_t people = 6 + draw.below(24);
  return {.people = people, .ties = people * 3};
}

}  // namespace

RandomNeighbourhood::RandomNeighbourhood(std::uint32_t seed) : RandomNeighbourhood(Draw(seed)) {}

RandomNeighbourhood::RandomNeighbourhood(std::uint32_t seed, Size size)
    : RandomNeighbourhood(Draw(seed), size) {}

RandomNeighbourhood::RandomNeighbourhood(Draw draw) : RandomNeighbourhood(draw, size_from(draw)) {}

RandomNeighbourhood::RandomNeighbourhood(Draw draw, Size size)
    : draw_(draw), assets_(made_assets(draw_, size.people, size.few)) {
  for (std::size_t i = 0; i < size.people; ++i) {
    add_person(i, size.people);
  }
  for (std::size_t i = 0; i < size.ties; ++i) {
    add_tie();
  }
  add_lists();
}

// Who come after each other mostly live in one area.
void RandomNeighbourhood::add_person(std::size_t number, std::size_t people) {
  Person person;
  person.key = fmt::format("p{:02}", number);
  person.professional = draw_.chance(15);
  person.level = draw_.chance(55) ? 0 : static_cast<int>(1 + draw_.below(3));
  person.consent = draw_.one_of(consents().at(static_cast<std::size_t>(person.level)));
  const auto yes = [&](std::size_t percent) { return draw_.chance(percent) ? "ja" : "nee"; };
  person.traits = fmt::format(
      "kan: {}, kennis: {}, wil_leren: {}, zoekt: {}, interesses: {}, gebied: {}, "
      "mag_benaderd_worden: {}, wil_voorstellen: {}, bereid: {}{}",
      draw_.some_tags(2), draw_.some_tags(1), draw_.some_tags(1), draw_.some_tags(1),
      draw_.some_tags(2),
      draw_.chance(70) ? assets_.areas[number * assets_.areas.size() / people]
                       : draw_.one_of(assets_.areas),
      yes(60), yes(60), yes(85), draw_.chance(60) ? ", gesproken_op: 2026-09-02" : "");
  for (std::size_t named = draw_.below(3); named > 0 && number > 0; --named) {
    person.named_by.push_back(draw_.below(number));
  }
  people_.push_back(std::move(person));
}

std::string RandomNeighbourhood::key_of(Sort sort, std::size_t near) {
  if (sort != Sort::person) {
    return draw_.one_of(assets_.of(sort));
  }
  const bool anywhere = draw_.chance(15);
  return people_[anywhere ? draw_.below(people_.size())
                          : (near + draw_.below(kNeighbours)) % people_.size()]
      .key;
}

void RandomNeighbourhood::add_tie() {
  std::size_t weight = 0;
  for (const TieSort& sort : tie_sorts()) {
    weight += sort.weight;
  }
  std::size_t at = draw_.below(weight);
  auto sort = tie_sorts().begin();
  while (at >= sort->weight) {
    at -= sort->weight;
    ++sort;
  }
  Tie tie;
  tie.relation = sort->relation;
  const std::size_t near = draw_.below(people_.size());
  tie.from = key_of(draw_.one_of(sort->from), near);
  tie.to = key_of(draw_.one_of(sort->to), near);
  tie.rest = fmt::format(", sterkte: {}, antwoord: {}{}", 1 + draw_.below(3),
                         draw_.chance(85) ? "ja" : "nee", sort->more);
  tie.level = draw_.chance(85) ? 0 : static_cast<int>(1 + draw_.below(2));
  if (draw_.chance(40)) {
    tie.teller = draw_.below(people_.size());
  } else if (draw_.chance(10)) {
    tie.rest += ", bron: \"de krant\"";
  }
  if (tie.to != tie.from) {
    ties_.push_back(std::move(tie));
  }
}

void RandomNeighbourhood::add_lists() {
  for (std::size_t i = 0; i < people_.size(); ++i) {
    for (std::vector<std::size_t>* const list : {&table_, &partners_, &channel_users_}) {
      if (list->size() < 12 && draw_.chance(18)) {
        list->push_back(i);
      }
    }
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t a = draw_.below(people_.size());
    const std::size_t b = draw_.below(people_.size());
    const std::size_t via = draw_.below(people_.size());
    if (a == b) {
      continue;
    }
    proposals_.push_back(
        {fmt::format("wie: [{}, {}], via: [{}], stap: 2, op: 2026-{:02}-02, stand: {}",
                     people_[a].key, people_[b].key, people_[via].key, 1 + draw_.below(9),
                     draw_.one_of(kStates)),
         {a, b, via}});
    avoided_.push_back({fmt::format("[{}, {}]", people_[a].key, people_[b].key), {a, b}});
    hooks_.push_back({fmt::format("datum: 2026-09-14, aanleiding: feest, leidde_tot: [[{}, {}]], "
                                  "verteld_door: {}{}",
                                  people_[a].key, people_[b].key, people_[via].key,
                                  i % 2 == 0 ? ", zichtbaar: openbaar" : ""),
                      {a, b, via}});
    actions_.push_back({fmt::format("naam: Actie {}, doel: d1, nodig: {}, plek: {}", i,
                                    draw_.some_tags(1), draw_.one_of(assets_.facilities)),
                        {a}});
  }
}

bool RandomNeighbourhood::written(std::size_t person, const Writing& writing, int widest) const {
  return writing.with_private || people_[person].level <= widest;
}

std::string RandomNeighbourhood::person_yaml(const Person& person, const Writing& writing,
                                             int widest) const {
  const bool hidden = person.level > widest;
  std::vector<std::string> tellers;
  for (const std::size_t teller : person.named_by) {
    if (written(teller, writing, widest)) {
      tellers.push_back(people_[teller].key);
    }
  }
  const std::string notes = writing.with_private ? fmt::format(", notitie: {0} weet het, bron: {0}",
                                                               writing.private_names)
                                                 : "";
  return fmt::format("  {}: {{naam: {}{}, {}{}, genoemd_door: [{}]{}{}}}\n", person.key,
                     hidden ? writing.private_names : "Buur", person.key, person.traits, notes,
                     fmt::join(tellers, ", "), person.consent.empty() ? "" : ", ", person.consent);
}

std::string RandomNeighbourhood::people_yaml(const Writing& writing, int widest) const {
  std::array<std::vector<std::string>, 2> lines;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (written(i, writing, widest)) {
      lines.at(people_[i].professional ? 1 : 0).push_back(person_yaml(people_[i], writing, widest));
    }
  }
  std::string yaml;
  for (std::size_t i = 0; i < 2; ++i) {
    std::ranges::shuffle(lines.at(i), std::mt19937(writing.shuffle));
    yaml += lines.at(i).empty() ? "" : i == 0 ? "bewoners:\n" : "professionals:\n";
    yaml += fmt::format("{}", fmt::join(lines.at(i), ""));
  }
  return yaml;
}

std::string RandomNeighbourhood::ties_yaml(const Writing& writing, int widest) const {
  const auto there = [&](const std::string& key) {
    const auto found = std::ranges::lower_bound(people_, key, {}, &Person::key);
    return found == people_.end() || found->key != key ||
           written(static_cast<std::size_t>(found - people_.begin()), writing, widest);
  };
  constexpr std::array<const char*, 3> levels{"", ", zichtbaar: team", ", zichtbaar: werker"};
  std::vector<std::string> lines;
  for (const Tie& tie : ties_) {
    const bool kept =
        (writing.with_private || tie.level <= widest) && there(tie.from) && there(tie.to);
    if (!kept) {
      continue;
    }
    const bool known_teller = tie.teller && written(*tie.teller, writing, widest);
    const std::string outsider = writing.with_private ? ", notitie: " + writing.private_names : "";
    lines.push_back(fmt::format("  - {{van: {}, soort: {}, naar: {}{}{}{}}}\n", tie.from,
                                tie.relation, tie.to, tie.rest,
                                levels.at(static_cast<std::size_t>(tie.level)),
                                known_teller ? ", bron: " + people_[*tie.teller].key : outsider));
  }
  std::ranges::shuffle(lines, std::mt19937(writing.shuffle + 1));
  return lines.empty() ? "" : "verbindingen:\n" + fmt::format("{}", fmt::join(lines, ""));
}

std::string RandomNeighbourhood::keys_yaml(const std::vector<std::size_t>& people,
                                           const Writing& writing, int widest) const {
  std::vector<std::string> keys;
  for (const std::size_t i : people) {
    if (written(i, writing, widest)) {
      keys.push_back(people_[i].key);
    }
  }
  std::ranges::shuffle(keys, std::mt19937(writing.shuffle + 2));
  return fmt::format("[{}]", fmt::join(keys, ", "));
}

// An action is nobody's: without the one who leads it, it is an action that nobody leads.
std::string RandomNeighbourhood::actions_yaml(const Writing& writing, int widest) const {
  std::string yaml = actions_.empty() ? "" : "  acties:\n";
  for (std::size_t i = 0; i < actions_.size(); ++i) {
    const std::size_t leader = actions_[i].people.front();
    yaml +=
        fmt::format("    a{}: {{{}{}}}\n", i, actions_[i].text,
                    written(leader, writing, widest) ? ", trekker: " + people_[leader].key : "");
  }
  return yaml;
}

std::string RandomNeighbourhood::lists_yaml(const Writing& writing, int widest) const {
  const auto rows = [&](const std::vector<Row>& list, const char* head, const char* shape) {
    std::string result;
    for (const Row& row : list) {
      if (std::ranges::all_of(row.people,
                              [&](std::size_t i) { return written(i, writing, widest); })) {
        result += fmt::format(fmt::runtime(shape), row.text);
      }
    }
    return result.empty() ? result : head + result;
  };
  const std::string at_shadow = writing.with_private
                                    ? fmt::format(
                                          "  - {{aanleiding: \"bij de {}club\", leidde_tot: [{}], "
                                          "zichtbaar: openbaar}}\n",
                                          writing.private_names, assets_.facilities.front())
                                    : "";
  std::string channels = "kanalen:\n";
  for (std::size_t i = 0; i < assets_.channels.size(); ++i) {
    channels +=
        fmt::format("  {}: {{{}{}}}\n", assets_.channels[i], assets_.about_channels[i],
                    i == 0 ? "" : ", gebruikt_door: " + keys_yaml(channel_users_, writing, widest));
  }
  return channels +
         fmt::format(
             "plan:\n  visie: Samen groener\n  thema: [tuinieren]\n  tafel: {}\n  vorige_tafel: "
             "{}\n"
             "  partners: {}\n  plekken: [{}]\n  doelen: {{d1: {{naam: Groen}}, d2: {{naam: "
             "Rust}}}}\n",
             keys_yaml(table_, writing, widest), keys_yaml(channel_users_, writing, widest),
             keys_yaml(partners_, writing, widest), assets_.facilities.front()) +
         actions_yaml(writing, widest) + rows(proposals_, "voorstellen:\n", "  - {{{}}}\n") +
         rows(avoided_, "liever_niet:\n", "  - {}\n") + "haakjes:\n" +
         "  - {aanleiding: open dag, leidde_tot: [" + assets_.facilities.front() +
         "], zichtbaar: openbaar}\n" + at_shadow + rows(hooks_, "", "  - {{{}}}\n");
}

std::string RandomNeighbourhood::yaml(const Writing& writing, int widest) const {
  std::string assets = assets_.yaml;
  if (writing.with_private) {
    const std::string_view head = "netwerken:\n";
    assets.insert(assets.find(head) + head.size(),
                  fmt::format("  schaduw: {{naam: {}club, zichtbaar: werker, gevoelig: nee, "
                              "leden: [p00, p01], thema: [groen]}}\n",
                              writing.private_names));
  }
  return assets + people_yaml(writing, widest) + ties_yaml(writing, widest) +
         lists_yaml(writing, widest) +
         "woordenlijst: {tuinieren: [tuin, groen]}\ninstellingen: {bron_min: 2, gesproken_min: "
         "3}\n";
}

}  // namespace buurtweb::testing
