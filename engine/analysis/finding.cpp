#include "engine/analysis/finding.h"

#include <array>

namespace buurtweb::analysis {

namespace {

using enum FindingKind;
using enum Step;
using enum Question;
using enum Basis;
constexpr Audience kOpen = Audience::public_;
constexpr Audience kTeamOnly = Audience::team;
constexpr Audience kWorkerOnly = Audience::worker;

constexpr std::array kKinds{
    FindingInfo{sole_informant, "1.enige_bron", map_assets, bridge, kTeamOnly, presence},
    FindingInfo{sole_holder, "1.enige_drager", map_assets, bridge, kTeamOnly, presence},
    FindingInfo{thin_coverage, "1.witte_vlek", map_assets, isolated, kOpen, record},
    FindingInfo{unused_talent, "1.ongebruikt_talent", map_assets, isolated, kTeamOnly, absence},
    FindingInfo{name_without_contact, "1.naam_zonder_contact", map_assets, isolated, kOpen,
                absence},
    FindingInfo{empty_cell, "1.lege_plek", map_assets, missing, kOpen, absence},
    FindingInfo{unmatched_tag, "1.vraag_zonder_aanbod", map_assets, missing, kTeamOnly, absence},
    FindingInfo{next_talk, "1.volgend_gesprek", map_assets, missing, kTeamOnly, absence},
    FindingInfo{cut_vertex, "2.onmisbare_schakel", build_relations, bridge, kTeamOnly, presence},
    FindingInfo{cut_edge, "2.enig_contact", build_relations, bridge, kTeamOnly, presence},
    FindingInfo{single_carrier, "2.contact_via_een_persoon", build_relations, bridge, kTeamOnly,
                presence},
    FindingInfo{group_knower, "2.kent_groepen", build_relations, bridge, kTeamOnly, presence},
    FindingInfo{meeting_place, "2.plek_verbindt", build_relations, bridge, kOpen, presence},
    FindingInfo{detached_component, "2.losse_kring", build_relations, isolated, kOpen, absence},
    FindingInfo{inward_group, "2.naar_binnen", build_relations, isolated, kWorkerOnly, absence},
    FindingInfo{unattached, "2.nog_niet_verbonden", build_relations, isolated, kWorkerOnly,
                absence},
    FindingInfo{proposed_tie, "2.voorstel", build_relations, missing, kTeamOnly, absence},
    FindingInfo{groups_without_contact, "2.groepen_zonder_contact", build_relations, missing, kOpen,
                absence},
    FindingInfo{least_new_ties, "2.ondergrens", build_relations, missing, kOpen, absence},
    FindingInfo{outcome, "2.uitkomst", build_relations, overview, kTeamOnly, record},
    FindingInfo{load, "2.belasting", build_relations, overview, kWorkerOnly, record},
    FindingInfo{seed_set, "3.bereikgroep", mobilise, bridge, kTeamOnly, costly_presence},
    FindingInfo{essential_channel, "3.onmisbaar_kanaal", mobilise, bridge, kTeamOnly, presence},
    FindingInfo{unreached_group, "3.niet_bereikt", mobilise, isolated, kOpen, absence},
    FindingInfo{unheard_group, "3.niet_gehoord", mobilise, isolated, kWorkerOnly, absence},
    FindingInfo{inward_initiative, "3.initiatief_zonder_buurt", mobilise, isolated, kOpen, absence},
    FindingInfo{missing_role, "3.ontbrekende_rol", mobilise, missing, kOpen, absence},
    FindingInfo{team_proposal, "3.ploeg", mobilise, missing, kTeamOnly, costly_presence},
    FindingInfo{missing_channel, "3.ontbrekend_kanaal", mobilise, missing, kOpen, absence},
    FindingInfo{ready_to_start, "3.klaar_om_te_starten", mobilise, missing, kOpen, presence},
    FindingInfo{table, "4.tafel", convene, bridge, kTeamOnly, costly_presence},
    FindingInfo{sector_broker, "4.schakel_tussen_sectoren", convene, bridge, kTeamOnly, presence},
    FindingInfo{partner_hub, "4.spil", convene, bridge, kTeamOnly, presence},
    FindingInfo{uninvolved, "4.niet_betrokken", convene, isolated, kWorkerOnly, absence},
    FindingInfo{unrepresented_group, "4.niet_vertegenwoordigd", convene, isolated, kOpen, absence},
    FindingInfo{inward_sector, "4.sector_op_zichzelf", convene, isolated, kOpen, absence},
    FindingInfo{sectors_without_contact, "4.sectoren_zonder_contact", convene, missing, kOpen,
                absence},
    FindingInfo{plan_gap, "4.plan_gat", convene, missing, kOpen, absence},
    FindingInfo{strangers_at_table, "4.tafel_kent_elkaar_niet", convene, missing, kTeamOnly,
                absence},
    FindingInfo{stage_of_weaving, "4.fase", convene, missing, kOpen, absence},
    FindingInfo{gatekeeper, "5.poortwachter", leverage, bridge, kTeamOnly, presence},
    FindingInfo{essential_outward, "5.onmisbaar_naar_buiten", leverage, bridge, kTeamOnly,
                costly_presence},
    FindingInfo{linked_association, "5.naar_boven", leverage, bridge, kOpen, presence},
    FindingInfo{no_line_outside, "5.geen_lijn", leverage, isolated, kOpen, absence},
    FindingInfo{unknown_source, "5.bron_zonder_buurt", leverage, isolated, kOpen, absence},
    FindingInfo{warm_path, "5.warme_weg", leverage, missing, kTeamOnly, absence},
    FindingInfo{second_path, "5.tweede_weg", leverage, missing, kTeamOnly, absence},
    FindingInfo{dependence, "5.afhankelijkheid", leverage, missing, kTeamOnly, presence},
    FindingInfo{unreciprocated, "5.wederkerig", leverage, missing, kOpen, absence},
    FindingInfo{plan_first, "5.volgorde", leverage, missing, kOpen, record},
};

}  // namespace

const std::vector<FindingInfo>& all_finding_kinds() {
  static const std::vector<FindingInfo> kinds(kKinds.begin(), kKinds.end());
  return kinds;
}

const FindingInfo& info(FindingKind kind) {
  return all_finding_kinds()[static_cast<std::size_t>(kind)];
}

}  // namespace buurtweb::analysis
