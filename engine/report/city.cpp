#include "engine/report/city.h"

#include <algorithm>

#include "engine/report/envelope.h"
#include "engine/report/findings_markdown.h"

namespace buurtweb::report {
namespace {

using analysis::BetweenNeighbourhoods;

// Two with one name are told apart by their folders.
std::string name_of(const City& city, std::size_t number) {
  const std::string& name = city.names[number];
  return std::ranges::count(city.names, name) == 1 ? name
                                                   : name + " (" + city.folders[number] + ")";
}

std::vector<std::string> names_of(const City& city, const BetweenNeighbourhoods::Where& where) {
  std::vector<std::string> names;
  std::ranges::transform(where, std::back_inserter(names),
                         [&](std::size_t number) { return name_of(city, number); });
  return names;
}

class Sentences {
public:
  Sentences(const City& city, const locale::Catalogue& catalogue, std::size_t most)
      : city_(city), catalogue_(catalogue), most_(most) {}

  // `say` makes the sentence of one of them.
  template <class List, class Say>
  void add(const List& list, Say say) {
    const std::size_t shown = std::min(list.size(), most_);
    for (std::size_t i = 0; i < shown; ++i) {
      told_.push_back(say(list[i]));
    }
    if (shown < list.size()) {
      const std::size_t rest = list.size() - shown;
      told_.push_back(catalogue_.say("stad.meer", {{"aantal", std::to_string(rest)}},
                                     static_cast<std::int64_t>(rest)));
    }
  }
  [[nodiscard]] std::string list(const BetweenNeighbourhoods::Where& where) const {
    return catalogue_.list(names_of(city_, where));
  }
  std::vector<std::string> take() { return std::move(told_); }

private:
  const City& city_;
  const locale::Catalogue& catalogue_;
  std::size_t most_;
  std::vector<std::string> told_;
};

Json json_of(const City& city) {
  Json object;
  object["gedeeld"] = Json::array();
  for (const auto& [asset, where] : city.between.shared) {
    object["gedeeld"].push_back({{"soort", kind_name(asset.kind)},
                                 {"naam", asset.name},
                                 {"buurten", names_of(city, where)}});
  }
  object["los"] = names_of(city, city.between.alone);
  object["vraag_en_aanbod"] = Json::array();
  for (const auto& [what, seeking, offering] : city.between.matches) {
    object["vraag_en_aanbod"].push_back(
        {{"wat", what}, {"zoekt", names_of(city, seeking)}, {"biedt", names_of(city, offering)}});
  }
  return object;
}

}  // namespace

CityHeading city_heading(const City& city, Audience audience, const locale::Catalogue& catalogue,
                         std::size_t most) {
  Sentences sentences(city, catalogue, most);
  sentences.add(city.left_out, [&](const std::string& folder) {
    return catalogue.say("stad.fouten", {{"map", folder}});
  });
  sentences.add(city.between.shared, [&](const BetweenNeighbourhoods::Shared& shared) {
    return catalogue.say("stad.gedeeld",
                         {{"wat", shared.asset.name}, {"buurten", sentences.list(shared.where)}});
  });
  const bool is_public = audience == Audience::public_;
  sentences.add(city.between.alone, [&](std::size_t number) {
    return catalogue.say(is_public ? "stad.los_openbaar" : "stad.los",
                         {{"buurt", name_of(city, number)}});
  });
  sentences.add(city.between.matches, [&](const BetweenNeighbourhoods::Match& match) {
    return catalogue.say("stad.vraag", {{"wat", match.what},
                                        {"zoekt", sentences.list(match.seeking)},
                                        {"biedt", sentences.list(match.offering)}});
  });
  const std::size_t count = city.names.size() + city.left_out.size();
  return {.heading = catalogue.say("stad.kop", {{"aantal", std::to_string(count)}}),
          .sentences = sentences.take()};
}

std::string city_markdown(const City& city, Audience audience, const locale::Catalogue& catalogue,
                          std::size_t most) {
  const CityHeading heading = city_heading(city, audience, catalogue, most);
  const bool is_public = audience == Audience::public_;
  return list_markdown(
      heading.heading,
      catalogue.say(is_public ? "verslag.toestemming" : "verslag.niet_delen",
                    {{"voor", catalogue.say("voor." + std::string(audience_name(audience)))}}),
      heading.sentences);
}

std::string city_json(const City& city, std::span<const CityPart> parts, const Answer& answer) {
  Json object = envelope(nullptr, answer);
  object["status"] = city.left_out.empty() ? "ok" : "fouten";
  object["buurten"] = Json::array();
  for (const CityPart& part : parts) {
    object["buurten"].push_back({{"map", part.folder}, {"antwoord", Json::parse(part.json)}});
  }
  object["tussen_buurten"] = json_of(city);
  return finish(std::move(object), answer);
}

}  // namespace buurtweb::report
