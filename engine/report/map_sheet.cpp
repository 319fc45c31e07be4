#include "engine/report/map_sheet.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "engine/analysis/outside.h"
#include "engine/report/data_words.h"
#include "engine/report/map_answer.h"
#include "engine/report/map_list.h"
#include "engine/report/map_marks.h"
#include "engine/report/map_proposals.h"
#include "engine/report/map_room.h"
#include "engine/report/map_series.h"
#include "engine/report/map_shape.h"
#include "engine/report/map_signed.h"
#include "engine/report/map_words.h"
#include "engine/report/pictures.h"
#include "engine/report/readable_picture.h"
#include "engine/report/standing_out.h"
#include "engine/report/teller.h"
#include "engine/report/variants.h"
#include "viz/formats.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::FindingKind;
using analysis::Ref;

class MapWriter {
public:
  MapWriter(const analysis::Study& study, const MapRequest& request)
      : study_(study),
        scene_(*study.scene),
        request_(request),
        say_(request.catalogue),
        teller_(scene_, request.catalogue) {}

  viz::MapSheet write() {
    sheet_.paper = request_.paper;
    sheet_.in_tiles = request_.tiles;
    find_mine();
    marks_ = add_marks(
        scene_,
        {.stand_out = standing_out(study_, step()), .named = named(), .subjects = subjects()},
        request_, sheet_);
    marks_.bears_more_lines = request_.step || request_.for_places;
    marks_.all_lines = add_lines(scene_, marks_, only_contacts(), sheet_);
    tell_unseen_ties(scene_, marks_, sheet_);
    const std::vector<std::size_t> in_mark = count_in_marks();
    for (const Finding* const finding : mine_) {
      add_hull(*finding, in_mark);
      add_detail(*finding);
    }
    add_reach_and_support();
    const MapRoom room{scene_, marks_, request_};
    tell_other_sheets(room, sheet_);
    add_proposals(mine_, room, sheet_);
    draw_circles(room, sheet_);
    add_words(room, sheet_);
    if (!add_answer(mine_, room, told_, sheet_)) {
      add_question(room, sheet_);
    }
    keep_places(request_.places, sheet_, request_.map_name());
    if (request_.paper == viz::Paper::beamer) {
      spread_places(sheet_);
    }
    return sheet_;
  }

  // The areas of those who have no mark of their own, nothing for who is in none; after write().
  [[nodiscard]] std::set<std::optional<AreaId>> folded_areas() const {
    std::set<std::optional<AreaId>> result;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      if (marks_.of[i] && !marks_.own[i]) {
        result.insert(scene_.members[i].area);
      }
    }
    return result;
  }

  // Whom this sheet names, in a mark of their own or at its foot; after write().
  void note_named(std::vector<bool>& named) const {
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      named[i] = named[i] || (marks_.of[i] && marks_.own[i]);
    }
    for (const MemberId member : names_to_list({scene_, marks_, request_}, sheet_)) {
      named[member.value()] = true;
    }
  }
  [[nodiscard]] const MapMarks& marks() const { return marks_; }
  [[nodiscard]] std::size_t room_in_list() const {
    return report::room_in_list({scene_, marks_, request_}, sheet_);
  }

