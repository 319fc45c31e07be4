#include "engine/report/city.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/report/data_words.h"
#include "engine/report/envelope.h"
#include "engine/report/findings_markdown.h"
#include "engine/report/findings_outline.h"
#include "engine/report/findings_table.h"

namespace buurtweb::report {
namespace {

using analysis::BetweenNeighbourhoods;
using analysis::Question;

std::string name_of(const City& city, std::size_t number) {
  return name_apart(city.names, city.folders, number);
}

std::vector<std::string> names_of(const City& city, const BetweenNeighbourhoods::Where& where) {
  std::vector<std::string> names;
  std::ranges::transform(where, std::back_inserter(names),
                         [&](std::size_t number) { return name_of(city, number); });
  return names;
}

// What there is to say between neighbourhoods, a sentence each.
class Sentences {
public:
  Sentences(const City& city, Audience audience, const locale::Catalogue& catalogue)
      : city_(city), audience_(audience), catalogue_(catalogue) {}

  [[nodiscard]] std::string left_out(const std::string& folder) const {
    return catalogue_.say("stad.fouten", {{"map", folder}});
  }
  [[nodiscard]] std::string shared(const BetweenNeighbourhoods::Shared& shared) const {
    return catalogue_.say("stad.gedeeld",
                          {{"wat", shared.asset.name}, {"buurten", list(shared.where)}});
  }
  [[nodiscard]] std::string alone(std::size_t number) const {
    return catalogue_.say(key_for(audience_, "stad.los", catalogue_),
                          {{"buurt", name_of(city_, number)}});
  }
  [[nodiscard]] std::string match(const BetweenNeighbourhoods::Match& match) const {
    return catalogue_.say(
        "stad.vraag",
        {{"wat", match.what}, {"zoekt", list(match.seeking)}, {"biedt", list(match.offering)}});
  }

private:
  [[nodiscard]] std::string list(const BetweenNeighbourhoods::Where& where) const {
    return catalogue_.list(names_of(city_, where));
  }

  const City& city_;
  Audience audience_;
  const locale::Catalogue& catalogue_;
};

// At most so many of each sort.
class FirstOfEach {
public:
  FirstOfEach(const locale::Catalogue& catalogue, std::size_t most)
      : catalogue_(catalogue), most_(most) {}

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
  std::vector<std::string> take() { return std::move(told_); }

private:
  const locale::Catalogue& catalogue_;
  std::size_t most_;
  std::vector<std::string> told_;
};

// What is between neighbourhoods, as rows of the table of findings. A row says first in which
// folders it is; it has no step, and nobody is asked to do anything.
class BetweenRows {
public:
  BetweenRows(const City& city, Audience audience, const locale::Catalogue& catalogue, Table& table)
      : city_(city), sentences_(city, audience, catalogue), catalogue_(catalogue), table_(table) {}

  void add() {
    for (const std::string& folder : city_.left_out) {
      add_row({.folders = folder, .sentence = sentences_.left_out(folder)});
    }
    for (const BetweenNeighbourhoods::Shared& shared : city_.between.shared) {
      add_row({.folders = folders(shared.where),
               .question = Question::bridge,
               .code = "gedeeld",
               .about = shared.asset.name,
               .sentence = sentences_.shared(shared)});
    }
    for (const std::size_t number : city_.between.alone) {
      add_row({.folders = city_.folders[number],
               .question = Question::isolated,
               .code = "los",
               .about = name_of(city_, number),
               .sentence = sentences_.alone(number)});
    }
    for (const BetweenNeighbourhoods::Match& match : city_.between.matches) {
      BetweenNeighbourhoods::Where where = match.seeking;
      where.insert(where.end(), match.offering.begin(), match.offering.end());
      add_row({.folders = folders(where),
               .question = Question::missing,
               .code = "vraag_en_aanbod",
               .about = match.what,
               .sentence = sentences_.match(match)});
    }
  }

private:
  struct Row {
    std::string folders;
    std::optional<Question> question = {};
    std::string_view code = {};
    std::string about = {};
    std::string sentence;
  };

  [[nodiscard]] std::string folders(BetweenNeighbourhoods::Where where) const {
    std::ranges::sort(where);
    where.erase(std::unique(where.begin(), where.end()), where.end());
    std::vector<ListItem> items;
    for (const std::size_t number : where) {
      items.push_back({city_.folders[number]});
    }
    return join_list(items);
  }

  void add_row(const Row& told) {
    std::vector<std::string>& row = table_.rows.emplace_back(table_.columns.size());
    row.at(0) = told.folders;
    row.at(2) = told.question ? catalogue_.say(question_heading_key(*told.question)) : "";
    row.at(3) = told.code;
    row.at(4) = told.about.empty() ? "" : join_list(std::array{ListItem{told.about}});
    row.at(5) = told.sentence;
  }

  const City& city_;
  Sentences sentences_;
  const locale::Catalogue& catalogue_;
  Table& table_;
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

std::string name_apart(std::span<const std::string> names, std::span<const std::string> folders,
                       std::size_t number) {
  const std::string& name = names[number];
  return std::ranges::count(names, name) == 1 ? name : name + " (" + folders[number] + ")";
}

CityHeading city_heading(const City& city, Audience audience, const locale::Catalogue& catalogue,
                         std::size_t most) {
  const Sentences sentences(city, audience, catalogue);
  FirstOfEach told(catalogue, most);
  told.add(city.left_out, [&](const std::string& folder) { return sentences.left_out(folder); });
  told.add(city.between.shared, [&](const auto& shared) { return sentences.shared(shared); });
  told.add(city.between.alone, [&](std::size_t number) { return sentences.alone(number); });
  told.add(city.between.matches, [&](const auto& match) { return sentences.match(match); });
  const std::size_t count = city.names.size() + city.left_out.size();
  return {.heading = catalogue.say("stad.kop", {{"aantal", std::to_string(count)}}),
          .sentences = told.take()};
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

Table city_table(const City& city, std::vector<CityTablePart> parts, Audience audience,
                 const locale::Catalogue& catalogue) {
  Table all = empty_findings_table(catalogue);
  all.columns.insert(all.columns.begin(), {.heading = catalogue.say("stad.kolom")});
  BetweenRows(city, audience, catalogue, all).add();
  for (CityTablePart& part : parts) {
    for (std::vector<std::string>& row : part.table.rows) {
      row.insert(row.begin(), part.folder);
      all.rows.push_back(std::move(row));
    }
  }
  return all;
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
