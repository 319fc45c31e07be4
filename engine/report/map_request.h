#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/base/date.h"
#include "engine/base/id.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/since.h"
#include "engine/report/map_places.h"
#include "viz/sheet.h"

namespace buurtweb::report {

// Some of what happened, as a slide after that of the whole shows it.
struct Stretch {
  std::string when;       // "juli t/m september 2026"
  std::size_t first = 0;  // of all that happened, in its order
  std::size_t count = 0;
};

// One of a series of maps: the first shows the whole neighbourhood, each other an area of it or
// what is in none that is known, or some of those who live there, where they do not fit on one
// sheet.
struct MapPart {
  std::optional<AreaId> area;
  bool elsewhere = false;  // in no area
  std::size_t number = 1;
  std::size_t count = 1;
  std::size_t share = 0;  // which of them, from 0, of so many shares
  std::size_t shares = 1;
  std::vector<MemberId> people = {};  // whose names it is for
  std::optional<Stretch> stretch = {};

  [[nodiscard]] bool is_whole() const { return !area && !elsewhere; }
};

struct MapRequest {
  std::optional<analysis::Step> step;  // nothing: the whole neighbourhood
  viz::Paper paper = viz::Paper::a3;
  Date run_date;
  const locale::Catalogue& catalogue;
  // A screen that one can come closer to shows so many names, and what only some steps show on
  // paper: channels and outside sources.
  std::optional<std::size_t> names = {};

  // With a number in each mark, and room to write beside the map.
  bool numbers = false;
  // Not drawn: to find places that suit all maps, with the lines that those of steps have.
  bool for_places = false;
  // It is cut over sheets of A4.
  bool tiles = false;
  // A list lies beside the map, with the whole names.
  bool list_beside = false;

  // Pages with a list may follow it.
  bool pages = false;
  // Of a picture on which not everything fits: names, and only what they cannot do without.
  bool brief = false;
  // Of a picture that has boxes of what is of one sort: not where they cost too many names.
  bool boxes = true;
  // Of a picture on which not everything fits: a larger paper on which it does.
  std::optional<viz::Paper> fits_on = {};

  // For the picture of then and now: what of the scene was there before.
  const privacy::Since* since = nullptr;

  // Fewer than the paper carries, where so many would be too small.
  std::optional<std::size_t> fewer = {};

  // On a sheet of then and now each name stands twice.
  [[nodiscard]] std::size_t most_names() const {
    return fewer.value_or(names.value_or(viz::label_cap(paper) / (since == nullptr ? 1 : 2)));
  }
  // Where not all fit anyway, as many as leave room to write on. A sheet of a series leaves none:
  // it would take more sheets.
  [[nodiscard]] std::size_t most_names_of_some() const {
    const std::size_t most = most_names();
    const bool leaves_room = numbers && !part && !names && !fewer;
    return leaves_room ? beside_room_to_write(most, paper) : most;
  }
  // A sheet with room to write on is that much smaller. On A2 letters are larger for its size than
  // on any other paper, so that as many names would leave no way for lines between them.
  static std::size_t beside_room_to_write(std::size_t most, viz::Paper paper) {
    return most - most / (paper == viz::Paper::a2 ? 4 : 6);
  }

  std::string_view picture = {};        // the name of a picture of its own; empty: the web
  std::optional<MemberId> around = {};  // for the picture around one asset
  bool groups = false;                  // fold all people into their groups
  std::optional<MapPart> part = {};
  // The sheets that this part is one of, in their order. There may be thousands, and all know all.
  std::shared_ptr<const std::vector<MapPart>> series = {};
  std::vector<MemberId> listed = {};  // whom none of them has a mark for: named at the foot of this
  MapPlaces places = {};  // where the marks stand; empty: the map finds places of its own

  [[nodiscard]] std::span<const MapPart> sheets() const {
    return series ? std::span<const MapPart>(*series) : std::span<const MapPart>();
  }

  // Under which are kept the places of what was drawn on such a map.
  [[nodiscard]] std::string map_name() const;
};

}  // namespace buurtweb::report
