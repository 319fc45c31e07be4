#include "engine/input/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/base/text.h"
#include "engine/input/scan.h"
#include "tests/engine/input/import_fixture.h"
#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(Import, UnderstandsWhatPeopleWrite) {
  EXPECT_THAT(
      records_of("Naam;Wat kan je?;Wil contact;Gesproken op;Notitie\n"
                 "Ans;\"koken, brieven schrijven\n- zingen\";x;2-9-2026;'=1+1\n"),
      ElementsAre("buurt naam=Mijn buurt",
                  "bewoner ans naam=Ans kan=koken,brieven schrijven,zingen mag_benaderd_worden=ja "
                  "gesproken_op=2026-09-02 notitie==1+1"));
}

TEST(Import, ReadsDaysInAllTheirForms) {
  for (const char* const day :
       {"2-9-2026", "02-09-2026", "2/9/2026", "2.9.2026", "2026-09-02", "2 september 2026",
        "2 sep 2026", "2-sep-26", "2-sep-2026 10:30", "2-9-2026 10:30", "2026-09-02T10:30:00"}) {
    EXPECT_THAT(records_of("Naam;Gesproken op\nAns;" + std::string(day) + "\n"),
                Contains("bewoner ans naam=Ans gesproken_op=2026-09-02"))
        << day;
  }
  EXPECT_THAT(left_out(imported("Naam;Gesproken op\nAns;31-2-2026\n")),
              ElementsAre("rij 2, kolom 2: bad_date"));
}

TEST(Import, ReadsNumbersTheDutchWay) {
  EXPECT_THAT(
      records_of("Gebied;Inwoners\nFlat;1.200\nHof;ca. 90\n", "gebieden.csv"),
      ElementsAre("buurt naam=Mijn buurt", "gebied Flat inwoners=1200", "gebied Hof inwoners=~90"));
  EXPECT_THAT(records_of("Naam;Locatie\nDe Zaal;\"52,129; 4,655\"\n", "voorzieningen.csv"),
              Contains("voorziening de_zaal naam=De Zaal locatie=52.129,4.655"));
}

// Nobody gets on a map who did not say so.
TEST(Import, MakesNobodyPublic) {
  const Imported none = imported("Naam;Kan\nAns;koken\n");
  EXPECT_THAT(none.yaml.whole(), testing::Not(HasSubstr("toestemming")));
  EXPECT_THAT(assumed(none), Contains("no_consent"));
  const Imported vague = imported("Naam;Toestemming\nAns;ja\n");
  EXPECT_THAT(vague.yaml.whole(), testing::Not(HasSubstr("toestemming")));
  EXPECT_THAT(assumed(vague), Contains("consent_vague"));
  const Imported partial =
      imported("Naam;Mag op de kaart;Toestemming op\nAns;ja;1-9-2026\nBea;nee;\n");
  EXPECT_THAT(assumed(partial), Contains("consent_partial"));
  EXPECT_THAT(assumed(imported("Naam;Toestemming team;Toestemming op;Toestemming hoe\n"
                               "Ans;ja;1-9-2026;formulier\n")),
              testing::Not(Contains("consent_partial")));
  EXPECT_THAT(
      records_of("Naam;Toestemming team;Toestemming openbaar;Toestemming op;Toestemming hoe\n"
                 "Ans;ja;nee;1-9-2026;formulier\n"),
      ElementsAre("buurt naam=Mijn buurt bewaartermijn_maanden=12", "bewoner ans naam=Ans",
                  "toestemming team=ja openbaar=nee op=2026-09-01 hoe=formulier"));
}

TEST(Import, LeavesOutWhatDoesNotBelongHere) {
  const Imported result = imported("Naam;BSN;Telefoon;Zoekt\nAns;111222333;0612;123456782\n");
  EXPECT_THAT(assumed(result), Contains("column_forbidden"));
  EXPECT_THAT(assumed(result), Contains("columns_contact"));
  EXPECT_THAT(left_out(result), ElementsAre("rij 2, kolom 4: citizen_number"));
  EXPECT_THAT(records_of(result), ElementsAre("buurt naam=Mijn buurt", "bewoner ans naam=Ans"));
}

