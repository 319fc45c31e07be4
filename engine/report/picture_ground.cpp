#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/report/picture_sheet.h"

// The wijkkaart: facilities in their true places, with the groups that come there. Residents stand
// on it as a number beside the name of their area, in the middle of the places of that area: never
// as a point.
namespace buurtweb::report {
namespace {

using privacy::SceneTie;

viz::Ground on_ground(const GeoPoint& origin, const GeoPoint& place) {
  const GroundOffset away = offset(origin, place);
  return {.east = away.east, .north = away.north};
}

// By facility: the names of the associations that use it.
std::vector<std::vector<std::string>> users(const privacy::Scene& scene) {
  std::vector<std::vector<std::string>> result(scene.size());
  for (const SceneTie& tie : scene.ties) {
    if (tie.relation == RelationKind::uses && tie.is_there() && !tie.to_area &&
        scene[tie.from].kind == AssetKind::association) {
      result[tie.to.value()].push_back(scene[tie.from].label);
    }
  }
  return result;
}

// The middle of the places of an area, and how many residents there are.
struct Area {
  double east = 0;
  double north = 0;
  int places = 0;  // on this map
  bool has_place = false;
  std::int64_t residents = 0;
};

class GroundPicture {
public:
  explicit GroundPicture(const PictureWish& wish)
      : sheet_(wish, viz::Layout::ground), areas_(sheet_.scene().areas.size()) {}

  viz::MapSheet draw() {
    add_places();
    add_areas();
    sheet_.stand_out(analysis::FindingKind::meeting_place);
    viz::MapSheet sheet = sheet_.finished();
    if (!sheet.marks.empty()) {
      const std::vector<std::string> lines = not_on_this_map(sheet.paper == viz::Paper::beamer);
      sheet.footer.insert(sheet.footer.begin(), lines.begin(), lines.end());
    }
    return sheet;
  }

private:
  void add_places() {
    const privacy::Scene& scene = sheet_.scene();
    const std::vector<std::vector<std::string>> used_by = users(scene);
    const std::size_t most = most_places();
    std::optional<GeoPoint> origin;
    for (std::size_t i = 0; i < scene.size(); ++i) {
      const privacy::Member& member = scene.members[i];
      count(member);
      if (!member.location) {
        continue;
      }
      const std::string detail = sheet_.brief() ? "" : some_names(used_by[i], sheet_.say());
      if (sheet_.size() >= most) {
        sheet_.leave_out(MemberId::of(i), 0, detail);
        continue;
      }
      const auto mark = sheet_.add(MemberId::of(i), 0, detail);
      if (!mark) {
        continue;
      }
      origin = origin.value_or(*member.location);
      const viz::Ground place = on_ground(*origin, *member.location);
      sheet_.mark(*mark).ground = place;
      if (member.area) {
        Area& area = areas_[member.area->value()];
        area.east += place.east;
        area.north += place.north;
        ++area.places;
      }
    }
  }

  // A place says little to who does not see in what part of the neighbourhood it is: where not all
  // have room, one mark in three is for those parts. A screen is too small for both.
  [[nodiscard]] std::size_t most_places() const {
    std::size_t places = 0;
    std::set<AreaId> areas;
    for (const privacy::Member& member : sheet_.scene().members) {
      if (member.location) {
        ++places;
        if (member.area) {
          areas.insert(*member.area);
        }
      }
    }
    const std::size_t room = sheet_.room();
    const bool all_fit = places + areas.size() <= room;
    return all_fit || sheet_.paper() == viz::Paper::beamer
               ? room
               : room - std::min(areas.size(), room / 3);
  }

  void count(const privacy::Member& member) {
    if (member.area) {
      Area& area = areas_[member.area->value()];
      area.residents += member.kind == AssetKind::resident ? 1U : 0U;
      area.has_place = area.has_place || member.location.has_value();
    }
  }

  // Those with the most places on the map first.
  void add_areas() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < areas_.size(); ++i) {
      if (areas_[i].has_place) {
        order.push_back(i);
      }
    }
    std::ranges::stable_sort(order, std::greater(),
                             [this](std::size_t i) { return areas_[i].places; });
    for (const std::size_t i : order) {
      add_area(i);
    }
  }

  void add_area(std::size_t i) {
    const privacy::Scene& scene = sheet_.scene();
    const Area& area = areas_[i];
    const bool silent = area.residents == 0 || (scene.audience == Audience::public_ &&
                                                area.residents < scene.thresholds.small_count);
    viz::Mark mark{.kind = viz::MarkKind::group,
                   .label = scene.areas[i].name,
                   .detail = silent ? ""
                                    : sheet_.say().say("kaart.in_de_lijst",
                                                       {{"aantal", std::to_string(area.residents)}},
                                                       area.residents)};
    if (area.places == 0 || !sheet_.fits(1)) {
      sheet_.leave_out_area(mark);
      return;
    }
    mark.ground = viz::Ground{
        .east = area.east / area.places, .north = area.north / area.places, .exact = false};
    sheet_.add(std::move(mark));
  }

  // On a screen the places are counted: their names would take the room of others.
  [[nodiscard]] std::vector<std::string> not_on_this_map(bool counted) const {
    const locale::Catalogue& say = sheet_.say();
    std::vector<std::string> lines;
    for (const bool asked : {false, true}) {
      if (const std::string areas = areas_without_place(asked); !areas.empty()) {
        lines.push_back(say.say(asked ? "kaart.zonder_plek_gevraagd" : "kaart.zonder_plek",
                                {{"gebieden", areas}}));
      }
    }
    if (const std::vector<std::string> places = places_unknown(); !places.empty()) {
      lines.push_back(counted ? say.say("kaart.plek_onbekend_aantal",
                                        {{"aantal", std::to_string(places.size())}},
                                        static_cast<std::int64_t>(places.size()))
                              : say.say("kaart.plek_onbekend", {{"plekken", say.list(places)}}));
    }
    return lines;
  }

  // Nobody knows where they are on this map.
  // Those where somebody asked for a place and there was none, or the others.
  [[nodiscard]] std::string areas_without_place(bool asked) const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < areas_.size(); ++i) {
      const privacy::SceneArea& area = sheet_.scene().areas[i];
      if (!areas_[i].has_place &&
          area.asked_and_empty[static_cast<std::size_t>(AssetKind::facility)] == asked) {
        names.push_back(area.name);
      }
    }
    return sheet_.say().list(names);
  }

  [[nodiscard]] std::vector<std::string> places_unknown() const {
    std::vector<std::string> names;
    for (const privacy::Member& member : sheet_.scene().members) {
      if (member.kind == AssetKind::facility && !member.location) {
        names.push_back(member.label);
      }
    }
    return names;
  }

  PictureSheet sheet_;
  std::vector<Area> areas_;
};

}  // namespace

viz::MapSheet ground_picture(const PictureWish& wish) {
  return GroundPicture(wish).draw();
}

}  // namespace buurtweb::report
