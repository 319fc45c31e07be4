#include "engine/report/page_data.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "engine/analysis/way_in.h"
#include "engine/graph/tie_graphs.h"
#include "engine/report/card_facts.h"
#include "engine/report/data_words.h"
#include "engine/report/envelope.h"
#include "engine/report/findings_outline.h"
#include "engine/report/map_proposals.h"
#include "engine/report/map_words.h"
#include "engine/report/standing_out.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::Ref;

// Everything that the script says itself.
constexpr std::array<std::string_view, 48> kWords{
    "alles",       "zoek",         "zoek_leeg",     "soorten",        "thema",
    "elk_thema",   "gebied",       "elk_gebied",    "bevindingen",    "bij_deze",
    "geen",        "meer",         "weg_naar",      "weg_knop",       "weg_geen",
    "groter",      "kleiner",      "heel",          "presenteer",     "stop",
    "volgende",    "vorige",       "tabel",         "kaart",          "druk_a3",
    "druk_a4",     "sluit",        "verbonden",     "niemand",        "voorstellen",
    "gekozen",     "gevonden",     "kolom_naam",    "kolom_soort",    "kolom_gebied",
    "kolom_biedt", "kolom_zoekt",  "kolom_contact", "uitleg_toetsen", "niet_gevonden",
    "vraag",       "actie",        "zekerheid",     "dicht",          "opent",
    "geopend",     "meer_knoppen", "dichterbij"};

// What it says as maps on paper do.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWordsOfMaps{
    {{"leeg", "kaart.niemand"}, {"los", "kaart.legenda.los"}, {"wens", "kaart.legenda.voorstel"}}};

// Of each kind of finding; nobody reads more, and a page must open at once. The list of actions has
// them all.
constexpr std::size_t kMostOfAKind = 200;

class DataWriter {
public:
  DataWriter(const analysis::Study& study, const MapRoom& room, const PageFolds& folds)
      : study_(study),
        room_(room),
        folds_(folds),
        scene_(room.scene),
        say_(room.request.catalogue),
        teller_(room.scene, room.request.catalogue),
        graphs_(graph::build_tie_graphs(room.scene)),
        ties_(ties_by_member(room.scene)) {}

