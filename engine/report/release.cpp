#include "engine/report/release.h"

#include "engine/base/cell_text.h"

namespace buurtweb::report {

Table release_table(const std::vector<Release>& releases) {
  Table table{.name = "uitgiftelijst", .columns = {}, .rows = {}};
  for (const char* const heading : {"Datum", "Bestand", "Voor", "Papier", "Wie"}) {
    table.columns.push_back({.heading = heading});
  }
  table.columns.front().type = CellType::date;
  for (const Release& each : releases) {
    std::vector<ListItem> people;
    for (const std::string& key : each.people) {
      people.push_back({key});
    }
    table.rows.push_back({each.day, each.file, each.audience, each.paper, join_list(people)});
  }
  return table;
}

}  // namespace buurtweb::report
