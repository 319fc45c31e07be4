#include "engine/report/variants.h"

#include <algorithm>
#include <array>
#include <variant>

#include "engine/analysis/message_graph.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;
using privacy::Scene;

struct Variant {
  FindingKind kind;
  std::string_view (*choose)(const Scene& scene, const Finding& finding);
};

std::string_view by_method(const Scene& /*scene*/, const Finding& finding) {
  return finding.method == analysis::Method::exact ? "exact" : "benadering";
}

// Nobody and no group more can be reached; with fewer perhaps they can.
bool reaches_all_it_can(const Finding& finding) {
  return figure(finding, "bereikt") == figure(finding, "hoogstens") &&
         figure(finding, "groepen_bereikt") == figure(finding, "groepen");
}

bool teaches(const Scene& scene, const Finding& finding) {
  const auto* const who = std::get_if<MemberId>(&finding.about.front());
  return who != nullptr &&
         std::ranges::any_of(scene[*who].tags, [&](const privacy::MemberTag& tag) {
           return tag.use == TagUse::teaches && tag.tag == finding.tag;
         });
}

constexpr std::array kVariants{
    Variant{FindingKind::sole_holder,
            [](const Scene& scene, const Finding& finding) -> std::string_view {
              return teaches(scene, finding) ? "leert_anderen" : "leert_nog_niet";
            }},
    Variant{FindingKind::unmatched_tag,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              if (figure(finding, "tekort") == 0) {
                return "over";
              }
              return figure(finding, "aanbod") > 0 ? "te_weinig" : "tekort";
            }},
    Variant{FindingKind::empty_cell,
            [](const Scene& /*scene*/, const Finding& finding) {
              return section_name(finding.section.value_or(AssetKind::resident));
            }},
    Variant{FindingKind::cut_vertex,
            [](const Scene& scene, const Finding& finding) -> std::string_view {
              const auto* const member = std::get_if<MemberId>(&finding.about.front());
              return member != nullptr && is_person(scene[*member].kind) ? "persoon" : "plek";
            }},
    Variant{FindingKind::thin_coverage,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              return figure(finding, "gesproken") == 0 ? "niemand" : "enkelen";
            }},
    // Of two groups there is but one pair: they have contact or they have not.
    Variant{FindingKind::meeting_place,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              return finding.groups.size() == 2 ? "paar" : "groepen";
            }},
    Variant{FindingKind::strangers_at_table,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              return figure(finding, "kennen") == 0 ? "niemand" : "enkelen";
            }},
    // Where one tie is all the contact, it hangs on either of its ends.
    Variant{FindingKind::single_carrier,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              return finding.about.size() == 1 ? "persoon" : "paar";
            }},
    Variant{FindingKind::seed_set,
            [](const Scene& scene, const Finding& finding) -> std::string_view {
              const std::string_view method = by_method(scene, finding);
              if (method == "exact" && figure(finding, "bereikt") == figure(finding, "bewoners")) {
                return "iedereen";
              }
              return method == "benadering" && reaches_all_it_can(finding) ? "meer_kan_niet"
                                                                           : method;
            }},
    // Where no channel is known, nobody can say who hears nothing.
    Variant{FindingKind::unreached_group,
            [](const Scene& scene, const Finding& /*finding*/) -> std::string_view {
              return analysis::channels_in_use(scene).empty() ? "geen_kanaal" : "kanaal";
            }},
    Variant{FindingKind::inward_initiative,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              return finding.groups.empty() ? "geen_plek" : "een_groep";
            }},
    Variant{FindingKind::team_proposal, &by_method},
    Variant{FindingKind::missing_channel, &by_method},
    Variant{FindingKind::table,
            [](const Scene& scene, const Finding& finding) -> std::string_view {
              if (!finding.empty_seats.empty()) {
                return "leeg";
              }
              return scene.plan.previous_table.empty() ? "vol" : "vol_na_vorige";
            }},
    Variant{FindingKind::uninvolved,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              return finding.place ? "plek" : "thema";
            }},
    Variant{FindingKind::linked_association,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              return finding.parts.empty() ? "zonder_namen" : "namen";
            }},
    Variant{FindingKind::dependence,
            [](const Scene& /*scene*/, const Finding& finding) -> std::string_view {
              return figure(finding, "gevers") == 1 ? "alles" : "deel";
            }},
};

}  // namespace

std::string_view variant(const Scene& scene, const Finding& finding) {
  if (finding.gap) {
    return gap_name(*finding.gap);
  }
  if (finding.stage) {
    return stage_key(*finding.stage);
  }
  const auto* const found = std::ranges::find(kVariants, finding.kind, &Variant::kind);
  return found == kVariants.end() ? std::string_view{} : found->choose(scene, finding);
}

std::string_view stage_key(graph::WeavingStage stage) {
  switch (stage) {
    case graph::WeavingStage::scattered:
      return "losse_groepjes";
    case graph::WeavingStage::one_hub:
      return "een_spil";
    case graph::WeavingStage::several_hubs:
      return "meer_spillen";
    case graph::WeavingStage::core_and_edge:
      return "kern_en_rand";
  }
  return {};
}

std::int64_t figure(const Finding& finding, std::string_view name) {
  const auto found = std::ranges::find(finding.figures, name, &analysis::Figure::name);
  return found == finding.figures.end() ? 0 : static_cast<std::int64_t>(found->value);
}

}  // namespace buurtweb::report
