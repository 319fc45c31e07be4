#include "engine/report/findings_table.h"

#include <string>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/report/findings_outline.h"
#include "engine/report/marking.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

constexpr std::size_t kSentenceColumn = 4;

std::string who(const analysis::Finding& finding, const Teller& teller) {
  std::vector<ListItem> names;
  for (const analysis::Ref ref : finding.about) {
    names.push_back({teller.label(ref)});
  }
  return join_list(names);
}

}  // namespace

Table findings_table(const analysis::Study& study, const locale::Catalogue& catalogue) {
  Table table;
  table.name = catalogue.say("bevindingentabel.naam");
  const auto add_column = [&](std::string_view key, CellType type) {
    table.columns.push_back(
        {.heading = catalogue.say(std::string("bevindingentabel.").append(key)), .type = type});
  };
  add_column("stap", CellType::number);
  for (const std::string_view key :
       {"soort", "code", "wie", "zin", "vraag", "actie", "zekerheid"}) {
    add_column(key, CellType::text);
  }
  const Teller teller(*study.scene, catalogue);
  for (const analysis::Finding& finding : study.findings) {
    const analysis::FindingInfo& kind = info(finding.kind);
    const Telling told = teller.tell(finding);
    table.rows.push_back({std::to_string(static_cast<int>(kind.step) + 1),
                          catalogue.say(question_heading_key(kind.question)),
                          std::string(kind.code), who(finding, teller), told.sentence,
                          told.question, told.action, told.certainty});
  }
  return table;
}

Table action_list(const analysis::Study& study, Date run_date, const locale::Catalogue& catalogue) {
  Table table = findings_table(study, catalogue);
  table.name = catalogue.say("bevindingentabel.acties");
  table.columns.push_back({.heading = catalogue.say("bevindingentabel.wie_doet")});
  table.columns.push_back(
      {.heading = catalogue.say("bevindingentabel.wanneer"), .type = CellType::date});
  for (std::vector<std::string>& row : table.rows) {
    row.resize(table.columns.size());
  }
  for (const std::string& line : marking(*study.scene, run_date, catalogue).lines()) {
    std::vector<std::string>& row = table.rows.emplace_back(table.columns.size());
    row.at(kSentenceColumn) = line;
  }
  return table;
}

}  // namespace buurtweb::report
