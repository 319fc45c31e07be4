#include "tests/engine/analysis/small_scene.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "engine/base/date.h"
#include "engine/base/sorted.h"

namespace buurtweb::analysis::test {
namespace {

using privacy::Member;
using privacy::Scene;
using privacy::SceneTie;
using Words = std::vector<std::string>;

const std::map<std::string, AssetKind> kKinds{
    {"bewoner", AssetKind::resident},     {"professional", AssetKind::professional},
    {"netwerk", AssetKind::association},  {"organisatie", AssetKind::institution},
    {"voorziening", AssetKind::facility}, {"initiatief", AssetKind::initiative},
    {"kanaal", AssetKind::channel},       {"buiten", AssetKind::external}};

const std::map<std::string, TagUse> kUses{
    {"kan", TagUse::skill},          {"biedt", TagUse::offers},
    {"zoekt", TagUse::seeks},        {"nodig", TagUse::needs},
    {"interesse", TagUse::interest}, {"thema", TagUse::theme},
    {"wij_geven", TagUse::we_give},  {"wil_leren", TagUse::wants_to_learn}};

const std::map<std::string, bool Member::*> kFlags{{"gesproken", &Member::spoken},
                                                   {"benaderbaar", &Member::approachable},
                                                   {"stelt_voor", &Member::introduces},
                                                   {"verbinder", &Member::named_connector},
                                                   {"onwillig", &Member::willing}};

Words split(std::string_view text, char at) {
  Words words;
  std::istringstream in{std::string(text)};
  for (std::string word; std::getline(in, word, at);) {
    if (!word.empty()) {
      words.push_back(word);
    }
  }
  return words;
}

// "kan:koken,lezen" as its key and its values; nothing when the word is not of that shape.
std::optional<std::pair<std::string, Words>> list_of(const std::string& word) {
  const std::size_t colon = word.find(':');
  if (colon == std::string::npos) {
    return std::nullopt;
  }
  return std::pair(word.substr(0, colon), split(word.substr(colon + 1), ','));
}

bool is_offered(TagUse use) {
  return use == TagUse::skill || use == TagUse::offers;
}
bool is_sought(TagUse use) {
  return use == TagUse::seeks || use == TagUse::needs || use == TagUse::wants_to_learn;
}

class Builder {
public:
  explicit Builder(std::string_view text) {
    for (const std::string& line : split(text, '\n')) {
      lines_.push_back(split(line, ' '));
    }
    std::erase_if(lines_, [](const Words& words) { return words.empty(); });
    scene_.audience = Audience::worker;
    scene_.run_date = *parse_date("2026-11-22");
  }

  // Names, then assets, then what is said of them, so that a line may speak of what comes later.
  Scene build() {
    collect_areas_and_tags();
    for_each_line(true, [&](const Words& words) { add_assets(words); });
    std::ranges::sort(scene_.members, {},
                      [](const Member& m) { return std::tie(m.kind, m.label); });
    for_each_line(false, [&](const Words& words) { add_fact(words); });
    use_channels_by_team();
    std::ranges::sort(scene_.ties, {}, [](const SceneTie& t) {
      return std::tie(t.relation, t.from, t.to, t.to_area);
    });
    return std::move(scene_);
  }

private:
  template <class Read>
  void for_each_line(bool of_assets, Read read) {
    for (const Words& words : lines_) {
      if (kKinds.contains(words.front()) == of_assets) {
        read(words);
      }
    }
  }

  void collect_areas_and_tags() {
    std::set<std::string> areas;
    std::set<std::string> tags;
    for (const Words& words : lines_) {
      for (const std::string& word : words) {
        const auto list = list_of(word);
        if (word.starts_with('@')) {
          areas.insert(word.substr(1));
        } else if (list && (kUses.contains(list->first) || list->first == "inzet")) {
          tags.insert(list->second.begin(), list->second.end());
        }
      }
      if (words.front() == "gebied") {
        areas.insert(words.at(1));
      }
    }
    for (const std::string& area : areas) {
      scene_.areas.push_back({.name = area, .inhabitants = {}});
    }
    scene_.tags.assign(tags.begin(), tags.end());
  }

  AreaId area(const std::string& name) const {
    const auto found = std::ranges::find(scene_.areas, name, &privacy::SceneArea::name);
    return AreaId::of(static_cast<std::size_t>(found - scene_.areas.begin()));
  }

