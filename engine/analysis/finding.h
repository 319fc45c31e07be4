#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/id.h"
#include "engine/base/kinds.h"
#include "engine/base/source.h"
#include "engine/graph/weaving.h"

namespace buurtweb::analysis {

enum class Step : std::uint8_t { map_assets, build_relations, mobilise, convene, leverage };
enum class Question : std::uint8_t { bridge, isolated, missing, overview };
enum class Certainty : std::uint8_t { certain, probable, unsure };

// What a finding rests on, which decides how its certainty is found: ties that are there; ties that
// are there, where finding it again without a source costs too much; ties that nobody told of; or
// what the team wrote down itself.
enum class Basis : std::uint8_t { presence, costly_presence, absence, record };

enum class FindingKind : std::uint8_t {
  sole_informant,           // 1.enige_bron
  sole_holder,              // 1.enige_drager
  thin_coverage,            // 1.witte_vlek
  unused_talent,            // 1.ongebruikt_talent
  name_without_contact,     // 1.naam_zonder_contact
  empty_cell,               // 1.lege_plek
  unmatched_tag,            // 1.vraag_zonder_aanbod
  next_talk,                // 1.volgend_gesprek
  cut_vertex,               // 2.onmisbare_schakel
  cut_edge,                 // 2.enig_contact
  single_carrier,           // 2.contact_via_een_persoon
  group_knower,             // 2.kent_groepen
  meeting_place,            // 2.plek_verbindt
  detached_component,       // 2.losse_kring
  inward_group,             // 2.naar_binnen
  unattached,               // 2.nog_niet_verbonden
  proposed_tie,             // 2.voorstel
  groups_without_contact,   // 2.groepen_zonder_contact
  least_new_ties,           // 2.ondergrens
  outcome,                  // 2.uitkomst
  load,                     // 2.belasting
  seed_set,                 // 3.bereikgroep
  essential_channel,        // 3.onmisbaar_kanaal
  unreached_group,          // 3.niet_bereikt
  unheard_group,            // 3.niet_gehoord
  inward_initiative,        // 3.initiatief_zonder_buurt
  missing_role,             // 3.ontbrekende_rol
  team_proposal,            // 3.ploeg
  missing_channel,          // 3.ontbrekend_kanaal
  ready_to_start,           // 3.klaar_om_te_starten
  table,                    // 4.tafel
  sector_broker,            // 4.schakel_tussen_sectoren
  partner_hub,              // 4.spil
  uninvolved,               // 4.niet_betrokken
  unrepresented_group,      // 4.niet_vertegenwoordigd
  inward_sector,            // 4.sector_op_zichzelf
  sectors_without_contact,  // 4.sectoren_zonder_contact
  plan_gap,                 // 4.plan_gat
  strangers_at_table,       // 4.tafel_kent_elkaar_niet
  stage_of_weaving,         // 4.fase
  gatekeeper,               // 5.poortwachter
  essential_outward,        // 5.onmisbaar_naar_buiten
  linked_association,       // 5.naar_boven
  no_line_outside,          // 5.geen_lijn
  unknown_source,           // 5.bron_zonder_buurt
  warm_path,                // 5.warme_weg
  second_path,              // 5.tweede_weg
  dependence,               // 5.afhankelijkheid
  unreciprocated,           // 5.wederkerig
  plan_first                // 5.volgorde
};

// One row a kind: its code, its cell in the method, the widest audience that may see it
// (decisions.md), and what it rests on.
struct FindingInfo {
  FindingKind kind;
  std::string_view code;  // "2.onmisbare_schakel"
  Step step;
  Question question;
  Audience widest;
  Basis basis;
};
const FindingInfo& info(FindingKind kind);
const std::vector<FindingInfo>& all_finding_kinds();  // in the order of the enum

// A group is an association or, for people in none, an area.
using Ref = std::variant<MemberId, AreaId>;

// Why two people are proposed to each other.
struct Reason {
  enum class Kind : std::uint8_t { ask_offer, interest } kind = Kind::ask_offer;
  TagId what;
  MemberId gives;  // ask_offer: who offers it; interest: the first of the two
  MemberId seeks;
};
// What a proposed tie would do, best first.
enum class Gain : std::uint8_t { joins_components, second_carrier, first_contact, other };

// What is open in the plan.
enum class PlanGap : std::uint8_t { no_leader, no_holder, crowded_leader, no_action };
// How a best answer was found: all were tried, or step by step the best that was at hand.
enum class Method : std::uint8_t { exact, greedy };

// Names of the numbers in a finding, as they stand in the JSON (`cijfers`).
struct Figure {
  std::string_view name;
  double value = 0;
};

// So many equally good answers are listed; the others are counted (decisions.md 17).
inline constexpr std::size_t kMostAlternatives = 100;

// A result without words. Which fields are filled follows from the kind (decisions.md 31 to 40).
// `held_by` and `falls_with` serve the certainty of what rests on present ties: while all ties of
// the first are there the finding stands, whatever else is lost; when all ties of the second are
// lost it falls, whatever else is there.
struct Finding {
  FindingKind kind = FindingKind::cut_vertex;
  std::vector<Ref> about{};                // `wie`
  std::vector<MemberId> drawn_together{};  // whom a map puts in one hull; never told
  std::vector<std::vector<Ref>> parts{};   // `delen`
  std::vector<Ref> groups{};               // the groups that `parts` are the members of
  std::optional<TagId> tag{};              // `wat`: a finding about one tag …
  std::optional<AssetKind> section{};      // … or about one section
  std::vector<TagId> tags{};               // several tags in one finding: missing roles
  std::vector<Sector> sectors{};
  std::optional<MemberId> from{};  // `van`: the initiative a message or a way starts from
  std::optional<MemberId> to{};    // `naar`: the outside source it leads to
  std::vector<MemberId> via{};     // introducers
  std::vector<std::vector<MemberId>> ways{};  // `wegen`: apart from each other, from end to end
  std::optional<MemberId> place{};            // where two already both come
  std::vector<Reason> reasons{};
  std::optional<Gain> gain{};
  std::vector<Figure> figures{};
  Certainty certainty = Certainty::unsure;
  std::uint32_t people = 0;                 // how many people it concerns: order of presentation
  std::vector<Place> evidence{};            // for the worker only
  std::vector<std::uint32_t> held_by{};     // positions in Scene::ties
  std::vector<std::uint32_t> falls_with{};  // likewise
  std::vector<std::vector<Ref>> alternatives{};  // equally good answers, this one included
  std::uint64_t more_alternatives = 0;           // how many there are beside those
  std::vector<Ref> empty_seats{};                // groups that a table falls short of
  std::optional<PlanGap> gap{};
  std::optional<std::size_t> action{};  // position in the plan
  std::optional<std::size_t> goal{};    // likewise
  std::optional<graph::WeavingStage> stage{};
  std::optional<graph::WeavingStage> earlier_stage{};
  std::optional<double> efficiency_gain{};  // of a proposed tie alone, as `gain`
  std::optional<Gain> added_gain{};         // on top of the proposals before it
  std::optional<double> added_efficiency{};
  std::uint8_t warmth = 0;         // of the introduction: 0 (through a group or a place) to 3
  std::optional<Method> method{};  // where a search may be too large to be exact
  std::uint64_t unlisted = 0;      // so many more of its kind come after those that are listed
  // With nothing else in it but the kind: for so many it was not looked into, or not as far as it
  // is in a smaller neighbourhood. `study` takes these out of the findings.
  std::uint64_t unexamined = 0;
};

}  // namespace buurtweb::analysis