private:
  // A map without a step shows what step 2 finds: what holds the neighbourhood together.
  [[nodiscard]] analysis::Step step() const {
    return request_.step.value_or(analysis::Step::build_relations);
  }

  void find_mine() {
    for (const Finding& finding : study_.findings) {
      if (info(finding.kind).step == step()) {
        mine_.push_back(&finding);
      }
    }
  }

  // Who keeps a name when others are folded: on the map of step 5 also the sources outside.
  [[nodiscard]] std::vector<MemberId> named() const {
    std::vector<MemberId> result = named_by_proposals(mine_, request_.paper);
    const std::vector<MemberId> sources = known_sources();
    result.insert(result.end(), sources.begin(), sources.end());
    return result;
  }

  // On the map of step 5: with whom outside somebody here has a tie, the most known first.
  [[nodiscard]] std::vector<MemberId> known_sources() const {
    std::map<MemberId, std::size_t> gates;
    if (step() == analysis::Step::leverage) {
      for (const analysis::Gate& gate : analysis::gates(scene_)) {
        gates[gate.outside] += gate.in_contact ? 1U : 0U;
      }
    }
    std::vector<MemberId> result;
    for (const auto& [source, count] : gates) {
      result.push_back(source);
    }
    std::ranges::stable_sort(result, std::greater(), [&](MemberId id) { return gates[id]; });
    return result;
  }

  // What the first dashed line of this map would run between, or one source outside; people are
  // folded into their groups.
  [[nodiscard]] std::vector<MemberId> subjects() const {
    std::vector<MemberId> result;
    for (const Finding* const finding : mine_) {
      if (!result.empty()) {
        break;
      }
      for (const Ref ref : dashed_ends(*finding)) {
        const auto* const member = std::get_if<MemberId>(&ref);
        if (member != nullptr && !is_person(scene_[*member].kind)) {
          result.push_back(*member);
        }
      }
    }
    const std::vector<MemberId> sources = known_sources();
    if (result.empty() && !sources.empty()) {
      result.push_back(sources.front());
    }
    return result;
  }

  [[nodiscard]] std::set<std::pair<MemberId, MemberId>> only_contacts() const {
    std::set<std::pair<MemberId, MemberId>> result;
    for (const Finding* const finding : mine_) {
      if (finding->kind == FindingKind::cut_edge) {
        result.insert(std::minmax(std::get<MemberId>(finding->about[0]),
                                  std::get<MemberId>(finding->about[1])));
      }
    }
    return result;
  }

  [[nodiscard]] std::vector<std::size_t> count_in_marks() const {
    std::vector<std::size_t> count(sheet_.marks.size(), 0);
    for (const std::optional<viz::MarkIndex> mark : marks_.of) {
      if (mark) {
        ++count[*mark];
      }
    }
    return count;
  }

  // A mark in which others are folded too does not stand apart.
  void add_hull(const Finding& finding, const std::vector<std::size_t>& in_mark) {
    std::map<viz::MarkIndex, std::size_t> inside;
    for (const MemberId id : finding.drawn_together) {
      if (const auto mark = marks_.of[id.value()]) {
        ++inside[*mark];
      }
    }
    std::vector<viz::MarkIndex> members;
    for (const auto& [mark, count] : inside) {
      if (count == in_mark[mark]) {
        members.push_back(mark);
      }
    }
    if (!members.empty() && !marks_.groups_only) {
      sheet_.hulls.push_back(
          {.members = std::move(members), .label = say_.say("kaart.losse_kring")});
    }
  }

  // A few words in the mark itself, for what concerns one asset and no pair.
  void add_detail(const Finding& finding) {
    std::string words;
    if (finding.kind == FindingKind::missing_role) {
      words = say_.say("kaart.detail.zoekt", {{"wat", say_.list(teller_.labels(finding.tags), 2)}});
    } else if (finding.kind == FindingKind::name_without_contact) {
      words = say_.say("kaart.detail.onbekend");
    } else if (finding.kind == FindingKind::unreached_group &&
               variant(scene_, finding) == "kanaal") {
      words = say_.say(key_for(scene_.audience, "kaart.detail.niet_bereikt", say_));
    } else if (finding.kind == FindingKind::unrepresented_group) {
      words = say_.say(key_for(scene_.audience, "kaart.detail.niet_aan_tafel", say_));
    }
    const auto mark = finding.about.empty() ? std::nullopt : marks_.find(finding.about[0]);
    const auto* const member = mark ? std::get_if<MemberId>(&finding.about.front()) : nullptr;
    const bool folded = member != nullptr && !marks_.own[member->value()];
    if (!words.empty() && mark && !folded) {
      sheet_.marks[*mark].detail = std::move(words);
      told_ = told_ || finding.kind != FindingKind::missing_role;  // that is not what is asked
    }
  }

  // What a channel reaches is an area more often than a name, and support is no contact: the words
  // stand in its mark.
  void add_reach_and_support() {
    for (const privacy::SceneTie& tie : scene_.ties) {
      const bool informs = tie.relation == RelationKind::informs && tie.to_area;
      const bool supports = tie.relation == RelationKind::supports && !tie.to_area &&
                            step() == analysis::Step::leverage;
      const bool is_there = tie.is_there();
      if (is_there && marks_.own[tie.from.value()] && (informs || supports)) {
        add_to_detail(*marks_.of[tie.from.value()], informs ? "bereikt" : "steunt",
                      informs ? scene_.areas[tie.to_area->value()].name : scene_[tie.to].label);
      }
    }
  }

  void add_to_detail(viz::MarkIndex mark, const std::string& key, const std::string& what) {
    std::string& detail = sheet_.marks[mark].detail;
    if (detail.empty()) {
      detail = say_.say("kaart.detail." + key, {{"wat", what}});
    } else {
      detail.append(", ").append(what);
    }
    told_ = true;
  }

  const analysis::Study& study_;
  const privacy::Scene& scene_;
  const MapRequest& request_;
  const locale::Catalogue& say_;
  Teller teller_;
  viz::MapSheet sheet_;
  MapMarks marks_;
  std::vector<const Finding*> mine_;  // what this map is about
  bool told_ = false;                 // some of it in words in a mark
};

std::string banner(const analysis::Study& study, const MapRequest& request) {
  const std::string audience(audience_name(study.scene->audience));
  return request.catalogue.say("verslag.niet_delen",
                               {{"voor", request.catalogue.say("voor." + audience)}});
}