TEST(Import, ConnectsNamesAcrossTables) {
  const Imported result = imported(
      {{.path = "bewoners.csv", .bytes = "Naam;Lid van\nAns;eetgroep de lepel\nBea;\n"},
       {.path = "netwerken.csv", .bytes = "Naam\nEetgroep De Lepel\n"},
       {.path = "relaties.csv",
        .bytes =
            "Van;Soort;Naar;Sterkte;Bron\nAns;kent;Bea;2;Ans\nBea;Lid van;Eetgroep De Lepel;;\n"
            "Ans;;Bea;;buurman\n"}});
  EXPECT_THAT(left_out(result), IsEmpty());
  EXPECT_THAT(
      records_of(result),
      ElementsAre("buurt naam=Mijn buurt", "bewoner ans naam=Ans lid_van=eetgroep_de_lepel",
                  "bewoner bea naam=Bea", "netwerk eetgroep_de_lepel naam=Eetgroep De Lepel",
                  "verbinding van=ans soort=kent naar=bea sterkte=2 bron=ans",
                  "verbinding van=bea soort=lid_van naar=eetgroep_de_lepel",
                  "verbinding van=ans soort=kent naar=bea bron=buurman"));
  EXPECT_THAT(assumed(result), Contains("relation_assumed"));
}

TEST(Import, SaysWhichTiesItDoesNotUnderstand) {
  const Imported result = imported(
      {{.path = "bewoners.csv", .bytes = "Naam\nAns\nBea\nJan\nJan\n"},
       {.path = "relaties.csv",
        .bytes = "Van;Soort;Naar\nAns;haat;Bea\nAns;kent;Beaa\nAns;lid van;Bea\nAns;kent;Ans\n"
                 ";kent;Bea\nAns;kent;Jan\nAns;kent;Zoë van Wijk\n"}});
  const std::vector<std::string> left = left_out(result);
  EXPECT_THAT(left, ElementsAre("rij 2, kolom 2: relation_unknown",
                                "rij 3, kolom 3: name_near (bewoners.csv:3)",
                                "rij 4, kolom 2: relation_impossible", "rij 5, kolom 3: self_tie",
                                "rij 6, kolom 1: tie_incomplete", "rij 7, kolom 3: ambiguous_name",
                                "rij 8, kolom 3: unknown_name"));
  EXPECT_THAT(records_of(result), Contains("bewoner jan_2 naam=Jan"));
}

// A group that people say they are in exists; nobody becomes a person by being mentioned.
TEST(Import, MakesGroupsThatAreOnlyMentioned) {
  const Imported result = imported("Naam;Lid van;Kent\nAns;\"Koor, Eetgroep\";Zoë van Wijk\n");
  EXPECT_THAT(records_of(result), Contains("netwerk koor naam=Koor"));
  EXPECT_THAT(left_out(result), ElementsAre("rij 2, kolom 3: unknown_name"));
  EXPECT_THAT(assumed(result), Contains("assets_made"));
}

// Keys of what is no asset: a row whose key cannot be one, or stands in another row, is left out.
TEST(Import, LeavesOutRowsWhoseKeysCannotBe) {
  const std::string longer(65, 'x');
  for (const auto& [table, other] : {std::pair{"gebieden.csv", "Hoort hier niet"},
                                     {"doelen.csv", "Naam"},
                                     {"acties.csv", "Naam"},
                                     {"woordenlijst.csv", "Woordenlijst"}}) {
    const auto rows = [&, table = table, other = other](const std::string& keys) {
      return imported({{.path = table, .bytes = "Sleutel;" + std::string(other) + "\n" + keys},
                       {.path = "bewoners.csv", .bytes = "Naam\nAns\n"}});
    };
    EXPECT_THAT(left_out(rows("111222333;koken\n")), ElementsAre("rij 2, kolom 1: citizen_number"))
        << table;
    EXPECT_THAT(left_out(rows(longer + ";koken\n")), ElementsAre("rij 2, kolom 1: row_key_bad"))
        << table;
    EXPECT_THAT(left_out(rows("a\x01b;koken\n")), ElementsAre("rij 2, kolom 1: row_key_bad"))
        << table;
    EXPECT_THAT(left_out(rows("een;koken\ntwee;naaien\neen;koken\n")),
                ElementsAre("rij 4, kolom 1: row_twice"))
        << table;
  }
  EXPECT_THAT(left_out(imported("Sleutel;Naam\n;" + std::string(280, 'y') + "\n", "doelen.csv")),
              IsEmpty());
}

