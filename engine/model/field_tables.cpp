#include <array>
#include <utility>

#include "engine/model/fields.h"

// The keys of every record, as format.md gives them: the keys that several records share, then each
// record's own.
namespace buurtweb::model {
namespace {

using F = Field;
using T = ValueType;
using Words = std::string_view;

constexpr std::array<Words, 3> kAudiences{"openbaar", "team", "werker"};
constexpr std::array<Words, 6> kAgeBands{"0-17", "18-29", "30-49", "50-64", "65-79", "80+"};
constexpr std::array<Words, 8> kSections{"bewoners",     "professionals", "netwerken",
                                         "organisaties", "voorzieningen", "initiatieven",
                                         "kanalen",      "buiten"};
constexpr std::array<Words, 19> kSectors{
    "wonen",      "welzijn",   "zorg",        "werk",        "onderwijs",  "jeugd",    "veiligheid",
    "gemeente",   "sport",     "cultuur",     "ondernemers", "geloof",     "noodhulp", "overig",
    "opbouwwerk", "buurtwerk", "bibliotheek", "voedselbank", "kledingbank"};
constexpr std::array<Words, 6> kExternalTypes{"fonds",       "gemeente", "bedrijf",
                                              "organisatie", "persoon",  "overig"};
constexpr std::array<Words, 13> kRelations{"kent",
                                           "lid_van",
                                           "trekt",
                                           "doet_mee",
                                           "werkt_bij",
                                           "vrijwilliger_bij",
                                           "beheert",
                                           "werkt_samen",
                                           "gebruikt",
                                           "bereikt",
                                           "steunt",
                                           "contactpersoon",
                                           "noemt_als_verbinder"};
constexpr std::array<Words, 5> kProposalStates{"voorgesteld", "ontmoet", "houdt_stand",
                                               "niet_gelukt", "geweigerd"};
constexpr std::array<Words, 3> kStrengths{"1", "2", "3"};
constexpr std::array<Words, 5> kSteps{"1", "2", "3", "4", "5"};
constexpr std::array<Words, 3> kPartitions{"gebied", "netwerk", "sector"};

constexpr FieldSpec row(Field field, Words name, ValueType type) {
  return {field, name, "", type, false, {}};
}
constexpr FieldSpec chosen(Field field, Words name, std::span<const Words> choices) {
  return {field, name, "", T::choice, false, choices};
}
constexpr FieldSpec also(FieldSpec spec, Words alias) {
  spec.alias = alias;
  return spec;
}
constexpr FieldSpec personal(FieldSpec spec) {
  spec.personal = true;
  return spec;
}
constexpr FieldSpec closed(FieldSpec spec, std::span<const Words> choices) {
  spec.choices = choices;
  return spec;
}

// Of a person everything is personal but the keys of others: those are shown to who may see keys.
template <std::size_t n>
constexpr std::array<FieldSpec, n> all_personal(std::array<FieldSpec, n> rows) {
  for (FieldSpec& spec : rows) {
    spec.personal = spec.type != T::ref && spec.type != T::refs;
  }
  return rows;
}

template <std::size_t a, std::size_t b, std::size_t... i, std::size_t... j>
constexpr std::array<FieldSpec, a + b> joined(const std::array<FieldSpec, a>& first,
                                              const std::array<FieldSpec, b>& second,
                                              std::index_sequence<i...>,
                                              std::index_sequence<j...>) {
  return {first[i]..., second[j]...};
}
template <std::size_t a, std::size_t b>
constexpr std::array<FieldSpec, a + b> operator+(const std::array<FieldSpec, a>& first,
                                                 const std::array<FieldSpec, b>& second) {
  return joined(first, second, std::make_index_sequence<a>(), std::make_index_sequence<b>());
}

constexpr std::array kNeighbourhood{row(F::name, "naam", T::text),
                                    row(F::municipality, "gemeente", T::text),
                                    row(F::code, "code", T::text),
                                    row(F::boundary_year, "indelingsjaar", T::count),
                                    row(F::reference_date, "peildatum", T::date),
                                    row(F::retention_months, "bewaartermijn_maanden", T::count),
                                    row(F::contact, "contact", T::text),
                                    row(F::maker, "maker", T::text),
                                    row(F::inhabitants, "inwoners", T::count),
                                    row(F::text_version, "tekst_versie", T::count)};
constexpr std::array kProcessing{row(F::controller, "verantwoordelijke", T::text),
                                 also(row(F::purpose, "doel", T::text), "doelen"),
                                 row(F::legal_basis, "grondslag", T::text),
                                 personal(row(F::privacy_officer, "fg", T::text))};
constexpr std::array kArea{row(F::inhabitants, "inwoners", T::count),
                           closed(row(F::empty_sections, "leeg", T::tags), kSections)};

constexpr std::array kPerson =
    all_personal(std::array{row(F::name, "naam", T::text),
                            row(F::area, "gebied", T::ref),
                            row(F::theme, "thema", T::tags),
                            row(F::gifts, "gaven", T::tags),
                            row(F::skills, "kan", T::tags),
                            row(F::knowledge, "kennis", T::tags),
                            row(F::interests, "interesses", T::tags),
                            row(F::dreams, "dromen", T::tags),
                            row(F::wants_to_learn, "wil_leren", T::tags),
                            also(row(F::teaches, "leert_anderen", T::tags), "wil_leren_aan"),
                            row(F::seeks, "zoekt", T::tags),
                            row(F::willing, "bereid", T::boolean),
                            row(F::approachable, "mag_benaderd_worden", T::boolean),
                            row(F::introduces, "wil_voorstellen", T::boolean),
                            row(F::spoken_on, "gesproken_op", T::date),
                            row(F::named_by, "genoemd_door", T::refs),
                            row(F::named_on, "genoemd_op", T::date),
                            row(F::informed_on, "geinformeerd_op", T::date),
                            row(F::left_on, "vertrokken_op", T::date),
                            chosen(F::age_band, "leeftijdsgroep", kAgeBands),
                            row(F::minor, "minderjarig", T::boolean),
                            row(F::parent_agrees, "ouder_akkoord", T::boolean),
                            row(F::source, "bron", T::text),
                            row(F::updated_on, "bijgewerkt_op", T::date),
                            row(F::note, "notitie", T::text),
                            row(F::knows, "kent", T::refs),
                            row(F::member_of, "lid_van", T::refs),
                            row(F::leads, "trekt", T::refs),
                            row(F::takes_part_in, "doet_mee", T::refs),
                            row(F::employed_by, "werkt_bij", T::refs),
                            row(F::volunteers_at, "vrijwilliger_bij", T::refs),
                            row(F::manages, "beheert", T::refs),
                            row(F::uses, "gebruikt", T::refs),
                            row(F::liaison_contact, "contactpersoon", T::refs),
                            row(F::nominates, "noemt_als_verbinder", T::refs)});
constexpr std::array kConsent = all_personal(std::array{
    row(F::consent_public, "openbaar", T::boolean), row(F::consent_team, "team", T::boolean),
    row(F::consent_on, "op", T::date), row(F::consent_how, "hoe", T::text),
    row(F::consent_by, "door", T::text), row(F::text_version, "tekst_versie", T::count),
    row(F::consent_until, "tot", T::date), row(F::consent_withdrawn, "ingetrokken", T::date),
    row(F::consent_connector, "verbinder", T::boolean)});

constexpr std::array kOtherAsset{row(F::name, "naam", T::text),
                                 row(F::area, "gebied", T::ref),
                                 row(F::theme, "thema", T::tags),
                                 row(F::offers, "biedt", T::tags),
                                 row(F::seeks, "zoekt", T::tags),
                                 chosen(F::visibility, "zichtbaar", kAudiences),
                                 row(F::sensitive, "gevoelig", T::boolean),
                                 personal(row(F::source, "bron", T::text)),
                                 row(F::updated_on, "bijgewerkt_op", T::date),
                                 personal(row(F::note, "notitie", T::text))};
constexpr std::array kAssociation =
    kOtherAsset + std::array{row(F::members, "leden", T::refs),
                             also(row(F::leaders, "trekkers", T::refs), "trekker"),
                             row(F::cooperates_with, "werkt_samen", T::refs),
                             row(F::uses, "gebruikt", T::refs)};
constexpr std::array kInstitution =
    kOtherAsset + std::array{closed(row(F::sector, "sector", T::tags), kSectors),
                             row(F::cooperates_with, "werkt_samen", T::refs),
                             row(F::uses, "gebruikt", T::refs)};
constexpr std::array kFacility =
    kOtherAsset + std::array{row(F::type, "soort", T::text), row(F::address, "adres", T::text),
                             row(F::location, "locatie", T::numbers),
                             also(row(F::managers, "beheerders", T::refs), "beheerder"),
                             also(row(F::users, "gebruikers", T::refs), "gebruiker")};
constexpr std::array kInitiative =
    kOtherAsset + std::array{also(row(F::leaders, "trekkers", T::refs), "trekker"),
                             row(F::participants, "deelnemers", T::refs),
                             row(F::needs, "nodig", T::tags), row(F::place, "plek", T::ref)};
constexpr std::array kChannel = kOtherAsset + std::array{row(F::informs, "bereikt", T::refs),
                                                         row(F::used_by, "gebruikt_door", T::refs)};
constexpr std::array kExternal = kOtherAsset + std::array{chosen(F::type, "soort", kExternalTypes),
                                                          row(F::requires_, "eist", T::tags),
                                                          row(F::we_give, "wij_geven", T::tags)};

constexpr std::array kPlan{
    row(F::vision, "visie", T::text),      row(F::theme, "thema", T::tags),
    row(F::table, "tafel", T::refs),       row(F::previous_table, "vorige_tafel", T::refs),
    row(F::partners, "partners", T::refs), row(F::places, "plekken", T::refs)};
constexpr std::array kGoal{row(F::name, "naam", T::text)};
constexpr std::array kAction{row(F::name, "naam", T::text),
                             also(row(F::goal, "doel", T::ref), "doelen"),
                             also(row(F::leader, "trekker", T::ref), "trekkers"),
                             row(F::needs, "nodig", T::tags),
                             row(F::place, "plek", T::ref),
                             row(F::due_on, "klaar_op", T::date)};

constexpr std::array kTie{row(F::from, "van", T::ref),
                          chosen(F::relation, "soort", kRelations),
                          row(F::to, "naar", T::ref),
                          personal(closed(row(F::strength, "sterkte", T::count), kStrengths)),
                          personal(row(F::answer, "antwoord", T::boolean)),
                          personal(row(F::source, "bron", T::text)),
                          personal(row(F::on, "op", T::date)),
                          chosen(F::visibility, "zichtbaar", kAudiences),
                          personal(row(F::explicit_, "uitdrukkelijk", T::boolean)),
                          personal(row(F::deployed, "inzet", T::tags)),
                          row(F::amount, "bedrag", T::number),
                          row(F::we_give, "wij_geven", T::tags),
                          personal(row(F::note, "notitie", T::text))};
constexpr std::array kSpark{
    personal(row(F::on, "datum", T::date)),  personal(row(F::occasion, "aanleiding", T::text)),
    row(F::led_to, "leidde_tot", T::refs),   row(F::led_to_pair, "leidde_tot", T::refs),
    row(F::told_by, "verteld_door", T::ref), chosen(F::visibility, "zichtbaar", kAudiences)};
constexpr std::array kProposal{row(F::who, "wie", T::refs),
                               row(F::via, "via", T::refs),
                               personal(closed(row(F::step, "stap", T::count), kSteps)),
                               personal(row(F::on, "op", T::date)),
                               personal(chosen(F::state, "stand", kProposalStates)),
                               personal(row(F::state_on, "stand_op", T::date))};
// Rows without keys: the names are those of the section.
constexpr std::array kAvoid{row(F::who, "liever_niet", T::refs)};
constexpr std::array kSynonym{row(F::synonyms, "woordenlijst", T::tags)};

constexpr std::array kSettings{row(F::group_max, "groep_max", T::count),
                               row(F::source_min, "bron_min", T::count),
                               row(F::spoken_min, "gesproken_min", T::count),
                               row(F::reach_steps, "bereik_stappen", T::count),
                               row(F::seed_set_max, "bereikgroep_max", T::count),
                               row(F::open_max, "open_max", T::count),
                               row(F::per_person, "per_persoon", T::count),
                               row(F::table_max, "tafel_max", T::count),
                               row(F::large_group, "grote_groep", T::count),
                               row(F::small_count, "klein_aantal", T::count),
                               chosen(F::partition, "indeling", kPartitions)};

// In the order of RecordKind.
constexpr std::array<std::span<const FieldSpec>, 21> kTables{
    kNeighbourhood, kProcessing, kArea,    kPerson,   kPerson,  kAssociation, kInstitution,
    kFacility,      kInitiative, kChannel, kExternal, kConsent, kPlan,        kGoal,
    kAction,        kTie,        kSpark,   kProposal, kAvoid,   kSynonym,     kSettings};

using K = RecordKind;
constexpr std::array<NestedSpec, 6> kNested{
    {{K::neighbourhood, K::area, "gebieden", "", true},
     {K::neighbourhood, K::processing, "verwerking", "", false},
     {K::resident, K::consent, "toestemming", "", false},
     {K::professional, K::consent, "toestemming", "", false},
     {K::plan, K::goal, "doelen", "doel", true},
     {K::plan, K::action, "acties", "", true}}};

}  // namespace

std::span<const FieldSpec> fields_of(RecordKind kind) {
  return kTables[static_cast<std::size_t>(kind)];
}

std::span<const NestedSpec> nested_specs() {
  return kNested;
}

}  // namespace buurtweb::model
