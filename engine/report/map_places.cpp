#include "engine/report/map_places.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "viz/formats.h"
#include "viz/marks.h"
#include "viz/style.h"

namespace buurtweb::report {
namespace {

using Key = std::tuple<viz::MarkKind, std::string, std::size_t>;

// By mark.
std::vector<Key> keys_of(const viz::MapSheet& sheet) {
  std::map<std::pair<viz::MarkKind, std::string>, std::size_t> seen;
  std::vector<Key> keys;
  for (const viz::Mark& mark : sheet.marks) {
    const std::string name = viz::visible_name(mark);
    keys.emplace_back(mark.kind, name, seen[{mark.kind, name}]++);
  }
  return keys;
}

class Joiner {
public:
  void add(const viz::MapSheet& sheet) {
    const viz::OnMaps on = viz::OnMaps{1} << sheets_++;
    std::vector<viz::MarkIndex> of;
    const std::vector<Key> keys = keys_of(sheet);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const auto next = static_cast<viz::MarkIndex>(all_.marks.size());
      const auto [known, is_new] = marks_.emplace(keys[i], next);
      if (is_new) {
        all_.marks.push_back(sheet.marks[i]);
        all_.marks.back().on = 0;
      }
      all_.marks[known->second].on |= on;
      of.push_back(known->second);
    }
    for (const viz::Line& line : sheet.lines) {
      add_link({of[line.from], of[line.to], on}, lines_, all_.lines);
    }
    for (const viz::Proposal& proposal : sheet.proposals) {
      add_link({of[proposal.from], of[proposal.to], on}, proposals_, all_.proposals);
    }
    for (viz::Hull hull : sheet.hulls) {
      for (viz::MarkIndex& member : hull.members) {
        member = of[member];
      }
      all_.hulls.push_back(std::move(hull));
    }
  }

  viz::MapSheet take() { return std::move(all_); }

private:
  using Ends = std::pair<viz::MarkIndex, viz::MarkIndex>;
  struct Seen {
    viz::MarkIndex from = 0;
    viz::MarkIndex to = 0;
    viz::OnMaps on = 0;
  };

  // Once, on all the maps on which it is seen.
  template <class Link>
  static void add_link(const Seen& seen, std::map<Ends, std::size_t>& known,
                       std::vector<Link>& links) {
    const auto [place, is_new] = known.emplace(std::minmax(seen.from, seen.to), links.size());
    if (is_new) {
      links.emplace_back();
      links.back().from = seen.from;
      links.back().to = seen.to;
      links.back().on = 0;
    }
    links[place->second].on |= seen.on;
  }

  viz::MapSheet all_;
  unsigned sheets_ = 0;
  std::map<Key, viz::MarkIndex> marks_;
  std::map<Ends, std::size_t> lines_;
  std::map<Ends, std::size_t> proposals_;
};

std::optional<double> share(const nlohmann::json& value) {
  const bool fits = value.is_number() && value >= 0 && value <= 1;
  return fits ? std::optional(value.get<double>()) : std::nullopt;
}

std::optional<MapPlace> read_place(const nlohmann::json& row) {
  if (!row.is_object()) {
    return std::nullopt;
  }
  const auto text = [&](const char* key) {
    const auto found = row.find(key);
    return found != row.end() && found->is_string() ? found->get<std::string>() : "";
  };
  const std::optional<viz::MarkKind> kind = viz::kind_named(text("soort"));
  const std::optional<double> x = share(row.value("x", nlohmann::json()));
  const std::optional<double> y = share(row.value("y", nlohmann::json()));
  const nlohmann::json before = row.value("gelijke_ervoor", nlohmann::json());
  if (!kind || !x || !y || !before.is_number_unsigned()) {
    return std::nullopt;
  }
  return MapPlace{.kind = *kind,
                  .name = text("naam"),
                  .same_before = before.get<std::size_t>(),
                  .spot = {*x, *y},
                  .map = text("kaart")};
}

}  // namespace

void keep_places(const MapPlaces& places, viz::MapSheet& sheet, std::string_view map) {
  std::map<Key, viz::Spot> shared;
  std::map<Key, viz::Spot> drawn;
  for (const MapPlace& place : places) {
    if (place.map.empty() || place.map == map) {
      (place.map.empty() ? shared : drawn)
          .emplace(Key(place.kind, place.name, place.same_before), place.spot);
    }
  }
  const std::vector<Key> keys = keys_of(sheet);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    viz::Mark& mark = sheet.marks[i];
    if (const auto found = drawn.find(keys[i]); found != drawn.end()) {
      mark.spot = found->second;
      mark.stays = true;
    } else if (const auto known = shared.find(keys[i]); known != shared.end()) {
      mark.spot = known->second;
    }
  }
}

void spread_places(viz::MapSheet& sheet) {
  if (!std::ranges::all_of(sheet.marks, [](const viz::Mark& mark) {
        return mark.spot.has_value() && !mark.stays;
      })) {
    return;
  }
  constexpr double edge = 0.15;  // where the outermost stand
  for (double viz::Spot::*const along : {&viz::Spot::x, &viz::Spot::y}) {
    double least = 1;
    double most = 0;
    for (const viz::Mark& mark : sheet.marks) {
      least = std::min(least, (*mark.spot).*along);
      most = std::max(most, (*mark.spot).*along);
    }
    const double wider = (1 - 2 * edge) / std::max(most - least, 0.1);
    if (wider > 1) {
      for (viz::Mark& mark : sheet.marks) {
        const double middle = (least + most) / 2;
        (*mark.spot).*along = 0.5 + wider * ((*mark.spot).*along - middle);
      }
    }
  }
}