// What looks like a list may be one name.
TEST(Import, FindsANameThatLooksLikeAList) {
  const auto groups_of = [](const std::string& groups, const std::string& cell) {
    const Imported result =
        import_tables({{.path = "netwerken.csv", .bytes = "Sleutel;Naam\n" + groups},
                       {.path = "bewoners.csv", .bytes = "Naam;Lid van\nAns;" + cell + "\n"}});
    EXPECT_THAT(left_out(result), IsEmpty());
    return records_of(result).at(1);
  };
  const std::string plain = "tafel;Tafel\nstoel;Stoel\n";
  EXPECT_EQ(groups_of(plain, "Tafel, Stoel"), "bewoner ans naam=Ans lid_van=tafel,stoel");
  EXPECT_EQ(groups_of(plain + "ts;Tafel, stoel\n", "tafel, Stoel"),
            "bewoner ans naam=Ans lid_van=ts");
  EXPECT_EQ(groups_of(plain + "ts;\"Tafel; stoel\"\n", "\"tafel; Stoel\""),
            "bewoner ans naam=Ans lid_van=ts");
  EXPECT_EQ(groups_of(plain + "\"t, s\";Samen\n", "\"t, s\""), "bewoner ans naam=Ans lid_van=t, s");
  EXPECT_EQ(groups_of(plain + "ts;Tafel stoel\n", "\"tafel\nStoel\""),
            "bewoner ans naam=Ans lid_van=ts");
}

TEST(Import, ReadsListsOfSeveralKinds) {
  const Imported result = imported(
      "Lijst van de buurt;;\n\nNaam;Soort;Kan\nAns;bewoner;koken\nKoor;Groep;zingen\nX;fiets;\n",
      "lijst.csv");
  EXPECT_THAT(records_of(result),
              ElementsAre("buurt naam=Mijn buurt", "bewoner ans naam=Ans kan=koken",
                          "netwerk koor naam=Koor biedt=zingen"));
  EXPECT_THAT(left_out(result), ElementsAre("rij 6, kolom 2: kind_unknown"));
  EXPECT_THAT(assumed(result), Contains("heading_row_below"));
}

TEST(Import, SaysWhichRowsHaveAnotherLength) {
  const Imported result = imported("Naam;Kan\nAns\nBea;koken;\nKim;koken;naaien\n;koken\n");
  EXPECT_THAT(left_out(result),
              ElementsAre("rij 4, kolom 3: row_too_long", "rij 5, kolom 1: name_missing"));
  EXPECT_THAT(assumed(result), Contains("rows_short"));
}

TEST(Import, GivesEveryRowAKeyOfItsOwn) {
  const Imported result =
      imported("Sleutel;Naam;Gebied\na1;Ans;Flat\na1;Bea;Flat\nFlat;Kim;Hof\n;Jan;team\n");
  EXPECT_THAT(left_out(result),
              ElementsAre("rij 3, kolom 1: key_twice", "rij 4, kolom 1: key_twice"));
  EXPECT_THAT(records_of(result),
              ElementsAre("buurt naam=Mijn buurt", "bewoner a1 naam=Ans gebied=Flat",
                          "bewoner bea naam=Bea gebied=Flat", "bewoner kim naam=Kim gebied=Hof",
                          "bewoner jan naam=Jan gebied=team"));
}

// Called otherwise they may be lists of other things.
TEST(Import, ReadsAListThatWasSavedTwiceOnce) {
  const std::string bytes = "Naam;Kan\nAns;koken\nBea;zingen\n";
  for (const char* const copy :
       {"bewoners (1).csv", "kopie/Bewoners.csv", "Kopie van bewoners.csv"}) {
    const Imported result =
        imported(std::vector<ImportFile>{{copy, bytes}, {"bewoners.csv", bytes}});
    EXPECT_THAT(records_of(result),
                ElementsAre("buurt naam=Mijn buurt", "bewoner ans naam=Ans kan=koken",
                            "bewoner bea naam=Bea kan=zingen"));
    EXPECT_THAT(assumed(result), Contains("file_twice")) << copy;
  }
  const Imported two = imported(
      std::vector<ImportFile>{{"bewoners.csv", "Naam\nAns\n"}, {"groepen.csv", "Naam\nAns\n"}});
  EXPECT_THAT(assumed(two), Not(Contains("file_twice")));
}

