#include <algorithm>
#include <array>

#include "engine/cli/verb.h"

namespace buurtweb::cli {
namespace {

using Need = Positional::Need;
using Words = std::string_view;

constexpr std::array<Words, 2> kTextOrJson{"tekst", "json"};

constexpr std::array<Words, 4> kReports{"tekst", "json", "csv", "markdown"};
constexpr std::array<Words, 4> kLists{"tekst", "kort", "json", "sarif"};

constexpr std::array kPath{Positional{"PAD", Need::optional, true}};
constexpr std::array kVerb{Positional{"OPDRACHT", Need::optional, false}};
constexpr std::array kCode{Positional{"CODE", Need::required, false}};
constexpr std::array kFolder{Positional{"MAP", Need::optional, true}};

constexpr std::array<VerbOption, 2> kCreateOptions{{{"excel", {}}, {"datum", {}}}};
constexpr std::array<Words, 2> kCreateExamples{"buurtweb nieuw mijnbuurt",
                                               "buurtweb nieuw mijnbuurt --excel"};

constexpr std::array<VerbOption, 5> kCheckOptions{
    {{"voor", {}}, {"formaat", kLists}, {"streng", {}}, {"alles", {}}, {"datum", {}}}};
constexpr std::array<Words, 2> kCheckExamples{"buurtweb controleer mijnbuurt",
                                              "buurtweb controleer mijnbuurt --formaat kort"};

constexpr std::array kAssetAndPath{Positional{"SLEUTEL", Need::required, false},
                                   Positional{"PAD", Need::optional, true}};
constexpr std::array<VerbOption, 3> kShowOptions{
    {{"voor", {}}, {"formaat", kTextOrJson}, {"datum", {}}}};
constexpr std::array<Words, 1> kShowExamples{"buurtweb toon ans mijnbuurt"};

constexpr std::array<VerbOption, 8> kAnalyseOptions{{{"voor", {}},
                                                     {"stap", {}},
                                                     {"soort", {}},
                                                     {"formaat", kReports},
                                                     {"kort", {}},
                                                     {"vorige", {}},
                                                     {"alles", {}},
                                                     {"datum", {}}}};
constexpr std::array<Words, 3> kAnalyseExamples{
    "buurtweb analyseer mijnbuurt --stap 2", "buurtweb analyseer mijnbuurt --kort 3",
    "buurtweb analyseer mijnbuurt --formaat csv > acties.csv"};

constexpr std::array<VerbOption, 8> kConnectOptions{{{"voor", {}},
                                                     {"max", {}},
                                                     {"per-persoon", {}},
                                                     {"rond", {}},
                                                     {"thema", {}},
                                                     {"wat-als", {}},
                                                     {"formaat", kTextOrJson},
                                                     {"datum", {}}}};
constexpr std::array<Words, 3> kConnectExamples{"buurtweb verbind mijnbuurt --max 5",
                                                "buurtweb verbind mijnbuurt --rond ans",
                                                "buurtweb verbind mijnbuurt --wat-als ans,mo"};

constexpr std::array<VerbOption, 12> kMapOptions{{{"voor", {}},
                                                  {"stap", {}},
                                                  {"kaart", {}},
                                                  {"rond", {}},
                                                  {"vorige", {}},
                                                  {"papier", {}},
                                                  {"posities", {}},
                                                  {"nummers", {}},
                                                  {"tegels", {}},
                                                  {"uit", {}},
                                                  {"overschrijf", {}},
                                                  {"datum", {}}}};
constexpr std::array<Words, 6> kMapExamples{
    "buurtweb kaart mijnbuurt --uit poster.pdf",
    "buurtweb kaart mijnbuurt --kaart gaven --uit gaven.pdf",
    "buurtweb kaart mijnbuurt --rond ans --voor team --uit ans.pdf",
    "buurtweb kaart mijnbuurt --voor team --stap 2 --uit team.pdf",
    "buurtweb kaart mijnbuurt --papier a1 --tegels --nummers --uit muur.pdf",
    "buurtweb kaart mijnbuurt --vorige mijnbuurt-2025 --uit toen-en-nu.pdf"};

constexpr std::array<VerbOption, 4> kPackOptions{
    {{"voor", {}}, {"uit", {}}, {"overschrijf", {}}, {"datum", {}}}};
constexpr std::array<Words, 2> kPackExamples{"buurtweb verslag mijnbuurt",
                                             "buurtweb verslag mijnbuurt --voor team"};

constexpr std::array<VerbOption, 3> kWatchOptions{{{"voor", {}}, {"uit", {}}, {"datum", {}}}};
constexpr std::array<Words, 2> kWatchExamples{"buurtweb volg mijnbuurt",
                                              "buurtweb volg mijnbuurt --voor team"};

constexpr std::array<VerbOption, 6> kMeasureOptions{{{"voor", {}},
                                                     {"klasse", {}},
                                                     {"paren", {}},
                                                     {"formaat", kTextOrJson},
                                                     {"alles", {}},
                                                     {"datum", {}}}};
constexpr std::array<Words, 1> kMeasureExamples{
    "buurtweb meet mijnbuurt --klasse sociaal --formaat json"};

constexpr std::array kSchemaName{Positional{"SCHEMA", Need::optional, false}};
constexpr std::array<Words, 2> kSchemaExamples{"buurtweb schema > buurt.schema.json",
                                               "buurtweb schema uitvoer"};
constexpr std::array<Words, 1> kSelfTestExamples{"buurtweb zelftest"};
constexpr std::array kTables{Positional{"BESTAND", Need::repeated, true}};
constexpr std::array<VerbOption, 2> kImportOptions{{{"uit", {}}, {"alles", {}}}};
constexpr std::array<Words, 2> kImportExamples{
    "buurtweb importeer bewoners.csv relaties.csv",
    "buurtweb importeer excel-map --uit mijnbuurt/buurt.yaml"};

constexpr std::array<VerbOption, 7> kExportOptions{{{"voor", {}},
                                                    {"naar", {}},
                                                    {"csv", {}},
                                                    {"uit", {}},
                                                    {"overschrijf", {}},
                                                    {"alles", {}},
                                                    {"datum", {}}}};
constexpr std::array<Words, 2> kExportExamples{
    "buurtweb exporteer mijnbuurt --naar xlsx",
    "buurtweb exporteer mijnbuurt --naar csv --voor werker"};

constexpr std::array<Words, 2> kTextOrYaml{"tekst", "yaml"};
constexpr std::array<VerbOption, 12> kPrivacyOptions{{{"inzage", {}},
                                                      {"verbeter", {}},
                                                      {"veld", {}},
                                                      {"waarde", {}},
                                                      {"vergeet", {}},
                                                      {"opruimen", {}},
                                                      {"uitgiftelijst", {}},
                                                      {"register", {}},
                                                      {"dpia", {}},
                                                      {"formaat", kTextOrYaml},
                                                      {"overschrijf", {}},
                                                      {"datum", {}}}};
constexpr std::array<Words, 5> kPrivacyExamples{
    "buurtweb privacy mijnbuurt", "buurtweb privacy mijnbuurt --inzage ans",
    "buurtweb privacy mijnbuurt --verbeter ans --veld kan --waarde 'koken, naaien'",
    "buurtweb privacy mijnbuurt --vergeet ans",
    "buurtweb privacy mijnbuurt --vergeet ans --overschrijf"};

constexpr std::array<Words, 2> kYamlOrCsv{"yaml", "csv"};
constexpr std::array<VerbOption, 7> kGenerateOptions{{{"bewoners", {}},
                                                      {"zaad", {}},
                                                      {"uit", {}},
                                                      {"formaat", kYamlOrCsv},
                                                      {"een-buurt", {}},
                                                      {"peildatum", {}},
                                                      {"datum", {}}}};
constexpr std::array<Words, 2> kGenerateExamples{
    "buurtweb genereer --bewoners 900 --zaad 1",
    "buurtweb genereer --bewoners 90000 --zaad 1 --formaat csv --uit stad"};

constexpr std::array<Words, 2> kExplainExamples{"buurtweb leg-uit BW012",
                                                "buurtweb leg-uit 2.voorstel"};

constexpr std::array<Words, 1> kHelpExamples{"buurtweb help kaart"};

constexpr std::array kVerbs{
    Verb{"nieuw", "init", &create, kFolder, kCreateOptions, kCreateExamples},
    Verb{"controleer", "check", &check, kPath, kCheckOptions, kCheckExamples},
    Verb{"toon", "show", &show, kAssetAndPath, kShowOptions, kShowExamples},
    Verb{"analyseer", "analyse", &analyse, kPath, kAnalyseOptions, kAnalyseExamples},
    Verb{"verbind", "connect", &connect, kPath, kConnectOptions, kConnectExamples},
    Verb{"kaart", "map", &draw_map, kPath, kMapOptions, kMapExamples},
    Verb{"verslag", "report", &make_pack, kPath, kPackOptions, kPackExamples},
    Verb{"volg", "watch", &watch, kPath, kWatchOptions, kWatchExamples},
    Verb{"meet", "measure", &measure, kPath, kMeasureOptions, kMeasureExamples},
    Verb{"schema", "", &schema, kSchemaName, {}, kSchemaExamples},
    Verb{"leg-uit", "explain", &explain, kCode, {}, kExplainExamples},
    Verb{"zelftest", "doctor", &self_test, {}, {}, kSelfTestExamples},
    Verb{"importeer", "import", &import_tables, kTables, kImportOptions, kImportExamples},
    Verb{"exporteer", "export", &export_tables, kPath, kExportOptions, kExportExamples},
    Verb{"privacy", "", &privacy, kPath, kPrivacyOptions, kPrivacyExamples},
    Verb{"genereer", "generate", &generate_town, {}, kGenerateOptions, kGenerateExamples},
    Verb{"help", "", &help, kVerb, {}, kHelpExamples},
};

}  // namespace

std::span<const Verb> verbs() {
  return kVerbs;
}

const Verb* find_verb(std::string_view name_or_alias) {
  const auto* const found = std::ranges::find_if(kVerbs, [&](const Verb& verb) {
    return !name_or_alias.empty() && (verb.name == name_or_alias || verb.alias == name_or_alias);
  });
  return found == kVerbs.end() ? nullptr : found;
}

std::string_view name_in(const locale::Catalogue& words, const Verb& verb) {
  return words.code() == "en" && !verb.alias.empty() ? verb.alias : verb.name;
}

std::vector<Option> options_of(const Verb& verb) {
  std::vector<Option> result;
  for (const Option& row : options()) {
    const auto found = std::ranges::find(verb.options, row.name, &VerbOption::name);
    const bool is_own = found != verb.options.end();
    if (is_own || row.of_all_verbs) {
      result.push_back(row);
      if (is_own && !found->choices.empty()) {
        result.back().choices = found->choices;
      }
    }
  }
  return result;
}

}  // namespace buurtweb::cli
