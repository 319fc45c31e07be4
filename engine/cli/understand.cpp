#include "engine/cli/understand.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

#include "engine/cli/manual.h"
#include "engine/cli/words.h"
#include "engine/generate/town.h"

namespace buurtweb::cli {
namespace {

constexpr std::uint64_t kHighestSeed = 4'294'967'295;

// Collects what cannot be understood, so that one run names all of it.
class Reader {
public:
  Reader(const Given& given, const locale::Catalogue& words) : given_(given), words_(words) {}

  [[nodiscard]] const std::string* find(std::string_view option) const {
    const auto found =
        std::ranges::find(given_.values, option, &std::pair<std::string_view, std::string>::first);
    return found == given_.values.end() ? nullptr : &found->second;
  }
  [[nodiscard]] bool flag(std::string_view option) const { return find(option) != nullptr; }
  [[nodiscard]] std::string word(std::string_view option) const {
    const std::string* const word = find(option);
    return word == nullptr ? "" : *word;
  }

  // One of the words that the option knows; empty where it is not given.
  std::string one_of(std::string_view option) {
    const std::string* const word = find(option);
    return word != nullptr && is_choice(option, *word) ? *word : "";
  }

  // The words of an option stand in the order of the values.
  template <class T>
  std::optional<T> choose(std::string_view name) {
    const std::string* const word = find(name);
    if (word == nullptr || !is_choice(name, *word)) {
      return std::nullopt;
    }
    const std::span<const std::string_view> all = option(name).choices;
    return static_cast<T>(std::ranges::find(all, *word) - all.begin());
  }

  std::optional<std::size_t> count(std::string_view option) {
    const std::string* const word = find(option);
    if (word == nullptr) {
      return std::nullopt;
    }
    const bool number = !word->empty() && word->size() <= 6 && word->front() != '0' &&
                        word->find_first_not_of("0123456789") == std::string::npos;
    if (!number) {
      problem_ +=
          problem(words_, "gebruik.geen_getal", {{"optie", std::string(option)}, {"woord", *word}});
      return std::nullopt;
    }
    return std::stoul(*word);
  }

  // A whole number within these bounds.
  std::optional<std::uint64_t> number(std::string_view option, std::uint64_t low,
                                      std::uint64_t high) {
    const std::string* const word = find(option);
    if (word == nullptr) {
      return std::nullopt;
    }
    std::uint64_t value = 0;
    const char* const end = word->data() + word->size();
    const auto [stop, error] = std::from_chars(word->data(), end, value);
    if (error != std::errc() || stop != end || value < low || value > high) {
      problem_ += problem(words_, "gebruik.buiten_grenzen",
                          {{"optie", std::string(option)},
                           {"woord", *word},
                           {"laagste", std::to_string(low)},
                           {"hoogste", std::to_string(high)}});
      return std::nullopt;
    }
    return value;
  }

  std::optional<Date> date(std::string_view option) {
    const std::string* const word = find(option);
    if (word == nullptr) {
      return std::nullopt;
    }
    const std::optional<Date> date = parse_date(*word);
    if (!date) {
      problem_ +=
          problem(words_, "gebruik.geen_dag", {{"optie", std::string(option)}, {"woord", *word}});
    }
    return date;
  }

  // The language is chosen already; here a word that names none is found.
  void check_language() {
    if (const std::string* const word = find("taal")) {
      is_choice("taal", *word);
    }
  }

  // Puts the words that stand alone in their places.
  void place(Arguments& arguments) {
    std::size_t next = 0;
    for (const Positional& place : given_.verb->positionals) {
      const bool is_there = next < given_.words.size();
      if (!is_there && place.need != Positional::Need::optional) {
        problem_ +=
            problem(words_, "gebruik.woord_ontbreekt", {{"woord", place_word(place.name, words_)}});
      } else if (is_there && place.name == "PAD") {
        arguments.path = given_.words[next++];
      } else if (is_there) {
        const std::size_t end =
            place.need == Positional::Need::repeated ? given_.words.size() : next + 1;
        arguments.words.insert(arguments.words.end(), given_.words.begin() + offset(next),
                               given_.words.begin() + offset(end));
        next = end;
      }
    }
    if (next < given_.words.size()) {
      problem_ += problem(words_, "gebruik.woord_te_veel", {{"woord", given_.words[next]}});
    }
  }

