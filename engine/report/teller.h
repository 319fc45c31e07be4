#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// A finding in words: what we see, what to ask in the meeting, what to do.
struct Telling {
  std::string sentence;
  std::string question;
  std::string action;
  std::string certainty;
};

// Puts findings of one scene into the sentences of one language.
class Teller {
public:
  Teller(const privacy::Scene& scene, const locale::Catalogue& catalogue);

  [[nodiscard]] Telling tell(const analysis::Finding& finding) const;
  [[nodiscard]] std::string title(analysis::FindingKind kind) const;
  [[nodiscard]] std::string label(analysis::Ref ref) const;
  [[nodiscard]] std::string label(MemberId id) const { return scene_[id].label; }
  // Of a group. That of an area is only whoever lives there and is in no association: where others
  // there are in one it is called "Oost (zonder club)".
  [[nodiscard]] std::string group_label(analysis::Ref group) const;
  // Sectors and tags as people say them.
  [[nodiscard]] std::vector<std::string> labels(const std::vector<analysis::Ref>& refs) const;
  [[nodiscard]] std::vector<std::string> labels(const std::vector<TagId>& tags) const;

private:
  [[nodiscard]] std::vector<std::string> labels_in(const analysis::Finding& finding,
                                                   const std::vector<analysis::Ref>& refs) const;
  [[nodiscard]] std::vector<locale::Blank> blanks(const analysis::Finding& finding) const;
  [[nodiscard]] std::string main_sentence(const analysis::Finding& finding,
                                          const std::vector<locale::Blank>& filled) const;
  [[nodiscard]] std::string in_form(const analysis::Finding& finding,
                                    const std::string& which) const;
  [[nodiscard]] std::string say_part(const analysis::Finding& finding, std::string_view part,
                                     const std::vector<locale::Blank>& filled) const;
  [[nodiscard]] std::string in_plan(const analysis::Finding& finding) const;
  [[nodiscard]] std::string proposal_reasons(const analysis::Finding& finding) const;
  [[nodiscard]] std::string circle(const analysis::Finding& finding) const;
  [[nodiscard]] std::string leads_to(const analysis::Finding& finding) const;
  [[nodiscard]] std::string what(const analysis::Finding& finding) const;
  [[nodiscard]] std::string list(const std::vector<MemberId>& members) const;

  const privacy::Scene& scene_;
  const locale::Catalogue& catalogue_;
  std::vector<bool> has_joiners_;  // by area: whether some who live there are in an association
};

// Whether this tie says that somebody is in an association: as a member, or to lead it.
bool is_in_association(const privacy::Scene& scene, const privacy::SceneTie& tie);
// By member: the groups (associations) it belongs to.
std::vector<std::vector<MemberId>> memberships(const privacy::Scene& scene);

// Names that stand in the machine-readable output.
std::string_view gap_name(analysis::PlanGap gap);
std::string_view stage_name(graph::WeavingStage stage);

// The number that the finding's sentence names.
std::int64_t main_count(const analysis::Finding& finding);

}  // namespace buurtweb::report
