#include <string>
#include <variant>

#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/status_line.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"
#include "viz/formats.h"
#include "viz/typeface.h"

namespace buurtweb::cli {
namespace {

// The smallest map that needs everything: two marks, a line, words in two scripts.
viz::Printed small_map(const viz::Format& format) {
  viz::MapSheet sheet;
  sheet.title = "Zelftest";
  sheet.paper = viz::Paper::a4;
  sheet.marks = {{.kind = viz::MarkKind::resident, .label = "Zoë"},
                 {.kind = viz::MarkKind::association, .label = "Şölen"}};
  sheet.lines = {{.from = 0, .to = 1}};
  return viz::publish(viz::PublicSheet(std::move(sheet)), format);
}

bool draws(const viz::Format& format) {
  return std::holds_alternative<viz::Print>(small_map(format));
}

bool sorts_in_dutch() {
  const DutchOrder order;
  return order.key("Élan") < order.key("ijs") && order.key("ijs") < order.key("Zoë");
}

class Report {
public:
  explicit Report(const locale::Catalogue& words) : words_(words) {}

  void add(const std::string& what, bool fine) {
    text_ += words_.say(fine ? "zelftest.goed" : "zelftest.fout",
                        {{"wat", words_.say("zelftest.wat." + what)}}) +
             "\n";
    if (!fine) {
      text_ += words_.say("zelftest.hulp", {{"hulp", words_.say("zelftest.doe." + what)}}) + "\n";
      all_fine_ = false;
    }
  }
  [[nodiscard]] int tell() const {
    const std::string end = words_.say(all_fine_ ? "zelftest.alles_goed" : "zelftest.niet_goed");
    const int said = say(text_ + end + "\n", words_);
    return said == kFine && !all_fine_ ? kEnvironmentFailed : said;
  }

private:
  const locale::Catalogue& words_;
  std::string text_ = version() + "\n";
  bool all_fine_ = true;
};

}  // namespace

// Tries what the program leans on: each format of the maps, the typeface and the Dutch order.
int self_test(const Arguments& arguments) {
  const StatusLine status(arguments.catalogue, "zelftest.bezig");
  Report report(arguments.catalogue);
  for (const viz::Format& format : viz::formats()) {
    report.add(std::string(format.name), draws(format));
  }
  report.add("lettertype", viz::has_typeface());
  report.add("letters", viz::has_letters("مقهى 🎉"));
  report.add("alfabet", sorts_in_dutch());
  return report.tell();
}

}  // namespace buurtweb::cli
