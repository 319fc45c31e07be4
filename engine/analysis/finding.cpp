#include "engine/analysis/finding.h"

namespace buurtweb::analysis {

const std::vector<FindingInfo>& all_finding_kinds() {
  using enum FindingKind;
  using enum Step;
  using enum Question;
  using enum Basis;
  constexpr Audience kOpen = Audience::public_;
  constexpr Audience kTeamOnly = Audience::team;
  constexpr Audience kWorkerOnly = Audience::worker;
  static const std::vector<FindingInfo> kinds{
      {sole_informant, "1.enige_bron", map_assets, bridge, kTeamOnly, presence},
      {name_without_contact, "1.naam_zonder_contact", map_assets, isolated, kOpen, absence},
      {empty_cell, "1.lege_plek", map_assets, missing, kOpen, absence},
      {cut_vertex, "2.onmisbare_schakel", build_relations, bridge, kTeamOnly, presence},
      {cut_edge, "2.enig_contact", build_relations, bridge, kTeamOnly, presence},
      {single_carrier, "2.contact_via_een_persoon", build_relations, bridge, kTeamOnly, presence},
      {group_knower, "2.kent_groepen", build_relations, bridge, kTeamOnly, presence},
      {meeting_place, "2.plek_verbindt", build_relations, bridge, kOpen, presence},
      {detached_component, "2.losse_kring", build_relations, isolated, kOpen, absence},
      {inward_group, "2.naar_binnen", build_relations, isolated, kWorkerOnly, absence},
      {unattached, "2.nog_niet_verbonden", build_relations, isolated, kWorkerOnly, absence},
      {proposed_tie, "2.voorstel", build_relations, missing, kTeamOnly, absence},
      {groups_without_contact, "2.groepen_zonder_contact", build_relations, missing, kOpen,
       absence},
      {least_new_ties, "2.ondergrens", build_relations, missing, kOpen, absence},
      {outcome, "2.uitkomst", build_relations, overview, kTeamOnly, record},
      {load, "2.belasting", build_relations, overview, kWorkerOnly, record},
      {essential_channel, "3.onmisbaar_kanaal", mobilise, bridge, kTeamOnly, presence},
      {unreached_group, "3.niet_bereikt", mobilise, isolated, kOpen, absence},
      {missing_role, "3.ontbrekende_rol", mobilise, missing, kOpen, absence},
      {table, "4.tafel", convene, bridge, kTeamOnly, costly_presence},
      {sector_broker, "4.schakel_tussen_sectoren", convene, bridge, kTeamOnly, presence},
      {partner_hub, "4.spil", convene, bridge, kTeamOnly, presence},
      {uninvolved, "4.niet_betrokken", convene, isolated, kWorkerOnly, absence},
      {unrepresented_group, "4.niet_vertegenwoordigd", convene, isolated, kOpen, absence},
      {inward_sector, "4.sector_op_zichzelf", convene, isolated, kOpen, absence},
      {sectors_without_contact, "4.sectoren_zonder_contact", convene, missing, kOpen, absence},
      {plan_gap, "4.plan_gat", convene, missing, kOpen, absence},
      {strangers_at_table, "4.tafel_kent_elkaar_niet", convene, missing, kTeamOnly, absence},
      {stage_of_weaving, "4.fase", convene, missing, kOpen, absence},
      {gatekeeper, "5.poortwachter", leverage, bridge, kTeamOnly, presence},
      {no_line_outside, "5.geen_lijn", leverage, isolated, kOpen, absence},
      {warm_path, "5.warme_weg", leverage, missing, kTeamOnly, absence},
  };
  return kinds;
}

const FindingInfo& info(FindingKind kind) {
  return all_finding_kinds()[static_cast<std::size_t>(kind)];
}

}  // namespace buurtweb::analysis