  void add_assets(const Words& words) {
    Member member;
    member.kind = kKinds.at(words.front());
    member.willing = true;
    Words labels;
    for (auto word = words.begin() + 1; word != words.end(); ++word) {
      if (!describe(member, *word)) {
        labels.push_back(*word);
      }
    }
    settle_offers(member);
    for (const std::string& label : labels) {
      member.label = member.handle = label;
      scene_.members.push_back(member);
    }
  }

  // False when the word is a name.
  bool describe(Member& member, const std::string& word) const {
    const auto list = list_of(word);
    if (word.starts_with('@')) {
      member.area = area(word.substr(1));
    } else if (const auto flag = kFlags.find(word); flag != kFlags.end()) {
      member.*(flag->second) = word != "onwillig";
    } else if (list && list->first == "sector") {
      for (const std::string& sector : list->second) {
        member.sectors |= 1U << static_cast<unsigned>(sector_from(sector).value());
      }
    } else if (list) {
      add_tags(member, kUses.at(list->first), list->second);
    } else {
      return false;
    }
    return true;
  }

  void add_tags(Member& member, TagUse use, const Words& labels) const {
    for (const TagId tag : listed_tags(labels)) {
      member.tags.push_back({.use = use, .tag = tag});
    }
  }

  static void settle_offers(Member& member) {
    for (const privacy::MemberTag& tag : member.tags) {
      if (is_offered(tag.use) && member.willing) {
        member.offers.push_back(tag.tag);
      } else if (is_sought(tag.use)) {
        member.seeks.push_back(tag.tag);
      }
    }
    sort_unique(member.offers);
    sort_unique(member.seeks);
  }

  void add_fact(const Words& words) {
    if (words.front() == "gebied") {
      add_area_facts(words);
    } else if (words.front() == "kent") {
      add_acquaintances(words);
    } else if (words.front() == "genoemd") {
      scene_.namings.push_back(
          {.teller = member(scene_, words.at(2)), .named = at(words, 1), .evidence = {}});
    } else if (words.front() == "tafel") {
      scene_.plan.table = all_from(words, 1);
    } else if (words.front() == "vorige_tafel") {
      scene_.plan.previous_table = all_from(words, 1);
    } else if (words.front() == "partners") {
      scene_.plan.partners = all_from(words, 1);
    } else if (words.front() == "plekken") {
      scene_.plan.places = all_from(words, 1);
    } else if (words.front() == "plan") {
      scene_.plan.themes = listed_tags(list_of(words.at(1)).value().second);
    } else if (words.front() == "actie") {
      add_action(words);
    } else if (words.front() == "gelogd") {
      add_to_log(words);
    } else if (words.front() == "doel") {
      scene_.plan.goals.push_back({.key = words.at(1), .name = words.at(1)});
    } else if (words.front() == "liever_niet") {
      scene_.avoid.emplace_back(at(words, 1), at(words, 2));
    } else if (words.front() == "voorgesteld") {
      scene_.proposals.push_back({.who = {at(words, 1), at(words, 2)}, .via = all_from(words, 4)});
    } else if (words.at(1) == "gebruikt_door") {
      scene_.channels.push_back({.channel = at(words, 0), .users = all_from(words, 2)});
    } else {
      add_tie(words);
    }
  }

  // "actie bankjes doel:groen trekker:ans plek:park nodig:timmeren".
  void add_action(const Words& words) {
    privacy::SceneAction action{
        .name = words.at(1), .goal = {}, .leader = {}, .place = {}, .needs = {}};
    for (std::size_t i = 2; i < words.size(); ++i) {
      const auto [key, values] = list_of(words[i]).value();
      if (key == "doel") {
        action.goal = values.at(0);
      } else if (key == "trekker") {
        action.leader = member(scene_, values.at(0));
      } else if (key == "plek") {
        action.place = member(scene_, values.at(0));
      } else {
        action.needs = listed_tags(values);
      }
    }
    scene_.plan.actions.push_back(action);
  }

  // "gelogd ans bob geweigerd 2026-05-01".
  void add_to_log(const Words& words) {
    using enum ProposalState;
    const std::map<std::string, ProposalState> states{{"ontmoet", met},
                                                      {"houdt_stand", lasting},
                                                      {"niet_gelukt", failed},
                                                      {"geweigerd", refused}};
    privacy::Proposal row{.who = {at(words, 1), at(words, 2)}, .via = {}};
    row.state = states.at(words.at(3));
    row.since = words.size() > 4 ? parse_date(words[4]) : std::nullopt;
    scene_.proposals.push_back(row);
  }