MapPlaces on_sheet(const MapPlaces& places, const viz::MapSheet& sheet) {
  const std::vector<Key> keys = keys_of(sheet);
  const std::set<Key> there(keys.begin(), keys.end());
  MapPlaces result;
  std::ranges::copy_if(places, std::back_inserter(result), [&](const MapPlace& place) {
    return place.map.empty() && there.contains(Key(place.kind, place.name, place.same_before));
  });
  return result;
}

MapPlaces still_seen(MapPlaces places, const privacy::Scene& scene,
                     const locale::Catalogue& catalogue) {
  std::map<std::pair<viz::MarkKind, std::string>, std::size_t> seen;
  const auto see = [&](viz::MarkKind kind, const std::string& name) {
    viz::Mark mark;
    mark.kind = kind;
    mark.label = name;
    ++seen[{kind, viz::visible_name(mark)}];
  };
  for (const privacy::Member& member : scene.members) {
    see(static_cast<viz::MarkKind>(member.kind), member.label);
    if (member.kind == AssetKind::association) {
      see(viz::MarkKind::group, member.label);
    }
  }
  for (const privacy::SceneArea& area : scene.areas) {
    see(viz::MarkKind::group, area.name);
  }
  for (const char* const rest :
       {"kaart.elders_in_de_buurt", "kaart.in_de_buurt", "nummers.kop.buiten"}) {
    see(viz::MarkKind::group, catalogue.say(rest));
  }
  std::erase_if(places, [&](const MapPlace& place) {
    const auto found = seen.find({place.kind, place.name});
    return found == seen.end() || place.same_before >= found->second;
  });
  return places;
}

bool all_have_place(const MapPlaces& places, const viz::MapSheet& sheet) {
  return std::ranges::all_of(keys_of(sheet), [&](const Key& key) {
    const auto& [kind, name, before] = key;
    return has_place(places, {.kind = kind, .name = name, .same_before = before, .spot = {}});
  });
}

bool has_place(const MapPlaces& places, const MapPlace& mark) {
  return std::ranges::any_of(places, [&](const MapPlace& place) {
    return place.kind == mark.kind && place.name == mark.name &&
           place.same_before == mark.same_before && place.map == mark.map;
  });
}

viz::MapSheet all_together(const std::vector<viz::MapSheet>& sheets) {
  Joiner joiner;
  for (const viz::MapSheet& sheet : sheets) {
    joiner.add(sheet);
  }
  viz::MapSheet all = joiner.take();
  if (!sheets.empty()) {
    // The words around the map decide how much room there is for it.
    const viz::MapSheet& first = sheets.front();
    for (std::size_t i = 0; i < first.proposals.size() && i < all.proposals.size(); ++i) {
      all.proposals[i].reason = first.proposals[i].reason;
    }
    all.title = first.title;
    all.subtitle = first.subtitle;
    all.paper = first.paper;
    all.in_tiles = first.in_tiles;
    all.legend = first.legend;
    all.list = first.list;
    all.footer = first.footer;
    all.alone = first.alone;
  }
  return all;
}

MapPlaces places_on(const viz::MapSheet& sheet, const std::string& map) {
  const std::vector<viz::Spot> spots = viz::spots(sheet);
  const std::vector<Key> keys = keys_of(sheet);
  const auto rounded = [](double value) { return std::round(value * 1e6) / 1e6; };
  MapPlaces places;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    const auto& [kind, name, before] = keys[i];
    places.push_back({.kind = kind,
                      .name = name,
                      .same_before = before,
                      .spot = {rounded(spots[i].x), rounded(spots[i].y)},
                      .map = map});
  }
  return places;
}

std::string places_text(const MapPlaces& places, Audience audience) {
  nlohmann::ordered_json file;
  file["voor"] = audience_name(audience);
  file["plekken"] = nlohmann::ordered_json::array();
  for (const MapPlace& place : places) {
    file["plekken"].push_back({{"soort", viz::name_of(place.kind)},
                               {"naam", place.name},
                               {"gelijke_ervoor", place.same_before},
                               {"x", place.spot.x},
                               {"y", place.spot.y}});
    if (!place.map.empty()) {
      file["plekken"].back()["kaart"] = place.map;
    }
  }
  return file.dump(2) + "\n";
}

ReadPlaces read_places(const std::string& text, Audience audience) {
  const nlohmann::json file = nlohmann::json::parse(text, nullptr, false);
  const bool whole = file.is_object() && file.contains("voor") && file["voor"].is_string() &&
                     file.contains("plekken") && file["plekken"].is_array();
  if (!whole || !audience_from(file["voor"].get<std::string>())) {
    return {.places = {}, .fault = PlacesFault::unreadable};
  }
  if (file["voor"].get<std::string>() != audience_name(audience)) {
    return {.places = {}, .fault = PlacesFault::other_audience};
  }
  ReadPlaces result;
  for (const nlohmann::json& row : file["plekken"]) {
    std::optional<MapPlace> place = read_place(row);
    if (!place) {
      return {.places = {}, .fault = PlacesFault::unreadable};
    }
    result.places.push_back(std::move(*place));
  }
  return result;
}

}  // namespace buurtweb::report