// All maps of the web that this audience can get, the fullest first: its words around the map say
// how much room there is.
std::vector<viz::MapSheet> sheets_of_web(const analysis::Study& study, const MapRequest& request) {
  using enum analysis::Step;
  const std::optional<analysis::Step> fullest_first[] = {build_relations, {},      map_assets,
                                                         mobilise,        convene, leverage};
  std::vector<viz::MapSheet> sheets;
  for (const std::optional<analysis::Step> step : fullest_first) {
    MapRequest one = request;
    one.step = step;
    one.for_places = true;
    one.places.clear();
    sheets.push_back(MapWriter(study, one).write());
  }
  return sheets;
}

// As many of all names as can be read, on a screen from the back of a room. A few there always are:
// rather somewhat smaller letters than nearly nobody.
viz::MapSheet readable_map(const analysis::Study& study, MapRequest request,
                           const std::string& banner) {
  constexpr std::size_t fewest = 5;
  constexpr std::size_t many = 20;
  while (true) {
    viz::MapSheet sheet = MapWriter(study, request).write();
    const std::size_t names = sheet.marks.size();
    if (names <= fewest || has_room(request, banner, sheet)) {
      return sheet;
    }
    // Of many in larger steps: to lay out a sheet takes as long as to draw it.
    request.fewer = names - 1 - (names < many ? 0 : names / 10);
  }
}

viz::MapSheet readable(const analysis::Study& study, const MapRequest& request,
                       const std::string& banner) {
  viz::MapSheet sheet = request.picture.empty() ? readable_map(study, request, banner)
                                                : readable_picture(study, request, banner);
  leave_room_to_write(request, banner, sheet);
  sign_screen(*study.scene, request, banner, sheet);
  return sheet;
}

// Whom the whole shows in the mark of others, and who has none on the other sheets either, is named
// at the foot of one of them: where they live, as long as there is room.
void list_the_rest(const analysis::Study& study, std::vector<MapRequest>& series) {
  const privacy::Scene& scene = *study.scene;
  std::vector<bool> named(scene.size());
  std::vector<std::size_t> room;
  MapMarks of_whole;
  for (const MapRequest& one : series) {
    MapWriter sheet(study, one);
    sheet.write();
    sheet.note_named(named);
    if (room.empty()) {
      of_whole = sheet.marks();
    }
    room.push_back(sheet.room_in_list());
  }
  share_names({scene, of_whole, series.front()}, named, room, series);
}

// Where somebody lives who stands in another's mark on the sheet of the whole. Who is in no area
// comes last, and only where that sheet has no room for those names.
std::vector<std::optional<AreaId>> areas_apart(const analysis::Study& study, MapRequest request) {
  if (!request.picture.empty() || request.groups) {
    return {};
  }
  request.part = MapPart{};
  MapWriter whole(study, request);
  const bool lists_names = !whole.write().list.empty();
  const std::set<std::optional<AreaId>> folded = whole.folded_areas();
  std::vector<std::optional<AreaId>> areas(folded.begin(), folded.end());
  if (std::erase(areas, std::nullopt) > 0 && !lists_names && request.paper != viz::Paper::beamer) {
    areas.emplace_back();
  }
  return areas;
}

}  // namespace

viz::PublicSheet public_map(const privacy::View<Audience::public_>& view,
                            const analysis::Study& study, const MapRequest& request) {
  analysis::Study of_this_view = study;
  of_this_view.scene = &view.scene();
  return viz::PublicSheet(readable(of_this_view, request, ""));
}

viz::ClosedSheet closed_map(const analysis::Study& study, const MapRequest& request) {
  std::string words = banner(study, request);
  return {readable(study, request, words), words};
}

bool is_one_of_many(const analysis::Study& study, const MapRequest& request) {
  return !areas_apart(study, request).empty();
}

std::vector<MapRequest> map_series(const analysis::Study& study, const MapRequest& request) {
  const Picture* const picture = picture_named(request.picture);
  if (picture != nullptr && picture->slides != nullptr) {
    const bool open = study.scene->audience == Audience::public_;
    std::vector<MapPart> slides =
        picture->slides({study, request}, open ? "" : banner(study, request));
    return slides.empty() ? std::vector{request} : whole_and_parts(std::move(slides), request);
  }
  const std::vector<std::optional<AreaId>> areas = areas_apart(study, request);
  if (areas.empty()) {
    return {request};
  }
  std::vector<MapRequest> series = whole_and_parts(*study.scene, areas, request);
  if (request.paper != viz::Paper::beamer) {
    list_the_rest(study, series);
  }
  return series;
}

MapPlaces common_places(const analysis::Study& study, const MapRequest& request) {
  viz::MapSheet all = all_together(sheets_of_web(study, request));
  MapPlaces places = on_sheet(request.places, all);
  if (!all_have_place(places, all)) {
    keep_places(places, all);
    for (const MapPlace& place : places_on(all)) {
      if (!has_place(places, place)) {
        places.push_back(place);
      }
    }
  }
  return places;
}

}  // namespace buurtweb::report
