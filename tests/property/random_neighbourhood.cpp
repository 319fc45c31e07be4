#include "tests/property/random_neighbourhood.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

namespace buurtweb::testing {
namespace {

constexpr std::array<const char*, 6> kTags{"koken",    "tuinieren", "naaien",
                                           "timmeren", "taal",      "fietsen"};
constexpr std::array<const char*, 4> kAssociations{"eetgroep", "tuinclub", "koor", "geheimgroep"};
constexpr std::array<const char*, 3> kInstitutions{"zorgpunt", "school", "corporatie"};
constexpr std::array<const char*, 2> kFacilities{"buurthuis", "plein"};
constexpr std::array<const char*, 2> kInitiatives{"moestuin", "soepmiddag"};

constexpr const char* kFixed = R"(buurt:
  naam: Proefbuurt
  bewaartermijn_maanden: 12
  contact: "buurthuis, balie"
  gebieden: {Flat: {inwoners: 200}, Hofjes: {inwoners: 90, leeg: [organisaties]}, Kade: {}}
netwerken:
  eetgroep: {naam: Eetgroep, thema: [eten], zichtbaar: openbaar, gevoelig: nee, gebied: Flat}
  tuinclub: {naam: Tuinclub, thema: [groen, eten], zoekt: [geld], zichtbaar: openbaar, gevoelig: nee}
  koor: {naam: Koor, zichtbaar: openbaar}
  geheimgroep: {naam: Praatgroep, zichtbaar: openbaar, gevoelig: ja}
organisaties:
  zorgpunt: {naam: Zorgpunt, sector: zorg, zichtbaar: openbaar, gebied: Flat}
  school: {naam: School, sector: [onderwijs, jeugd], zichtbaar: openbaar}
  corporatie: {naam: Corporatie, sector: wonen, zichtbaar: openbaar}
voorzieningen:
  buurthuis: {naam: Buurthuis, zichtbaar: openbaar, gebied: Hofjes}
  plein: {naam: Plein, zichtbaar: openbaar}
initiatieven:
  moestuin: {naam: Moestuin, nodig: [timmeren, geld], zichtbaar: openbaar}
  soepmiddag: {naam: Soepmiddag, nodig: [koken, tuinieren], zichtbaar: openbaar}
buiten:
  fonds: {naam: Fonds, biedt: [geld], zichtbaar: openbaar}
  winkel: {naam: Winkel, biedt: [hout], zichtbaar: openbaar}
)";

}  // namespace

RandomNeighbourhood::RandomNeighbourhood(std::uint32_t seed) : state_(seed * 2654435761U + 1) {
  add_people();
  add_ties();
  add_lists();
}

// Numerical Recipes' generator: the same numbers on every machine.
std::size_t RandomNeighbourhood::below(std::size_t n) {
  state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<std::size_t>(state_ >> 33U) % n;
}

bool RandomNeighbourhood::chance(std::size_t percent) {
  return below(100) < percent;
}

std::string RandomNeighbourhood::some_tags(std::size_t most) {
  std::string result;
  for (std::size_t i = below(most + 1); i > 0; --i) {
    result += (result.empty() ? "" : ", ") + std::string(kTags.at(below(kTags.size())));
  }
  return "[" + result + "]";
}

void RandomNeighbourhood::add_people() {
  const std::size_t count = 6 + below(24);
  constexpr std::array<const char*, 3> areas{"Flat", "Hofjes", "Kade"};
  for (std::size_t i = 0; i < count; ++i) {
    Person person;
    person.key = fmt::format("p{:02}", i);
    person.level = chance(55) ? 0 : static_cast<int>(1 + below(3));
    person.connector = chance(30);
    const auto yes = [&](std::size_t percent) { return chance(percent) ? "ja" : "nee"; };
    person.traits = fmt::format(
        "kan: {}, wil_leren: {}, interesses: {}, gebied: {}, mag_benaderd_worden: {}, "
        "wil_voorstellen: {}, bereid: {}{}",
        some_tags(3), some_tags(2), some_tags(2), areas.at(below(3)), yes(60), yes(60), yes(85),
        chance(60) ? ", gesproken_op: 2026-09-02" : "");
    for (std::size_t named = below(3); named > 0 && i > 0; --named) {
      person.named_by.push_back(below(i));
    }
    people_.push_back(std::move(person));
  }
}

