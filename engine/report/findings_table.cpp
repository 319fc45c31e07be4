#include "engine/report/findings_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/report/findings_outline.h"
#include "engine/report/marking.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

constexpr std::ptrdiff_t kNamesColumn = 3;
constexpr std::size_t kSentenceColumn = 4;

std::string who(const analysis::Finding& finding, const Teller& teller) {
  std::vector<ListItem> names;
  for (const analysis::Ref ref : finding.about) {
    names.push_back({teller.label(ref)});
  }
  return join_list(names);
}

void add_unexamined(const analysis::Study& study, const locale::Catalogue& catalogue,
                    Table& table) {
  for (const analysis::Unexamined& unexamined : study.unexamined) {
    const analysis::FindingInfo& kind = info(unexamined.kind);
    std::vector<std::string>& row = table.rows.emplace_back(table.columns.size());
    row.at(0) = std::to_string(static_cast<int>(kind.step) + 1);
    row.at(1) = catalogue.say(question_heading_key(kind.question));
    row.at(2) = kind.code;
    row.at(kSentenceColumn) = tell_unexamined(unexamined, catalogue);
  }
}

}  // namespace

Table empty_findings_table(const locale::Catalogue& catalogue) {
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
  return table;
}

Table findings_table(const analysis::Study& study, const locale::Catalogue& catalogue) {
  Table table = empty_findings_table(catalogue);
  const Teller teller(*study.scene, catalogue);
  std::uint64_t rest = 0;
  for (auto finding = study.findings.begin(); finding != study.findings.end(); ++finding) {
    const analysis::FindingInfo& kind = info(finding->kind);
    const Telling told = teller.tell(*finding);
    std::vector<std::string> row{std::to_string(static_cast<int>(kind.step) + 1),
                                 catalogue.say(question_heading_key(kind.question)),
                                 std::string(kind.code),
                                 who(*finding, teller),
                                 told.sentence,
                                 told.question,
                                 told.action,
                                 told.certainty};
    table.rows.push_back(row);
    rest += finding->unlisted;
    const auto next = std::next(finding);
    const bool is_last = next == study.findings.end() || next->kind != finding->kind;
    if (is_last && rest > 0) {
      // What no list holds is counted too.
      std::fill(row.begin() + kNamesColumn, row.end(), "");
      row.at(kSentenceColumn) = catalogue.say("verslag.rest", {{"aantal", std::to_string(rest)}},
                                              static_cast<std::int64_t>(rest));
      table.rows.push_back(std::move(row));
    }
    rest = is_last ? 0 : rest;
  }
  add_unexamined(study, catalogue, table);
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