  [[nodiscard]] const std::string& problems() const { return problem_; }

private:
  static std::ptrdiff_t offset(std::size_t position) {
    return static_cast<std::ptrdiff_t>(position);
  }

  bool is_choice(std::string_view option, const std::string& word) {
    const std::vector<Option> all = options_of(*given_.verb);
    const auto row = std::ranges::find(all, option, &Option::name);
    if (std::ranges::find(row->choices, word) != row->choices.end()) {
      return true;
    }
    problem_ += problem(
        words_, "gebruik.andere_waarde",
        {{"optie", std::string(option)}, {"woord", word}, {"keuzes", words_.choice(row->choices)}});
    return false;
  }

  const Given& given_;
  const locale::Catalogue& words_;
  std::string problem_;
};

}  // namespace

std::string_view paper_name(viz::Paper paper) {
  return option("papier").choices[static_cast<std::size_t>(paper)];
}

Understood understand(const Given& given, const locale::Catalogue& words) {
  Reader reader(given, words);
  Arguments result;
  result.catalogue = words;
  result.verb = given.verb->name;
  reader.check_language();
  reader.place(result);
  result.audience = reader.choose<Audience>("voor");
  const std::optional<Date> run_date = reader.date("datum");
  result.run_date = run_date.value_or(today());
  result.step = reader.choose<analysis::Step>("stap");
  result.question = reader.choose<analysis::Question>("soort");
  result.shape = reader.choose<Shape>("formaat").value_or(Shape::text);
  result.out = reader.word("uit");
  result.to = reader.choose<Interchange>("naar").value_or(Interchange::csv);
  result.csv = reader.choose<report::CsvHabit>("csv").value_or(report::CsvHabit::dutch);
  result.paper = reader.choose<viz::Paper>("papier").value_or(viz::Paper::a3);
  result.tie_class = reader.choose<TieClass>("klasse").value_or(TieClass::social);
  result.brief = reader.count("kort");
  result.best_pairs = reader.count("paren").value_or(20);
  result.most = reader.count("max");
  result.per_person = reader.count("per-persoon");
  result.around = reader.word("rond");
  result.theme = reader.word("thema");
  result.what_if = reader.word("wat-als");
  result.earlier = reader.word("vorige");
  result.access = reader.word("inzage");
  result.correct = reader.word("verbeter");
  result.field = reader.word("veld");
  if (const std::string* const value = reader.find("waarde")) {
    result.value = *value;
  }
  result.forget = reader.word("vergeet");
  result.clean_up = reader.flag("opruimen");
  result.releases = reader.flag("uitgiftelijst");
  result.written_register = reader.flag("register");
  result.impact = reader.flag("dpia");
  result.picture = reader.one_of("kaart");
  result.keep_places = reader.flag("posities");
  result.numbers = reader.flag("nummers");
  result.tiles = reader.flag("tegels");
  result.residents = reader.number("bewoners", 1, generate::kMostResidents).value_or(0);
  result.seed = reader.number("zaad", 0, kHighestSeed).value_or(1);
  // As in a file: the day of the run, where no other is given.
  const std::optional<Date> day_of_picture = reader.date("peildatum");
  result.day_of_picture = day_of_picture ? day_of_picture : run_date;
  result.as_one = reader.flag("een-buurt");
  result.strict = reader.flag("streng");
  result.excel = reader.flag("excel");
  result.overwrite = reader.flag("overschrijf");
  result.all = reader.flag("alles");
  return {.arguments = std::move(result), .problem = reader.problems()};
}

}  // namespace buurtweb::cli
