#include "engine/report/empty_workbook.h"

#include <array>
#include <span>
#include <string_view>

#include "engine/base/kinds.h"
#include "engine/report/xlsx.h"

namespace buurtweb::report {
namespace {

struct Column {
  std::string_view heading;
  CellType type = CellType::text;
};
constexpr auto kDay = CellType::date;
constexpr auto kYesNo = CellType::yes_no;
constexpr auto kNumber = CellType::number;

// The columns that a first map needs; the importer knows all the others too.
constexpr std::array<Column, 5> kNeighbourhood{
    {{"Naam"}, {"Gemeente"}, {"Contact"}, {"Maker"}, {"Bewaartermijn maanden", kNumber}}};
constexpr std::array<Column, 17> kResidents{{{"Naam"},
                                             {"Gebied"},
                                             {"Gaven"},
                                             {"Kan"},
                                             {"Interesses"},
                                             {"Wil leren"},
                                             {"Zoekt"},
                                             {"Kent"},
                                             {"Lid van"},
                                             {"Doet mee"},
                                             {"Mag benaderd worden", kYesNo},
                                             {"Wil voorstellen", kYesNo},
                                             {"Gesproken op", kDay},
                                             {"Toestemming openbaar", kYesNo},
                                             {"Toestemming team", kYesNo},
                                             {"Toestemming op", kDay},
                                             {"Toestemming hoe"}}};
constexpr std::array<Column, 6> kAssociations{
    {{"Naam"}, {"Gebied"}, {"Thema"}, {"Trekkers"}, {"Zichtbaar"}, {"Gevoelig", kYesNo}}};
constexpr std::array<Column, 6> kInstitutions{
    {{"Naam"}, {"Gebied"}, {"Sector"}, {"Thema"}, {"Biedt"}, {"Zichtbaar"}}};
constexpr std::array<Column, 7> kFacilities{
    {{"Naam"}, {"Soort"}, {"Gebied"}, {"Adres"}, {"Beheerders"}, {"Biedt"}, {"Zichtbaar"}}};
constexpr std::array<Column, 7> kInitiatives{
    {{"Naam"}, {"Thema"}, {"Trekkers"}, {"Deelnemers"}, {"Nodig"}, {"Plek"}, {"Zichtbaar"}}};
constexpr std::array<Column, 6> kTies{
    {{"Van"}, {"Soort"}, {"Naar"}, {"Sterkte", kNumber}, {"Bron"}, {"Op", kDay}}};

struct Sheet {
  std::string_view name;
  std::span<const Column> columns;
};
constexpr std::array<Sheet, 7> kSheets{{{"bewoners", kResidents},
                                        {"netwerken", kAssociations},
                                        {"organisaties", kInstitutions},
                                        {"voorzieningen", kFacilities},
                                        {"initiatieven", kInitiatives},
                                        {"relaties", kTies},
                                        {"buurt", kNeighbourhood}}};

std::vector<std::string> choices_of(std::string_view sheet, std::string_view heading) {
  std::vector<std::string> choices;
  if (heading == "Zichtbaar") {
    for (const Audience each : {Audience::public_, Audience::team, Audience::worker}) {
      choices.emplace_back(audience_name(each));
    }
  }
  for (unsigned i = 0; heading == "Sector" && i < kSectorCount; ++i) {
    choices.emplace_back(sector_name(static_cast<Sector>(i)));
  }
  for (unsigned i = 0; sheet == "relaties" && heading == "Soort" && i < kRelationKindCount; ++i) {
    choices.emplace_back(relation_name(static_cast<RelationKind>(i)));
  }
  return choices;
}

Table how_it_works(const locale::Catalogue& words) {
  Table table{.name = "uitleg", .columns = {{.heading = "Uitleg"}}, .rows = {}};
  for (int line = 1; words.has("werkmap.uitleg." + std::to_string(line)); ++line) {
    table.rows.push_back({words.say("werkmap.uitleg." + std::to_string(line))});
  }
  return table;
}

}  // namespace

std::vector<Table> empty_tables(const locale::Catalogue& words) {
  std::vector<Table> tables{how_it_works(words)};
  for (const Sheet& sheet : kSheets) {
    Table& table =
        tables.emplace_back(Table{.name = std::string(sheet.name), .columns = {}, .rows = {}});
    for (const Column& column : sheet.columns) {
      table.columns.push_back({.heading = std::string(column.heading),
                               .type = column.type,
                               .choices = choices_of(sheet.name, column.heading)});
    }
  }
  return tables;
}

std::optional<std::string> empty_workbook(const locale::Catalogue& words) {
  return workbook(empty_tables(words));
}

}  // namespace buurtweb::report
