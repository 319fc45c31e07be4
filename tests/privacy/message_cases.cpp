#include "tests/privacy/message_cases.h"

#include "tests/privacy/small_file.h"

namespace buurtweb::testing {
namespace {

Case in_file(const std::string& code, const std::string& lines) {
  return {code, {{"buurt.yaml", lines}}};
}
// Below the head of a whole file.
Case in(const std::string& code, const std::string& lines) {
  return in_file(code, head() + lines);
}

}  // namespace

Case about_ans(const std::string& code, const std::string& fields) {
  return in(code, "bewoners:\n  ans: {" + fields + "}\n");
}

Case consented(const std::string& code, const std::string& consent, const std::string& more) {
  return about_ans(code, more + "notitie: Kanarie, toestemming: {" + consent + "}");
}

Case tied(const std::string& code, const std::string& ties) {
  return in(code,
            "bewoners:\n  ans: {kan: [x]}\n  bo: {kan: [x]}\n"
            "netwerken:\n  club: {gevoelig: nee}\n" +
                ties);
}

namespace {

const std::string kNoted = people(person("ans", "notitie: Kanarie"));
Case in_list(const std::string& lines) {
  return {"BW063", {{"bewoners.csv", lines}}};
}
// A block of lines in the record of a person.
Case in_record(const std::string& code, const std::string& lines) {
  return in(code, "bewoners:\n  ans:\n" + lines);
}
Case in_head(const std::string& code, const std::string& head) {
  return in_file(code, "buurt: {" + head + ", verwerking: {fg: Kanarie}}\n");
}

// What is not about people can still stand on one line with what is.
const std::string kOneLine = "{buurt: {naam: P, verwerking: {fg: Kanarie}}, ";
const std::string kAgreed = "team: ja, op: 2026-09-02, hoe: Kanarie";

const std::vector<Case> kBytes{
    in_record("BW003", "    notitie: Kanarie\xff\n"),
    in_record("BW004", "    notitie: Kanarie\x01 Kanarie\n"),
    about_ans("BW004", "\"Kanarie\\x01\": x"),
    in_record("BW005", "    notitie: \"Kanarie\u202E Kanarie\"\n"),
    in_record("BW006", "  \u00A0 notitie: Kanarie\n"),
    in_record("BW007", "\tnotitie: Kanarie\n"),
    in_record("BW008", "    notitie: Kanarie: Kanarie\n"),
    in_record("BW021", "    notitie:Kanarie\n"),
    in_record("BW008", "    kan: [Kanarie\n"),
    in("BW008", "bewoners:Kanarie\n"),
    in_record("BW009", "    notitie: 't Kanarie\n    kan: [Kanarie]\n"),
    in_record("BW010", "    notitie: &Kanarie Kanarie\n"),
    in_record("BW010", "    notitie: *Kanarie\n"),
    in_record("BW011", "    <<: {notitie: Kanarie}\n"),
    in_record("BW012", "    notitie: !Kanarie Kanarie\n"),
    in_record("BW013", "    notitie: Kanarie\n--- Kanarie\n"),
    in_record("BW014", "    notitie: " + std::string(200, '[') + "Kanarie\n"),
    in_record("BW015", "    notitie: Kanarie" + std::string(200000, 'x') + "\n"),
    in("BW015", "bewoners:\n  Kanarie" + std::string(60, 'x') + ": {}\n"),
    in_record("BW017", "    notitie: Kanarie\n    notitie: Kanarie\n"),
    in("BW017", "bewoners:\n  merel: {notitie: Kanarie}\n  merel: {notitie: Kanarie}\n"),
    in_file("BW018", "Kanarie\n"),
    in_file("BW018", "- Kanarie: Kanarie\n"),
    about_ans("BW019", "Kanarie: Kanarie"),
    about_ans("BW019", "Kanarie Kanarie: ja"),
    about_ans("BW019", "kann: [Kanarie]"),
    about_ans("BW019", "telefoon: Kanarie"),
    in_record("BW019", "    notitie: x\n    Kanarie belt graag: ja\n"),
    in("BW019", "Kanarie: {notitie: Kanarie}\n"),
    in_head("BW019", "naam: P, Kanarie: x"),
    consented("BW019", "Kanarie: ja"),
    tied("BW019", "verbindingen:\n  - {van: ans, soort: kent, naar: bo, Kanarie: Kanarie}\n"),
    in("BW019", "plan: {Kanarie: Kanarie}\n"),
    about_ans("BW020", "diagnose: Kanarie"),
    about_ans("BW020", "Kanarie_schuld: ja"),
    about_ans("BW020", "bsnKanarie: ja"),
    in("BW022", "bewoners:\n  \"\": {notitie: Kanarie}\n"),
    in("BW008", "bewoners:\n  ? [Kanarie]\n  : {notitie: Kanarie}\n"),
    in_record("BW023", "    notitie: Kanarie 123456782\n"),
    in("BW023", "# Kanarie 123456782\n"),
    tied("BW023", "haakjes:\n  - {aanleiding: Kanarie 123456782, leidde_tot: [[ans, bo]]}\n"),
    in_record("BW045", "    notitie: \u201CKanarie\u201D\n"),
    in_record("BW046", "    notitie: Kanarie #Kanarie\n"),
    in_record("BW061", "    interesses: Kanarie, Kanarie\n"),
    in_file("BW056", "# Kanarie\n"),
    {"BW057", {{"noord/buurt.yaml", kNoted}, {"zuid/buurt.yaml", kNoted}}},
    {"BW064", {{"buurt.yaml", kNoted}, {"leeg.yaml", ""}}}};

const std::vector<Case> kMeaning{
    about_ans("BW021", "notitie: {Kanarie: Kanarie}"),
    about_ans("BW021", "notitie: [Kanarie, [Kanarie]]"),
    about_ans("BW021", "bereid: Kanarie"),
    in_head("BW024", "gemeente: G"),
    in("BW025",
       "bewoners:\n  merel: {notitie: Kanarie}\n"
       "netwerken:\n  merel: {gevoelig: nee, notitie: Kanarie}\n"),
    in_file("BW025", kOneLine + "netwerken: {a: {gevoelig: nee}}, bewoners: {a: {kan: [x]}}}\n"),
    {"BW026",
     {{"a.yaml", "buurt: {naam: P, verwerking: {fg: Kanarie}}\n"},
      {"b.yaml", "buurt: {verwerking: {fg: Kanarietje}}\n"}}},
    about_ans("BW027", "notitie: Kanarie, kent: [merel]"),
    tied("BW027", "verbindingen:\n  - {van: ans, soort: kent, naar: merel, bron: Kanarie}\n"),
    tied("BW027", "haakjes:\n  - {aanleiding: Kanarie, leidde_tot: [[ans, merel]]}\n"),
    in_file("BW027", kOneLine + "liever_niet: [[merel, merels]], plan: {tafel: [merel]}}\n"),
    tied("BW028", "verbindingen:\n  - {van: club, soort: lid_van, naar: ans, notitie: Kanarie}\n"),
    about_ans("BW029", "notitie: Kanarie, kent: [ans]"),
    tied("BW029", "verbindingen:\n  - {van: ans, soort: kent, naar: ans, inzet: [Kanarie]}\n"),
    tied("BW029", "haakjes:\n  - {aanleiding: Kanarie, leidde_tot: [[ans, ans]]}\n"),
    about_ans("BW030", "gesproken_op: Kanarie"),
    consented("BW030", "op: Kanarie"),
    tied("BW030", "verbindingen:\n  - {van: ans, soort: kent, naar: bo, op: Kanarie}\n"),
    tied("BW030", "voorstellen:\n  - {wie: [ans, bo], op: Kanarie, stand_op: Kanarie}\n"),
    in_head("BW031", "naam: P, peildatum: 2027-01-01"),
    in_head("BW032", "naam: P, code: BU04, indelingsjaar: 2025"),
    in_head("BW033", "naam: P, code: BU04840301"),
    in_file("BW034",
            "{buurt: {naam: P}, bewoners: {ans: {notitie: Kanarie, toestemming: {team: ja}}}}\n"),
    about_ans("BW035", "leeftijdsgroep: Kanarie"),
    tied("BW035", "verbindingen:\n  - {van: ans, soort: kend, naar: bo, notitie: Kanarie}\n"),
    tied("BW035", "voorstellen:\n  - {wie: [ans, bo], stand: Kanarie}\n"),
    in("BW036", "voorzieningen:\n  zaal: {locatie: [48.85, 2.35], notitie: Kanarie}\n"),
    in_file("BW037", kOneLine +
                         "bewoners: {ans: {kent: [bo]}, bo: {kan: [x]}}, verbindingen: [{van: bo, "
                         "soort: kent, naar: ans, antwoord: nee, bron: Kanarie}]}\n"),
    consented("BW038", "openbaar: ja, team: nee, op: 2026-09-02, hoe: Kanarie"),
    consented("BW039", "team: ja, hoe: Kanarie"),
    about_ans("BW040", "kan: [Kanarie], genoemd_op: 2026-09-02"),
    about_ans("BW041", "zoekt: [Kanarie]"),
    about_ans("BW042", "wil_leren: [Kanarie], leert_anderen: [Kanarie]"),
    in("BW043", "netwerken:\n  club: {zichtbaar: openbaar, notitie: Kanarie, bron: Kanarie}\n"),
    in("BW044", "voorzieningen:\n  zaal: {locatie: [4.655, 52.129], notitie: Kanarie}\n"),
    about_ans("BW047", "notitie: Kanarie heeft diabetes"),
    tied("BW047", "haakjes:\n  - {aanleiding: Kanarie heeft diabetes, leidde_tot: [[ans, bo]]}\n"),
    about_ans("BW048", "notitie: Kanarie 06-12345678"),
    about_ans("BW049", "notitie: Kanarie, gesproken_op: 2027-01-01"),
    tied("BW049",
         "verbindingen:\n  - {van: ans, soort: kent, naar: bo, bron: Kanarie, op: 2027-01-01}\n"),
    consented("BW050", kAgreed, "leeftijdsgroep: 0-17, "),
    in_file("BW051",
            "{buurt: {naam: P, bewaartermijn_maanden: 12, tekst_versie: 2}, bewoners: {ans: {kan: "
            "[x], toestemming: {" +
                kAgreed + "}}}}\n"),
    tied("BW052", "haakjes:\n  - {aanleiding: Kanarie, leidde_tot: [club], verteld_door: club}\n"),
    in_file("BW052", kOneLine + "bewoners: {merel: {kan: [x]}}, plan: {plekken: [merel]}}\n"),
    tied("BW053", "verbindingen:\n  - {van: ans, soort: kent, inzet: [Kanarie]}\n"),
    in_file("BW054", kOneLine + "instellingen: {bron_min: 0}}\n"),
    consented("BW054", "team: ja, tekst_versie: 0"),
    in_file("BW055", kOneLine + "woordenlijst: {a: [b], c: [b]}}\n"),
    consented("BW058", kAgreed + ", ingetrokken: 2026-08-01"),
    in("BW059", "bewoners:\n  ans: {naam: Kanarie, kan: [x]}\n  bo: {naam: Kanarie, kan: [x]}\n"),
    about_ans("BW060", "notitie: Kanarie is jarig op 3 mei"),
    in("BW062", "bewoners: {ans: {naam: Kanarie, kan: [x]}}\nplan: {visie: Huis van Kanarie}\n"),
    in_file("BW065", kOneLine +
                         "voorzieningen: {zaal: {}}, bewoners: {a: {kan: [x]}, b: {kan: [x]}}, "
                         "haakjes: [{aanleiding: zaall, leidde_tot: [[a, b]]}]}\n"),
    about_ans("BW066", "notitie: Kanarie, vertrokken_op: 0226-09-02"),
    in_list("Naam;Gesproken op;Notitie\nans;31-2-2026;Kanarie\n"),
    in_list("Naam;Kent;Notitie\nmerel;;\nans;merl;Kanarie\n"),
    in_list("Naam;Notitie\nKanarie 123456782;x\n")};

}  // namespace

std::vector<Case> all_cases() {
  std::vector<Case> cases = kBytes;
  cases.insert(cases.end(), kMeaning.begin(), kMeaning.end());
  return cases;
}

}  // namespace buurtweb::testing
