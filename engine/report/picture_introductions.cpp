#include <algorithm>
#include <array>
#include <optional>

#include "engine/report/dates.h"
#include "engine/report/picture_sheet.h"

// The haakjes: who was introduced to whom and how it went, from left to right. What did not work
// out is not drawn.
namespace buurtweb::report {
namespace {

std::optional<std::size_t> column_of(ProposalState state) {
  switch (state) {
    case ProposalState::proposed:
      return 0;
    case ProposalState::met:
      return 1;
    case ProposalState::lasting:
      return 2;
    case ProposalState::failed:
    case ProposalState::refused:
      break;
  }
  return std::nullopt;
}

}  // namespace

viz::MapSheet introductions_picture(const PictureWish& wish) {
  PictureSheet sheet(wish, viz::Layout::columns);
  const locale::Catalogue& say = sheet.say();
  sheet.name_levels("haakjes", 3);
  for (const privacy::Proposal& proposal : sheet.scene().proposals) {
    const std::optional<std::size_t> column = column_of(proposal.state);
    std::vector<std::string> names;
    for (const MemberId who : proposal.who) {
      names.push_back(sheet.scene()[who].label);
    }
    if (column && names.size() > 1) {
      sheet.add({.kind = viz::MarkKind::group,
                 .label = say.list(names),
                 .detail = proposal.since ? long_date(*proposal.since, say) : "",
                 .open = *column == 0,
                 .level = *column});
    }
  }
  return sheet.finished();
}

}  // namespace buurtweb::report