TEST(Import, RefusesWhatIsNoTable) {
  EXPECT_THAT(refused(imported("")), ElementsAre("empty"));
  EXPECT_THAT(refused(imported("PK\x03\x04")), ElementsAre("workbook"));
  EXPECT_THAT(refused(imported(std::string("a\0b", 3))), ElementsAre("binary"));
  EXPECT_THAT(refused(imported("Ans;koken;ja\nBea;naaien;nee\n")), ElementsAre("no_heading_row"));
  EXPECT_THAT(refused(imported("Kan;Zoekt\nkoken;taal\n")), ElementsAre("no_name_column"));
  EXPECT_THAT(refused(imported("Naam;Kan;Naam\nAns;koken;Bea\n")), ElementsAre("heading_twice"));
  EXPECT_THAT(refused(imported("Naam;Kan\n\"Ans;koken\n")), ElementsAre("open_quote"));
  EXPECT_THAT(refused(imported("Naam;Kan\n")), ElementsAre("nobody"));
  EXPECT_THAT(refused(import_tables({})), ElementsAre("no_tables"));
  EXPECT_THAT(refused(import_tables({{.path = "a.csv", .bytes = "Naam\nAns\nBea\n"}}, {},
                                    {.limits = {.file_bytes = 5}})),
              ElementsAre("too_large"));
  EXPECT_THAT(refused(import_tables({{.path = "a.csv", .bytes = "Naam\nAns\nBea\n"}}, {},
                                    {.limits = {.assets = 1}})),
              ElementsAre("too_many_assets"));
}

// Half of the people would be left out, and nobody would know whom they know.
TEST(Import, AsksWhatAListOfTiesUnderOddHeadingsIs) {
  const std::string rows = "\nAns;kent;Bo\nBo;kent;Mo\n";
  for (const char* const headings : {"wie1;wat;wie2", "naam1;soort;naam2", "Wie;Soort;Wie2",
                                     "Naam;Relatie;Naam 2", "Naam;Soort;Contactp", "X;Y;Z"}) {
    EXPECT_THAT(refused(imported(headings + rows, "lijst.csv")), ElementsAre("table_unclear"))
        << headings;
  }
  for (const char* const headings : {"Wie;Soort;Wie2", "Van;Soort;Wie2", "Naam;Rol;Club"}) {
    EXPECT_THAT(refused(imported(headings + rows, "relaties.csv")), ElementsAre("table_unclear"))
        << headings;
  }
  // Of people each of whom stands there once nothing else tells that these are no places.
  for (const char* const headings : {"Naam;Soort;Naar", "Naam;Relatie;Met wie"}) {
    EXPECT_THAT(
        refused(imported(std::string(headings) + "\nAns;kent;Jan\nPiet;kent;Els\n", "lijst.csv")),
        ElementsAre("table_unclear"))
        << headings;
  }
  for (const char* const headings : {"Van;Soort;Naar", "wie 1;wat;wie 2", "Naam;Rol;Telefoon"}) {
    EXPECT_THAT(refused(imported(headings + rows, "lijst.csv")), IsEmpty()) << headings;
  }
  EXPECT_THAT(refused(imported("Naam;Rol;Groep\nAns;lid;Koor\n", "lijst.csv")), IsEmpty());
}

TEST(Import, OfAThousandColumnsSaysItOnce) {
  std::string bytes = "Naam";
  for (int i = 0; i < 1000; ++i) {
    bytes += ";Kolom " + std::to_string(i);
  }
  const Imported result = imported(bytes + "\nAns\n");
  EXPECT_EQ(std::ranges::count(assumed(result), "columns_unknown"), 1);
  EXPECT_EQ(result.headings, 1001U);
  EXPECT_EQ(result.headings_understood, 1U);
}

TEST(Import, TakesInvisibleCharactersOut) {
  const Imported result = imported("Naam;Kan\nAns\x01;ko\u202Eken\n");
  EXPECT_THAT(records_of(result), Contains("bewoner ans naam=Ans kan=koken"));
  EXPECT_THAT(assumed(result), Contains("cleaned"));
}

