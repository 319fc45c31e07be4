#include "tests/viz/sheets.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>

namespace buurtweb::viz::test {
namespace {

constexpr std::array kFirst{"Fatma", "Kees", "Mohammed", "Anna", "Truus", "Özlem", "Piotr"};
constexpr std::array kLast{"de Groot", "van den Berg", "El Amrani", "Wiśniewska", "Bos"};
constexpr std::array kPlaces{"Buurthuis De Brug", "Taalcafé", "Woningcorporatie Thuisgoed",
                             "Repair Café Zuid", "Moestuin"};
constexpr std::array kPlaceKinds{MarkKind::facility, MarkKind::association, MarkKind::institution,
                                 MarkKind::initiative, MarkKind::facility};
constexpr std::size_t kCircle = 9;  // marks around one place

Mark resident(std::size_t i) {
  return {.kind = MarkKind::resident,
          .label = fmt::format("{} {}", kFirst.at(i % kFirst.size()), kLast.at(i % kLast.size()))};
}

MarkIndex last_of(const MapSheet& sheet) {
  return static_cast<MarkIndex>(sheet.marks.size() - 1);
}

void add_circles(std::size_t count, MapSheet& sheet) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t circle = i / kCircle;
    const auto centre = static_cast<MarkIndex>(circle * kCircle);
    if (i % kCircle == 0) {
      sheet.marks.push_back({.kind = kPlaceKinds.at(circle % kPlaces.size()),
                             .label = kPlaces.at(circle % kPlaces.size())});
    } else {
      sheet.marks.push_back(resident(i));
      sheet.lines.push_back({.from = centre, .to = last_of(sheet)});
    }
    if (i % kCircle == 1 && circle > 0) {
      sheet.marks.back().bridge = true;
      sheet.lines.push_back({.from = static_cast<MarkIndex>(centre - kCircle),
                             .to = last_of(sheet),
                             .style = LineStyle::bridge});
    }
  }
}

void add_hull(MapSheet& sheet) {
  Hull hull{.label = "nog geen contact met de rest"};
  for (std::size_t i = 0; i < 5; ++i) {
    sheet.marks.push_back(resident(i + 3));
    hull.members.push_back(last_of(sheet));
    if (i > 0) {
      sheet.lines.push_back({.from = hull.members.front(), .to = last_of(sheet)});
    }
  }
  sheet.proposals.push_back({.from = 1, .to = hull.members[1], .reason = "allebei koken"});
  sheet.hulls.push_back(std::move(hull));
}

}  // namespace

LegendWords all_words() {
  constexpr std::array<std::array<const char*, 2>, kMarkKindCount> kinds{{{"B", "bewoner"},
                                                                          {"P", "beroepskracht"},
                                                                          {"N", "netwerk"},
                                                                          {"O", "organisatie"},
                                                                          {"V", "voorziening"},
                                                                          {"I", "initiatief"},
                                                                          {"K", "kanaal"},
                                                                          {"X", "buiten de wijk"},
                                                                          {"G", "groep"},
                                                                          {"T", "talent"},
                                                                          {"H", "gebeurtenis"}}};
  LegendWords words;
  for (std::size_t i = 0; i < kMarkKindCount; ++i) {
    words.kinds.at(i) = {kinds.at(i).at(0), kinds.at(i).at(1)};
  }
  words.bridge_mark = "verbindt groepen";
  words.tie = "kent";
  words.strong = "kent goed";
  words.bridge = "enig contact";
  words.unsure = "misschien";
  words.proposal = "voorstel";
  words.hull = "los van de rest";
  return words;
}

MapSheet small_sheet() {
  MapSheet sheet;
  sheet.title = "Rozenbuurt: wie kent wie?";
  sheet.subtitle = "6 mensen en plekken";
  sheet.description = "Fatma kent Kees.";
  sheet.legend = all_words();
  sheet.footer = {"Bron: gesprekken", "Alleen wie dat goed vindt", "Contact: Sanne"};
  sheet.marks = {{.label = "Fatma de Groot"},
                 {.label = "Kees Bos", .bridge = true},
                 {.kind = MarkKind::facility, .label = "Buurthuis De Brug"},
                 {.label = "Anna Tekle"},
                 {.kind = MarkKind::association, .label = "Taalcafé"},
                 {.label = "Truus Visser"}};
  sheet.lines = {{.from = 0, .to = 1},
                 {.from = 1, .to = 2, .style = LineStyle::bridge},
                 {.from = 0, .to = 2, .style = LineStyle::strong},
                 {.from = 2, .to = 3},
                 {.from = 4, .to = 5}};
  sheet.proposals = {{.from = 0, .to = 5, .reason = "Fatma en Truus koken graag."}};
  sheet.hulls = {{.members = {4, 5}, .label = "nog geen contact"}};
  return sheet;
}

MapSheet neighbourhood(std::size_t marks, Paper paper) {
  MapSheet sheet = small_sheet();
  sheet.paper = paper;
  sheet.marks.clear();
  sheet.lines.clear();
  sheet.proposals.clear();
  sheet.hulls.clear();
  if (marks < 20) {
    add_circles(marks, sheet);
    return sheet;
  }
  add_circles(marks - 8, sheet);
  add_hull(sheet);
  for (std::size_t i = 0; i < 3; ++i) {
    sheet.marks.push_back(resident(i + 5));
  }
  sheet.proposals.push_back({.from = 2, .to = last_of(sheet), .reason = "wonen in één straat"});
  return sheet;
}

std::string printed(const MapSheet& sheet, std::string_view format) {
  const Printed result = publish(PublicSheet(sheet), *format_named(format));
  if (const Problem* const problem = std::get_if<Problem>(&result)) {
    ADD_FAILURE() << problem->what;
    return {};
  }
  return std::get<Print>(result).bytes;
}

}  // namespace buurtweb::viz::test