void RandomNeighbourhood::add_ties() {
  constexpr std::array<const char*, 9> relations{"kent",     "kent",      "lid_van",
                                                 "doet_mee", "werkt_bij", "gebruikt",
                                                 "lid_van",  "kent",      "contactpersoon"};
  const std::size_t count = people_.size() * 2;
  for (std::size_t i = 0; i < count; ++i) {
    Tie tie;
    tie.relation = relations.at(below(relations.size()));
    tie.from = people_[below(people_.size())].key;
    if (tie.relation == "kent") {
      tie.to = people_[below(people_.size())].key;
    } else if (tie.relation == "lid_van") {
      tie.to = kAssociations.at(below(kAssociations.size()));
    } else if (tie.relation == "doet_mee") {
      tie.to = kInitiatives.at(below(kInitiatives.size()));
    } else if (tie.relation == "werkt_bij") {
      tie.to = kInstitutions.at(below(kInstitutions.size()));
    } else if (tie.relation == "gebruikt") {
      tie.to = kFacilities.at(below(kFacilities.size()));
    } else {
      tie.to = chance(70) ? "fonds" : "winkel";
    }
    if (tie.to == tie.from) {
      continue;
    }
    tie.rest = fmt::format(", sterkte: {}, antwoord: {}", 1 + below(3), chance(85) ? "ja" : "nee");
    tie.level = chance(85) ? 0 : static_cast<int>(1 + below(2));
    if (chance(40)) {
      tie.teller = below(people_.size());
    }
    ties_.push_back(std::move(tie));
  }
}

void RandomNeighbourhood::add_lists() {
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (chance(20)) {
      table_.push_back(i);
    }
    if (chance(15)) {
      channel_users_.push_back(i);
    }
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t a = below(people_.size());
    const std::size_t b = below(people_.size());
    const std::size_t via = below(people_.size());
    if (a != b) {
      proposals_.push_back({fmt::format("wie: [{}, {}], via: [{}], stap: 2, stand: voorgesteld",
                                        people_[a].key, people_[b].key, people_[via].key),
                            {a, b, via}});
      avoided_.push_back({fmt::format("[{}, {}]", people_[a].key, people_[b].key), {a, b}});
    }
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
  constexpr std::array<const char*, 4> consents{
      "openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier",
      "openbaar: nee, team: ja, op: 2026-09-02, hoe: formulier",
      "openbaar: nee, team: nee, op: 2026-09-02, hoe: formulier",
      "openbaar: ja, team: ja, op: 2026-09-02, hoe: formulier, ingetrokken: 2026-10-02"};
  const std::string notes =
      writing.with_private
          ? fmt::format(", notitie: {0} weet het, bron: {0}", writing.private_names)
          : "";
  return fmt::format("  {}: {{naam: {}{}, {}{}, genoemd_door: [{}], toestemming: {{{}{}}}}}\n",
                     person.key, hidden ? writing.private_names : "Buur", person.key, person.traits, notes,
                     fmt::join(tellers, ", "), consents.at(static_cast<std::size_t>(person.level)),
                     person.connector ? ", verbinder: ja" : "");
}

std::string RandomNeighbourhood::people_yaml(const Writing& writing, int widest) const {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (written(i, writing, widest)) {
      lines.push_back(person_yaml(people_[i], writing, widest));
    }
  }
  std::ranges::shuffle(lines, std::mt19937(writing.shuffle));
  return "bewoners:\n" + fmt::format("{}", fmt::join(lines, ""));
}

std::string RandomNeighbourhood::ties_yaml(const Writing& writing, int widest) const {
  const auto person = [&](const std::string& key) {
    return std::ranges::find(people_, key, &Person::key);
  };
  const auto there = [&](const std::string& key) {
    const auto found = person(key);
    return found == people_.end() ||
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

std::string RandomNeighbourhood::lists_yaml(const Writing& writing, int widest) const {
  const auto keys = [&](const std::vector<std::size_t>& list) {
    std::vector<std::string> result;
    for (const std::size_t i : list) {
      if (written(i, writing, widest)) {
        result.push_back(people_[i].key);
      }
    }
    std::ranges::shuffle(result, std::mt19937(writing.shuffle + 2));
    return fmt::format("[{}]", fmt::join(result, ", "));
  };
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
  return fmt::format(
             "kanalen:\n  app: {{naam: App, bereikt: [Flat, tuinclub], gebruikt_door: {}, "
             "zichtbaar: "
             "openbaar}}\n  krant: {{naam: Krant, bereikt: [Kade], zichtbaar: openbaar}}\n"
             "plan: {{thema: [groen], tafel: {}}}\n",
             keys(channel_users_), keys(table_)) +
         rows(proposals_, "voorstellen:\n", "  - {{{}}}\n") +
         rows(avoided_, "liever_niet:\n", "  - {}\n");
}

std::string RandomNeighbourhood::yaml(const Writing& writing, int widest) const {
  std::string fixed = kFixed;
  if (writing.with_private) {
    const std::string club = fmt::format(
        "  schaduw: {{naam: {}club, zichtbaar: werker, gevoelig: nee, leden: [p00, p01], thema: "
        "[groen]}}\n",
        writing.private_names);
    const std::string_view head = "netwerken:\n";
    fixed.insert(fixed.find(head) + head.size(), club);
  }
  return fixed + people_yaml(writing, widest) + ties_yaml(writing, widest) +
         lists_yaml(writing, widest);
}

}  // namespace buurtweb::testing
