#include "engine/report/map_proposals.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "engine/report/data_words.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;
using analysis::Ref;

class ProposalWriter {
public:
  ProposalWriter(const MapRoom& room, viz::MapSheet& sheet)
      : marks_(room.marks),
        scene_(room.scene),
        say_(room.request.catalogue),
        teller_(room.scene, room.request.catalogue),
        sheet_(sheet) {}

  void add(const Finding& finding) {
    const std::vector<Ref> ends = dashed_ends(finding);
    if (ends.empty()) {
      return;
    }
    // Between those who are seen: a line between the groups into which they are folded would say
    // that these have no contact.
    const bool seen = has_own_mark(ends[0]) && has_own_mark(ends[1]);
    Dashed* const line = seen ? line_between(ends[0], ends[1]) : nullptr;
    if (line == nullptr) {
      return;
    }
    if (finding.kind == FindingKind::warm_path) {
      add_way(finding, *line);
    } else if (line->reason.empty()) {
      line->reason = reason(finding, ends);
    }
  }

  void put_on_sheet() {
    for (Dashed& dashed : dashed_) {
      if (dashed.way) {
        dashed.reason = warm_reason(dashed);
      }
      if (sheet_.proposals.size() < most_proposals(sheet_.paper)) {
        sheet_.proposals.push_back(
            {.from = dashed.from, .to = dashed.to, .reason = std::move(dashed.reason)});
      }
    }
  }

private:
  struct Dashed {
    viz::MarkIndex from = 0;
    viz::MarkIndex to = 0;
    std::string reason;
    const Finding* way = nullptr;  // the first warm path between the two
    std::vector<TagId> sought;
  };

  // The line between the two; null where they have no mark or share one.
  Dashed* line_between(Ref from, Ref to) {
    const auto a = marks_.find(from);
    const auto b = marks_.find(to);
    if (!a || !b || a == b) {
      return nullptr;
    }
    const auto [known, is_new] = place_.emplace(std::minmax(*a, *b), dashed_.size());
    if (is_new) {
      dashed_.push_back({.from = *a, .to = *b, .reason = {}, .way = nullptr, .sought = {}});
    }
    return &dashed_[known->second];
  }

  // Nobody else shares the mark. In that of an area stand more than the group it is named after.
  [[nodiscard]] bool has_own_mark(Ref ref) const {
    const auto* const member = std::get_if<MemberId>(&ref);
    return member != nullptr && marks_.own[member->value()];
  }

  // Everything that the same two could do for each other along the same way is one line. A way says
  // more than that there is none.
  static void add_way(const Finding& finding, Dashed& line) {
    if (line.way == nullptr) {
      line.way = &finding;
    }
    if (line.way->from == finding.from && line.way->via.front() == finding.via.front()) {
      line.sought.push_back(*finding.tag);
    }
  }

  [[nodiscard]] std::string reason(const Finding& finding, const std::vector<Ref>& ends) const {
    const std::string one = teller_.label(ends[0]);
    const std::string other = teller_.label(ends[1]);
    const std::string both = say_.list(std::vector{one, other});
    if (finding.kind == FindingKind::proposed_tie) {
      return say_.say("kaart.reden.voorstel", {{"wie", both}, {"wat", shared(finding)}});
    }
    if (finding.kind == FindingKind::sectors_without_contact) {
      // A slide has room for one line.
      if (sheet_.paper == viz::Paper::beamer) {
        return say_.say("kaart.reden.sectoren_kort", {{"wie", both}});
      }
      // By name as well: sectors stand nowhere on the map.
      return say_.say("kaart.reden.sectoren",
                      {{"een", one},
                       {"sector_een", sector_word(finding.sectors[0], say_)},
                       {"ander", other},
                       {"sector_ander", sector_word(finding.sectors[1], say_)}});
    }
    if (finding.kind == FindingKind::no_line_outside) {
      return say_.say("kaart.reden.geen_lijn", {{"van", one}, {"naar", other}});
    }
    return say_.say("kaart.reden.groepen", {{"wie", both}});
  }

  [[nodiscard]] std::string warm_reason(const Dashed& dashed) const {
    const Finding& way = *dashed.way;
    return say_.say("kaart.reden.warme_weg", {{"van", teller_.label(*way.from)},
                                              {"wat", say_.list(teller_.labels(dashed.sought), 2)},
                                              {"naar", teller_.label(*way.to)},
                                              {"eerste", teller_.label(way.via.front())}});
  }

  [[nodiscard]] std::string shared(const Finding& finding) const {
    std::vector<std::string> what;
    for (const analysis::Reason& reason : finding.reasons) {
      what.push_back(scene_.tags[reason.what.value()]);
    }
    return say_.list(what, 2);
  }

  const MapMarks& marks_;
  const privacy::Scene& scene_;
  const locale::Catalogue& say_;
  Teller teller_;
  viz::MapSheet& sheet_;
  std::vector<Dashed> dashed_;
  std::map<std::pair<viz::MarkIndex, viz::MarkIndex>, std::size_t> place_;
};

}  // namespace

std::size_t most_proposals(viz::Paper paper) {
  return paper == viz::Paper::beamer ? 1 : 8;
}

std::vector<Ref> dashed_ends(const Finding& finding) {
  const auto& parts = finding.parts;
  const bool has_parts = !parts.empty() && !parts.front().empty();
  if (finding.kind == FindingKind::proposed_tie ||
      finding.kind == FindingKind::groups_without_contact) {
    return finding.about.size() == 2 ? finding.about : std::vector<Ref>{};
  }
  if (finding.kind == FindingKind::sectors_without_contact && parts.size() == 2 && has_parts &&
      !parts[1].empty()) {
    return {parts[0].front(), parts[1].front()};
  }
  if (finding.kind == FindingKind::no_line_outside && has_parts) {
    return {finding.about.front(), parts.front().front()};
  }
  if (finding.kind == FindingKind::warm_path && !finding.via.empty()) {
    return {*finding.from, *finding.to};
  }
  return {};
}

std::vector<MemberId> named_by_proposals(const std::vector<const Finding*>& findings,
                                         viz::Paper paper) {
  std::vector<MemberId> result;
  std::set<std::vector<Ref>> lines;
  for (const Finding* const finding : findings) {
    const std::vector<Ref> ends = dashed_ends(*finding);
    if (ends.empty() || lines.size() == most_proposals(paper) || !lines.insert(ends).second) {
      continue;
    }
    for (const Ref ref : ends) {
      if (const auto* const member = std::get_if<MemberId>(&ref)) {
        result.push_back(*member);
      }
    }
    if (finding->kind == FindingKind::warm_path) {
      result.push_back(finding->via.front());
    }
  }
  return result;
}

void add_proposals(const std::vector<const Finding*>& findings, const MapRoom& room,
                   viz::MapSheet& sheet) {
  ProposalWriter writer(room, sheet);
  for (const Finding* const finding : findings) {
    writer.add(*finding);
  }
  writer.put_on_sheet();
}

}  // namespace buurtweb::report