  [[nodiscard]] std::vector<TagId> listed_tags(const Words& labels) const {
    std::vector<TagId> result;
    for (const std::string& label : labels) {
      const auto found = std::ranges::find(scene_.tags, label);
      result.push_back(TagId::of(static_cast<std::size_t>(found - scene_.tags.begin())));
    }
    sort_unique(result);  // as the gate does
    return result;
  }

  [[nodiscard]] MemberId at(const Words& words, std::size_t i) const {
    return member(scene_, words.at(i));
  }

  [[nodiscard]] std::vector<MemberId> all_from(const Words& words, std::size_t first) const {
    std::vector<MemberId> members;
    for (std::size_t i = first; i < words.size(); ++i) {
      members.push_back(at(words, i));
    }
    return members;
  }

  // "gebied Flat inwoners:210 leeg:voorzieningen,netwerken".
  void add_area_facts(const Words& words) {
    privacy::SceneArea& described = scene_.areas[area(words.at(1)).value()];
    for (std::size_t i = 2; i < words.size(); ++i) {
      const auto [key, values] = list_of(words[i]).value();
      if (key == "inwoners") {
        described.inhabitants = std::stoi(values.at(0));
      } else {
        note_empty(values, described.asked_and_empty);
      }
    }
  }

  static void note_empty(const Words& sections, std::array<bool, kAssetKindCount>& empty) {
    for (std::size_t kind = 0; kind < kAssetKindCount; ++kind) {
      const std::string section(section_name(static_cast<AssetKind>(kind)));
      empty[kind] = std::ranges::find(sections, section) != sections.end();
    }
  }

  void add_acquaintances(const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      const Words pair = split(words[i], '-');
      add_tie({pair.at(0), "kent", pair.at(1)});
    }
  }

  void add_tie(const Words& words) {
    SceneTie tie;
    tie.relation = relation_from(words.at(1)).value();
    tie.from = at(words, 0);
    if (words.at(2).starts_with('@')) {
      tie.to_area = area(words[2].substr(1));
    } else {
      tie.to = at(words, 2);
    }
    for (std::size_t i = 3; i < words.size(); ++i) {
      qualify(tie, words[i]);
    }
    if (tie.sources.empty()) {
      tie.sources = {privacy::kTeam};
    }
    if (is_symmetric(tie.relation) && tie.to < tie.from) {
      std::swap(tie.from, tie.to);
    }
    tie.evidence = {{.file = 0, .column = 1, .line = ++facts_ & Place::kLastLine}};
    scene_.ties.push_back(tie);
  }

  void qualify(SceneTie& tie, const std::string& word) {
    const auto list = list_of(word);
    if (list && list->first == "inzet") {
      tie.deployed = listed_tags(list->second);
    } else if (list && list->first == "wij_geven") {
      tie.we_give = listed_tags(list->second);
    } else if (list && list->first == "bedrag") {
      tie.amount = std::stod(list->second.at(0));
    } else if (word == "nee") {
      tie.state = TieState::absent_confirmed;
    } else if (word.starts_with('<')) {
      for (const std::string& source : split(word.substr(1), ',')) {
        tie.sources.push_back(source_number(source));
      }
      std::ranges::sort(tie.sources);
    } else {
      tie.strength = static_cast<std::uint8_t>(std::stoi(word));
    }
  }

  privacy::SourceId source_number(const std::string& source) {
    if (source == "team") {
      return privacy::kTeam;
    }
    const auto [found, is_new] = sources_.emplace(source, scene_.source_count);
    scene_.source_count += is_new ? 1 : 0;
    return found->second;
  }

  void use_channels_by_team() {
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      const MemberId id = MemberId::of(i);
      const bool said = std::ranges::find(scene_.channels, id, &privacy::ChannelUse::channel) !=
                        scene_.channels.end();
      if (scene_[id].kind == AssetKind::channel && !said) {
        scene_.channels.push_back({.channel = id, .users = {}, .used_by_team = true});
      }
    }
  }

  std::vector<Words> lines_;
  Scene scene_;
  std::map<std::string, privacy::SourceId> sources_;
  std::uint32_t facts_ = 0;
};

}  // namespace

Scene small_scene(std::string_view text) {
  return Builder(text).build();
}

MemberId member(const Scene& scene, std::string_view label) {
  const auto found = std::ranges::find(scene.members, label, &Member::label);
  if (found == scene.members.end()) {
    throw std::invalid_argument("nobody is called " + std::string(label));
  }
  return MemberId::of(static_cast<std::size_t>(found - scene.members.begin()));
}

}  // namespace buurtweb::analysis::test