  std::string write() {
    number_assets();
    Json object;
    object["words"] = words();
    object["steps"] = steps();
    object["kinds"] = kinds();
    object["assets"] = assets();
    object["findings"] = findings();
    object["left"] = left();
    return object.dump();
  }

private:
  // Who has no mark is not on the page: in public that is who stands alone.
  void number_assets() {
    number_.resize(scene_.size());
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      if (room_.marks.of[i]) {
        number_[i] = static_cast<std::int64_t>(assets_.size());
        assets_.push_back(MemberId::of(i));
      }
    }
  }

  [[nodiscard]] Json words() const {
    Json result;
    for (const std::string_view word : kWords) {
      result[std::string(word)] = say_.say(std::string("pagina.").append(word));
    }
    for (const auto& [word, key] : kWordsOfMaps) {
      result[std::string(word)] = say_.say(key);
    }
    return result;
  }

  [[nodiscard]] Json steps() const {
    Json result = Json::array();
    for (int number = 1; number <= 5; ++number) {
      const std::string key = "stap." + std::to_string(number);
      result.push_back(
          {{"name", say_.say(key + ".naam")},
           {"question", say_.say(key + ".vraag")},
           {"bridge", say_.say(key_for(scene_.audience,
                                       "kaart.legenda.schakel." + std::to_string(number), say_))},
           {"bridges", numbers(standing_out(study_, static_cast<analysis::Step>(number - 1)))}});
    }
    return result;
  }

  [[nodiscard]] Json kinds() const {
    Json result = Json::array();
    // A mark of one asset is of the kind of that asset; then those into which people are folded.
    static_assert(static_cast<std::size_t>(viz::MarkKind::group) == kAssetKindCount);
    for (std::size_t i = 0; i <= kAssetKindCount; ++i) {
      const std::string name(word_of(static_cast<viz::MarkKind>(i)));
      result.push_back({{"letter", say_.say("kaart.letter." + name)},
                        {"name", say_.say("kaart.soort." + name)},
                        {"person", i < kAssetKindCount && is_person(static_cast<AssetKind>(i))}});
    }
    return result;
  }

  [[nodiscard]] Json assets() const {
    Json result = Json::array();
    for (const MemberId id : assets_) {
      result.push_back(asset(id));
    }
    return result;
  }

  [[nodiscard]] Json asset(MemberId id) const {
    const privacy::Member& member = scene_[id];
    Json object;
    object["name"] = member.label;
    object["handle"] = member.handle;
    object["kind"] = static_cast<int>(member.kind);
    object["mark"] = *room_.marks.of[id.value()];
    if (const auto own = folds_.own[id.value()]) {
      object["own"] = *own;
    }
    if (member.area) {
      object["area"] = scene_.areas[member.area->value()].name;
    }
    object["offers"] = teller_.labels(member.offers);
    object["seeks"] = teller_.labels(member.seeks);
    object["themes"] = tags_of(scene_, id, TagUse::theme);
    Json lines = Json::array();
    for (const UseName& use : use_names()) {
      if (const std::vector<std::string> tags = tags_of(scene_, id, use.use); !tags.empty()) {
        lines.push_back(say_.say("toon.tags." + std::string(use.name),
                                 {{"wat", say_.list(tags, tags.size())}}));
      }
    }
    object["lines"] = std::move(lines);
    object["ties"] = ties(id);
    object["via"] = numbers(analysis::introducers_to(scene_, graphs_, id));
    return object;
  }

  // [whom, how it is said, whether they are in contact]; whom is a number, or a name that is not on
  // the page, such as an area.
  [[nodiscard]] Json ties(MemberId id) const {
    Json result = Json::array();
    for (const TieFacts& facts : facts_of(scene_, id, ties_[id.value()], {})) {
      const std::string relation(relation_name(facts.tie->relation));
      const std::string text =
          say_.say("toon.relatie." + relation + (facts.outgoing ? ".naar" : ".van"),
                   {{"ander", facts.other_name}});
      if (!facts.tie->is_there()) {
        continue;
      }
      const MemberId other = facts.outgoing ? facts.tie->to : facts.tie->from;
      const std::optional<std::int64_t> number =
          facts.to_area ? std::nullopt : number_[other.value()];
      result.push_back(Json::array({number ? Json(*number) : Json(), text}));
    }
    return result;
  }

  template <class List>
  [[nodiscard]] Json numbers(const List& members) const {
    Json result = Json::array();
    for (const MemberId id : members) {
      if (number_[id.value()]) {
        result.push_back(*number_[id.value()]);
      }
    }
    return result;
  }

  [[nodiscard]] Json findings() const {
    Json result = Json::array();
    std::map<analysis::FindingKind, std::size_t> seen;
    for (const Finding& finding : study_.findings) {
      if (++seen[finding.kind] <= kMostOfAKind) {
        result.push_back(this->finding(finding));
      }
    }
    return result;
  }

  // How many more there are than the page holds, by step and by what they are called there.
  [[nodiscard]] Json left() const {
    std::map<analysis::FindingKind, std::size_t> seen;
    std::map<std::pair<analysis::Step, analysis::Question>, std::size_t> more;
    for (const Finding& finding : study_.findings) {
      if (++seen[finding.kind] > kMostOfAKind) {
        const analysis::FindingInfo& kind = info(finding.kind);
        ++more[{kind.step, kind.question}];
      }
    }
    Json result = Json::array();
    for (const auto& [where, count] : more) {
      result.push_back({{"step", static_cast<int>(where.first)},
                        {"heading", say_.say(question_heading_key(where.second))},
                        {"text", say_.say("pagina.elders", {{"aantal", std::to_string(count)}},
                                          static_cast<std::int64_t>(count))}});
    }
    return result;
  }

  [[nodiscard]] Json finding(const Finding& finding) const {
    const analysis::FindingInfo& kind = info(finding.kind);
    const Telling told = teller_.tell(finding);
    Json object;
    object["step"] = static_cast<int>(kind.step);
    object["code"] = kind.code;
    object["group"] = static_cast<int>(kind.question);
    object["heading"] = say_.say(question_heading_key(kind.question));
    object["sentence"] = told.sentence;
    object["question"] = told.question;
    object["action"] = told.action;
    object["certainty"] = told.certainty;
    object["about"] = about(finding);
    object["spots"] = spots(finding);
    if (const Json pair = wished_line(finding); !pair.empty()) {
      object["line"] = pair;
    }
    return object;
  }

  [[nodiscard]] Json about(const Finding& finding) const {
    std::vector<MemberId> members;
    for (const Ref ref : finding.about) {
      if (const auto* const member = std::get_if<MemberId>(&ref)) {
        members.push_back(*member);
      }
    }
    return numbers(members);
  }

  // An asset by its number, or an area that is a mark of the map: -1 for the first mark, -2 for the
  // next. Nothing for what is not on the page.
  [[nodiscard]] std::optional<std::int64_t> spot(Ref ref) const {
    if (const auto* const member = std::get_if<MemberId>(&ref)) {
      return number_[member->value()];
    }
    const auto mark = room_.marks.find(ref);
    return mark ? std::optional(-1 - std::int64_t{*mark}) : std::nullopt;
  }

  // Everybody whom the finding names or sets apart, or whom its ways pass.
  [[nodiscard]] Json spots(const Finding& finding) const {
    std::set<std::int64_t> spots;
    const auto add = [&](Ref ref) {
      if (const auto one = spot(ref)) {
        spots.insert(*one);
      }
    };
    for (const Ref ref : finding.about) {
      add(ref);
    }
    for (const MemberId id : finding.drawn_together) {
      add(id);
    }
    for (const std::vector<MemberId>& way : finding.ways) {
      std::ranges::for_each(way, add);
    }
    return spots;
  }

  [[nodiscard]] Json wished_line(const Finding& finding) const {
    Json result = Json::array();
    for (const Ref ref : dashed_ends(finding)) {
      if (const auto one = spot(ref)) {
        result.push_back(*one);
      }
    }
    return result.size() == 2 ? result : Json::array();
  }

  const analysis::Study& study_;
  const MapRoom& room_;
  const PageFolds& folds_;
  const privacy::Scene& scene_;
  const locale::Catalogue& say_;
  Teller teller_;
  graph::TieGraphs graphs_;
  std::vector<std::vector<std::uint32_t>> ties_;  // of each member
  std::vector<std::optional<std::int64_t>> number_;
  std::vector<MemberId> assets_;
};

}  // namespace

std::string page_data(const analysis::Study& study, const MapRoom& room, const PageFolds& folds) {
  return DataWriter(study, room, folds).write();
}

}  // namespace buurtweb::report
