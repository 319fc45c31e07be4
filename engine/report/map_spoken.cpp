#include "engine/report/map_spoken.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

#include "viz/text.h"

namespace buurtweb::report {
namespace {

class MarkTeller {
public:
  MarkTeller(const KindNames& kinds, const locale::Catalogue& say, viz::MapSheet& sheet)
      : kinds_(kinds), say_(say), sheet_(sheet), tied_(sheet.marks.size()) {
    for (const viz::Line& line : sheet.lines) {
      tied_[line.from].push_back(at_end(line.to, line));
      tied_[line.to].push_back(at_end(line.from, line));
    }
  }

  void tell_all() {
    std::optional<std::size_t> told;
    for (const viz::MarkIndex i : in_order()) {
      const std::size_t level = sheet_.marks[i].level;
      if (!sheet_.levels.empty() && told != level) {
        begin_line();
        tell(sheet_.levels[std::min(level, sheet_.levels.size() - 1)], sheet_.description);
        told = level;
      }
      begin_line();
      tell_mark(i);
    }
    for (viz::Proposal& proposal : sheet_.proposals) {
      tell(say_.say("kaart.legenda.voorstel"), proposal.spoken);
      tell(proposal.reason, proposal.spoken);
    }
  }

private:
  void begin_line() { sheet_.description += sheet_.description.empty() ? "" : "\n"; }

  // With what kind of line, where that is not a plain one.
  [[nodiscard]] std::string at_end(viz::MarkIndex mark, const viz::Line& line) const {
    const std::string kind = line.count == 0 ? words_of(line.style)
                                             : say_.say("kaart.alternatief.via",
                                                        {{"aantal", std::to_string(line.count)}},
                                                        static_cast<std::int64_t>(line.count));
    return viz::printable(sheet_.marks[mark].label) + (kind.empty() ? "" : " (" + kind + ")");
  }

  [[nodiscard]] const std::string& words_of(viz::LineStyle style) const {
    static const std::string nothing;
    switch (style) {
      case viz::LineStyle::tie:
        return nothing;
      case viz::LineStyle::strong:
        return sheet_.legend.strong;
      case viz::LineStyle::bridge:
        return sheet_.legend.bridge;
      case viz::LineStyle::unsure:
        return sheet_.legend.unsure;
      case viz::LineStyle::unsure_bridge:
        return sheet_.legend.unsure_bridge;
      case viz::LineStyle::sole:
        return sheet_.legend.sole;
    }
    return nothing;
  }

  void tell_mark(viz::MarkIndex i) {
    const viz::Mark& mark = sheet_.marks[i];
    const std::string name = viz::printable(mark.label);
    std::string& to = sheet_.description;
    tell(say_.say(tied_[i].empty() ? "kaart.alternatief.los" : "kaart.alternatief.met",
                  {{"naam", mark.number.empty() ? name : mark.number + ". " + name},
                   {"soort", kinds_.at(static_cast<std::size_t>(mark.kind))},
                   {"wie", say_.list(tied_[i], tied_[i].size())}}),
         to);
    tell(viz::printable(mark.detail), to);
    tell(mark.open ? sheet_.legend.open_mark : "", to);
    tell(mark.bridge ? sheet_.legend.bridge_mark : "", to);
  }

  [[nodiscard]] std::vector<viz::MarkIndex> in_order() const {
    std::vector<viz::MarkIndex> result(sheet_.marks.size());
    std::iota(result.begin(), result.end(), viz::MarkIndex{0});
    std::ranges::stable_sort(result, {},
                             [this](viz::MarkIndex i) { return sheet_.marks[i].level; });
    return result;
  }

  const KindNames& kinds_;
  const locale::Catalogue& say_;
  viz::MapSheet& sheet_;
  std::vector<std::vector<std::string>> tied_;  // by mark
};

}  // namespace

void tell(std::string_view sentence, std::string& to) {
  if (!sentence.empty()) {
    to.append(to.empty() || to.ends_with('\n') ? "" : " ").append(sentence);
    to += sentence.ends_with('.') || sentence.ends_with('?') ? "" : ".";
  }
}

void tell_marks(const KindNames& kinds, const locale::Catalogue& say, viz::MapSheet& sheet) {
  MarkTeller(kinds, say, sheet).tell_all();
}

}  // namespace buurtweb::report