// The nasty names lie beside a developer's checkout; without them a few stand for all.
std::vector<std::string> nasty_names() {
  std::vector<std::string> names{"'t Hoekje",   "ja",     "null", "~",      "- streepje", "a: b",
                                 "#hekje",      "[x]",    "{y}",  "=1+1",   "0612345678", "\"",
                                 "back\\slash", "a, b;c", "é",    "half ½", "Zoë 🙂"};
  const char* const shared = std::getenv("BUURTWEB_SHARED");
  const std::string folder =
      std::string(shared == nullptr ? BUURTWEB_SHARED_DEFAULT : shared) + "/data/nare-invoer/";
  std::ifstream naughty(folder + "naughty_strings.json");
  const auto strings = naughty ? nlohmann::json::parse(naughty) : nlohmann::json::array();
  for (const nlohmann::json& one : strings) {
    names.push_back(one["text"].get<std::string>());
  }
  std::ifstream dutch(folder + "namen_nl.json");
  const auto groups = dutch ? nlohmann::json::parse(dutch) : nlohmann::json::object();
  for (const nlohmann::json& group : groups) {
    for (const nlohmann::json& name : group) {
      names.push_back(name.is_string() ? name.get<std::string>() : name.dump());
    }
  }
  return names;
}

std::string as_cell(const std::string& text) {
  std::string cell = "\"";
  for (const char c : marked(text)) {
    cell.append(c == '"' ? 2 : 1, c);
  }
  return cell + "\"";
}

TEST(Import, GivesEveryNameBackAsItWas) {
  std::size_t read_back = 0;
  for (const std::string& name : nasty_names()) {
    const bool has_control = find_unprintable(name).at != std::string::npos;
    const bool is_blank = folded(name).empty();
    const Imported result =
        imported("Naam;Kan;Notitie\n" + as_cell(name) + ";" +
                 as_cell(join_list(std::vector<ListItem>{{name}})) + ";" + as_cell(name) + "\n");
    if (has_control || is_blank || result.notes.left_out() > 0) {
      continue;
    }
    const ReadText read = read_text(result.yaml.whole());
    ASSERT_FALSE(read.diagnostics.has_errors()) << result.yaml.whole();
    ++read_back;
    const std::string& key = std::string(read.draft.records()[1].key.text);
    const std::string own_name = name == key ? "" : " naam=" + name;
    EXPECT_EQ(read.told()[1], "bewoner " + key + own_name + " kan=" + name + " notitie=" + name)
        << result.yaml.whole();
  }
  EXPECT_GE(read_back, 15U);
}

// Long tables are written by several threads: nobody can tell. Halfway stands a name that no row
// has; what comes of it further on goes by what came of it there.
TEST(Import, OfLongTablesIsInTheOrderOfTheRows) {
  constexpr int kRows = 9000;
  std::string people = "Naam;Kan;Lid van;Gesproken op\n";
  std::string ties = "Van;Soort;Naar\n";
  std::string bewoners;
  std::string verbindingen;
  for (int i = 1; i <= kRows; ++i) {
    const std::string key = "p" + std::to_string(100000 + i);
    const bool is_new = i == 5000 || i == 5001 || i == 8000;
    const bool is_bad = i == 10 || i == 8999;
    people += key + ";koken;" + (is_new ? "Nieuwe club" : "") + ";" + (is_bad ? "ooit" : "") + "\n";
    bewoners +=
        "  " + key + ":\n    kan: [koken]\n" + (is_new ? "    lid_van: [nieuwe_club]\n" : "");
    ties += key + ";kent;" + (i == 7000 ? "niemand" : "p100001") + "\n";
    const bool is_left_out = i == 1 || i == 7000;
    verbindingen += is_left_out ? "" : "  - [" + key + ", kent, p100001]\n";
  }
  const Imported result = imported(
      {{.path = "bewoners.csv", .bytes = people}, {.path = "relaties.csv", .bytes = ties}});
  const std::string yaml = result.yaml.whole();
  EXPECT_TRUE(yaml.find("bewoners:\n" + bewoners) != std::string::npos);
  EXPECT_TRUE(yaml.find("verbindingen:\n" + verbindingen) != std::string::npos);
  EXPECT_THAT(yaml, HasSubstr("netwerken:\n  nieuwe_club:\n    naam: Nieuwe club\n"));
  EXPECT_EQ(result.ties, std::size_t{kRows - 2});
  EXPECT_THAT(left_out(result),
              ElementsAre("rij 11, kolom 4: bad_date", "rij 9000, kolom 4: bad_date",
                          "rij 2, kolom 3: self_tie", "rij 7001, kolom 3: unknown_name"));
}

}  // namespace
}  // namespace buurtweb::input
