#include "engine/report/register_text.h"

#include <array>
#include <utility>
#include <vector>

#include "engine/report/dates.h"

namespace buurtweb::report {
namespace {

// Two or more of the criteria of article 35 ask for an assessment.
constexpr std::size_t kCriteriaThatAsk = 2;

class Document {
public:
  Document(const privacy::Keeping& keeping, Date run_date, const locale::Catalogue& words)
      : keeping_(keeping), run_date_(run_date), words_(words) {}

  std::string written_register() {
    start("register");
    table("register.vraag", "register.antwoord");
    answer("verantwoordelijke", or_ask(keeping_.controller, "buurt.verwerking.verantwoordelijke"));
    answer("fg", or_ask(keeping_.privacy_officer, "buurt.verwerking.fg"));
    answer("doel", or_ask(keeping_.purpose, "buurt.verwerking.doel"));
    answer("grondslag", or_ask(keeping_.legal_basis, "buurt.verwerking.grondslag"));
    answer("van_wie", people());
    answer("gegevens", words_.list(keeping_.fields, keeping_.fields.size()));
    answer("bijzonder", count("register.gevoelig", keeping_.sensitive));
    answer("ontvangers", say("register.ontvangers"));
    answer("bewaren", retention());
    answer("doorgifte", say("register.doorgifte"));
    answer("beveiliging", say("register.beveiliging"));
    answer("rechten", or_ask(keeping_.contact, "buurt.contact"));
    return text_;
  }

  std::string impact() {
    start("dpia");
    text_ += "## " + say("dpia.wat") + "\n\n" + say("dpia.wat_zin", {{"wie", people()}}) + "\n\n";
    text_ += "## " + say("dpia.waarom") + "\n\n" +
             or_ask(keeping_.purpose, "buurt.verwerking.doel") + "\n\n";
    criteria();
    risks();
    text_ += "\n## " + say("dpia.zelf") + "\n\n";
    for (const char* const question : {"1", "2", "3", "4", "5"}) {
      text_ += "- [ ] " + say("dpia.vraag." + std::string(question)) + "\n";
    }
    return text_;
  }

private:
  [[nodiscard]] std::string say(const std::string& key,
                                std::initializer_list<locale::Blank> blanks = {}) const {
    return words_.say("privacy." + key, blanks);
  }
  [[nodiscard]] std::string count(const std::string& key, std::size_t number) const {
    return words_.say("privacy." + key, {{"aantal", std::to_string(number)}},
                      static_cast<std::int64_t>(number));
  }

  void start(const std::string& name) {
    text_ = "# " + say(name + ".titel", {{"buurt", keeping_.neighbourhood}}) + "\n\n" +
            say(name + ".stand", {{"dag", long_date(run_date_, words_)}}) + "\n\n";
  }
  void table(const std::string& left, const std::string& right) {
    text_ += "| " + say(left) + " | " + say(right) + " |\n| --- | --- |\n";
  }
  // A bar would end the cell.
  void row(const std::string& left, std::string right) {
    for (std::size_t at = right.find('|'); at != std::string::npos; at = right.find('|', at + 2)) {
      right.insert(at, "\\");
    }
    text_ += "| " + left + " | " + right + " |\n";
  }
  void answer(const std::string& name, const std::string& text) {
    row(say("register.rij." + name), text);
  }

  [[nodiscard]] std::string or_ask(const std::string& text, const char* key) const {
    return text.empty() ? say("register.invullen", {{"sleutel", key}}) : text;
  }

  [[nodiscard]] std::string people() const {
    return say("register.mensen",
               {{"bewoners", count("register.bewoners", keeping_.residents)},
                {"professionals", count("register.professionals", keeping_.professionals)}});
  }

  [[nodiscard]] std::string retention() const {
    const std::string& months = keeping_.retention_months;
    return months.empty() ? or_ask(months, "buurt.bewaartermijn_maanden")
                          : say("register.maanden", {{"aantal", months}});
  }

  void criteria() {
    text_ += "## " + say("dpia.criteria") + "\n\n";
    table("dpia.criterium", "register.antwoord");
    const std::array<std::pair<const char*, std::size_t>, 3> counted{
        {{"kwetsbaar", keeping_.children},
         {"gevoelig", keeping_.sensitive},
         {"van_anderen", keeping_.named_by_others}}};
    std::size_t met = 0;
    for (const auto& [name, number] : counted) {
      const std::string key = "dpia.telt." + std::string(name);
      row(say(key + ".vraag"),
          number == 0 ? say("dpia.onbekend") : count(key + ".antwoord", number));
      met += number > 0 ? 1U : 0U;
    }
    row(say("dpia.schaal"), people());
    row(say("dpia.beoordelen"), say("dpia.beoordelen_antwoord"));
    text_ += "\n" + say(met >= kCriteriaThatAsk ? "dpia.nodig" : "dpia.kijk_zelf") + "\n";
  }

  void risks() {
    text_ += "\n## " + say("dpia.risicos") + "\n\n";
    table("dpia.risico", "dpia.maatregel");
    for (const char* const risk : {"openbaar", "herkennen", "afleiden", "derden", "bewaren",
                                   "poster", "vrije_tekst", "bestand"}) {
      const std::string key = "dpia.lijst." + std::string(risk);
      row(say(key + ".risico"), say(key + ".maatregel"));
    }
  }

  const privacy::Keeping& keeping_;
  Date run_date_;
  const locale::Catalogue& words_;
  std::string text_;
};

}  // namespace

std::string register_text(const privacy::Keeping& keeping, Date run_date,
                          const locale::Catalogue& catalogue) {
  return Document(keeping, run_date, catalogue).written_register();
}

std::string impact_text(const privacy::Keeping& keeping, Date run_date,
                        const locale::Catalogue& catalogue) {
  return Document(keeping, run_date, catalogue).impact();
}

}  // namespace buurtweb::report
