#include "tests/legibility/cases.h"

#include <fmt/format.h>

#include <array>
#include <random>
#include <stdexcept>
#include <utility>

#include "engine/analysis/study.h"
#include "engine/generate/neighbourhood.h"
#include "engine/input/load.h"
#include "engine/input/reading.h"
#include "engine/input/yaml.h"
#include "engine/model/resolve.h"
#include "engine/privacy/gate.h"
#include "engine/report/map_sheet.h"

namespace buurtweb::legibility {
namespace {

constexpr std::array kFirst{"Fatma", "Kees", "Mohammed", "Anna",  "Truus", "Özlem",
                            "Piotr", "Bo",   "Şeyma",    "Ineke", "Jan"};
constexpr std::array kLast{"de Groot", "van den Berg", "El Amrani", "Wiśniewska",
                           "Bos",      "Yılmaz",       "Tekle",     "van 't Hof"};
constexpr std::array kClubs{"Taalcafé",  "Tuinclub",       "Eetgroep",   "Wandelclub Zuid",
                            "Naaigroep", "Buurtpreventie", "Repair Café"};
constexpr std::array kTags{"koken", "tuinieren", "naaien", "fietsen", "taalles", "muziek"};
constexpr const char* kConsent =
    "toestemming: {openbaar: ja, team: ja, op: 2026-06-01, hoe: mondeling}";
constexpr std::size_t kCircle = 9;

// The same numbers in every standard library.
class Dice {
public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }

private:
  std::mt19937 engine_;
};

std::string person(std::size_t i, std::size_t people, Dice& dice) {
  const std::size_t circle = i / kCircle;
  const std::size_t first = circle * kCircle;
  const std::size_t size = std::min(kCircle, people - first);
  std::string known;
  for (std::size_t ties = 0; ties < 2; ++ties) {
    const std::size_t other = first + dice.below(size);
    known += other == i ? "" : fmt::format("{}p{}", known.empty() ? "" : ", ", other);
  }
  if (i % kCircle < 2 && people > kCircle) {
    known +=
        fmt::format("{}p{}", known.empty() ? "" : ", ", dice.below(first == 0 ? people : first));
  }
  return fmt::format(
      "  p{}:\n    naam: {} {} {}\n    kan: [{}]\n    wil_leren: [{}]\n    kent: [{}]\n"
      "    lid_van: [n{}]\n    mag_benaderd_worden: ja\n    {}\n",
      i, kFirst.at(dice.below(kFirst.size())), kLast.at(dice.below(kLast.size())), i,
      kTags.at(dice.below(3)), kTags.at(3 + dice.below(3)), known, circle, kConsent);
}

const model::Neighbourhood* resolved(model::Draft draft) {
  Diagnostics diagnostics;
  auto read = model::resolve(std::move(draft), kDay, diagnostics);
  return read ? new model::Neighbourhood(std::move(*read)) : nullptr;
}

}  // namespace

const locale::Catalogue& dutch() {
  static const locale::Catalogue catalogue = *locale::catalogue("nl");
  return catalogue;
}

std::string made_up(std::size_t assets, std::uint32_t seed) {
  Dice dice(seed);
  const std::size_t clubs = std::max<std::size_t>(1, assets / (kCircle + 1));
  const std::size_t people = assets > clubs ? assets - clubs : 0;
  std::string yaml =
      "buurt: {naam: Proefbuurt, bewaartermijn_maanden: 24, contact: Sanne}\nnetwerken:\n";
  for (std::size_t i = 0; i <= people / kCircle; ++i) {
    yaml += fmt::format("  n{}: {{naam: \"{} {}\", zichtbaar: openbaar, gevoelig: nee}}\n", i,
                        kClubs.at(i % kClubs.size()), i + 1);
  }
  yaml += "bewoners:\n";
  for (std::size_t i = 0; i < people; ++i) {
    yaml += person(i, people, dice);
  }
  return yaml;
}

std::string town(std::uint32_t residents, std::uint64_t seed) {
  const generate::Town town = generate::make_town(residents, seed);
  return generate::as_yaml(generate::describe(town, 0, {.day = kDay}));
}

Neighbourhood::Neighbourhood(std::string name, const std::filesystem::path& path)
    : name_(std::move(name)) {
  SourceFiles files;
  Diagnostics diagnostics;
  input::Loaded loaded = input::load(path.string(), files, diagnostics);
  if (loaded.draft) {
    read_.reset(resolved(std::move(*loaded.draft)));
  }
  if (!read_) {
    throw std::runtime_error("cannot read " + path.string());
  }
}

Neighbourhood::Neighbourhood(MadeUp from) : name_(std::move(from.name)) {
  SourceFiles files;
  Diagnostics diagnostics;
  const std::uint16_t file = files.add("buurt.yaml", std::move(from.yaml));
  model::Draft draft;
  input::Reading reading{.files = files, .draft = draft, .diagnostics = diagnostics};
  if (input::read_yaml(reading, file)) {
    read_.reset(resolved(std::move(draft)));
  }
  if (!read_) {
    throw std::runtime_error("the made-up neighbourhood has errors");
  }
}

report::MapRequest Neighbourhood::with_places(const analysis::Study& study,
                                              const report::MapRequest& request) const {
  if (!request.picture.empty()) {
    return request;
  }
  const std::tuple key(study.scene->audience, request.paper, request.numbers);
  if (!places_.contains(key)) {
    places_.emplace(key, report::common_places(study, request));
  }
  report::MapRequest result = request;
  result.places = places_.at(key);
  return result;
}

privacy::Since Neighbourhood::since(Audience audience) const {
  const privacy::Gate gate(*read_, kDay);
  privacy::Since since = gate.since(gate, audience);
  for (std::size_t i = 0; i < since.ties.size(); i += 5) {
    since.ties[i] = false;
  }
  for (std::size_t i = 0; i < since.members.size(); i += 9) {
    since.members[i] = false;
  }
  return since;
}

viz::MapSheet Neighbourhood::map(Audience audience, report::MapRequest request) const {
  const privacy::Gate gate(*read_, kDay);
  const privacy::Since before = since(audience);
  request.since = request.picture == "toen" ? &before : nullptr;
  if (audience == Audience::public_) {
    const auto view = gate.view<Audience::public_>();
    const analysis::Study study = analysis::study(view.scene());
    return report::public_map(view, study, with_places(study, request)).map();
  }
  const privacy::Scene scene = audience == Audience::team ? gate.view<Audience::team>().scene()
                                                          : gate.view<Audience::worker>().scene();
  const analysis::Study study = analysis::study(scene);
  return report::closed_map(study, with_places(study, request)).map();
}

}  // namespace buurtweb::legibility
