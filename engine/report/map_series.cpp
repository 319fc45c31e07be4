#include "engine/report/map_series.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "engine/graph/even_parts.h"
#include "engine/report/map_folding.h"
#include "viz/text.h"

namespace buurtweb::report {
namespace {

using privacy::Scene;

// How many sheets so many people take.
std::size_t sheets_for(std::size_t people, const MapRequest& request) {
  if (request.paper == viz::Paper::beamer) {
    return 1;
  }
  // Beside people there are the groups and places they have to do with.
  const std::size_t on_a_sheet = std::max<std::size_t>(1, 2 * request.most_names() / 3);
  return std::max<std::size_t>(1, (people + on_a_sheet - 1) / on_a_sheet);
}

// These people, with the groups and places that they have to do with as far as needed to know who
// meets whom, as a graph: the people are its first vertices, in their order.
graph::TieGraph ties_among(const Scene& scene, const std::vector<MemberId>& people) {
  std::vector<graph::Vertex> vertex(scene.size(), graph::kNone);
  graph::Vertex count = 0;
  for (const MemberId who : people) {
    vertex[who.value()] = count++;
  }
  const auto lives_here = [&](MemberId who) { return vertex[who.value()] < people.size(); };
  const auto stands = [&](MemberId who) { return lives_here(who) || !is_person(scene[who].kind); };
  const auto vertex_of = [&](MemberId who) {
    graph::Vertex& known = vertex[who.value()];
    known = known == graph::kNone ? count++ : known;
    return known;
  };
  std::vector<graph::Arc> ties;
  for (const privacy::SceneTie& tie : scene.ties) {
    if (is_drawn(tie) && (lives_here(tie.from) || lives_here(tie.to)) && stands(tie.from) &&
        stands(tie.to)) {
      ties.push_back({vertex_of(tie.from), vertex_of(tie.to)});
    }
  }
  return {count, ties};
}

// By person, in their order: on which of so many sheets.
std::vector<graph::Vertex> shared_out(const Scene& scene, const std::vector<MemberId>& people,
                                      std::size_t sheets) {
  std::vector<graph::Vertex> all_on_one(people.size(), 0);
  if (sheets == 1) {
    return all_on_one;
  }
  const graph::TieGraph ties = ties_among(scene, people);
  std::vector<bool> counts(ties.vertex_count());
  std::fill_n(counts.begin(), people.size(), true);
  return graph::even_parts(ties, counts, static_cast<graph::Vertex>(sheets));
}

std::string area_of(const MapRoom& room, const MapPart& part) {
  constexpr std::size_t longest = 40;  // characters: a title has a question too
  const locale::Catalogue& say = room.request.catalogue;
  const std::string name =
      part.area ? room.scene.areas[part.area->value()].name : say.say("kaart.reeks.andere");
  const std::string area = viz::shortened(viz::printable(name), longest);
  return part.shares == 1 ? area
                          : say.say("kaart.reeks.deel", {{"gebied", area},
                                                         {"nummer", std::to_string(part.share + 1)},
                                                         {"totaal", std::to_string(part.shares)}});
}

// By member: the sheet with the name of a person. Who is in no other part is on the first.
std::vector<std::size_t> sheets_of_people(const MapRoom& room) {
  std::vector<std::size_t> sheets(room.scene.size(), 1);
  for (const MapPart& part : room.request.sheets()) {
    if (!part.is_whole()) {
      for (const MemberId who : part.people) {
        sheets[who.value()] = part.number;
      }
    }
  }
  return sheets;
}

// The contacts of whoever would have no line on this sheet, in the order of the scene: of both
// sides of a tie one is enough, and nobody is chosen for having more contacts.
void add_guests(const Scene& scene, std::size_t most, std::vector<bool>& shown) {
  std::vector<bool> tied(scene.size());
  for (const privacy::SceneTie& tie : scene.ties) {
    if (is_drawn(tie) && shown[tie.from.value()] && shown[tie.to.value()]) {
      tied[tie.from.value()] = true;
      tied[tie.to.value()] = true;
    }
  }
  std::vector<bool> guest(scene.size());
  const auto note = [&](MemberId here, MemberId there) {
    if (shown[here.value()] && !tied[here.value()] && is_person(scene[there].kind)) {
      guest[there.value()] = true;
    }
  };
  for (const privacy::SceneTie& tie : scene.ties) {
    if (is_drawn(tie)) {
      note(tie.from, tie.to);
      note(tie.to, tie.from);
    }
  }
  auto room = static_cast<std::ptrdiff_t>(most) - std::ranges::count(shown, true);
  for (std::size_t i = 0; i < guest.size() && room > 0; ++i) {
    if (guest[i] && !shown[i]) {
      shown[i] = true;
      --room;
    }
  }
}

// By mark: the sheets with those that it is tied to and that have no mark on this one.
using SheetsOfContacts = std::map<viz::MarkIndex, std::set<std::size_t>>;
SheetsOfContacts sheets_of_contacts(const MapRoom& room, const std::vector<std::size_t>& sheet_of) {
  SheetsOfContacts sheets;
  const auto note = [&](MemberId here, MemberId there) {
    const std::optional<viz::MarkIndex> mark = room.marks.of[here.value()];
    if (mark && !room.marks.of[there.value()] && is_person(room.scene[there].kind)) {
      sheets[*mark].insert(sheet_of[there.value()]);
    }
  };
  for (const privacy::SceneTie& tie : room.scene.ties) {
    if (is_drawn(tie)) {
      note(tie.from, tie.to);
      note(tie.to, tie.from);
    }
  }
  return sheets;
}

SheetsOfContacts without_lines(SheetsOfContacts sheets, const viz::MapSheet& sheet) {
  for (const viz::Line& line : sheet.lines) {
    sheets.erase(line.from);
    sheets.erase(line.to);
  }
  return sheets;
}

void add_to_detail(const std::string& words, viz::Mark& mark) {
  mark.detail += (mark.detail.empty() ? "" : ", ") + words;
}

// The sheets that an area takes, or what is in none: its people, divided such that those who know
// each other, or meet in the same group, are together as far as they fit. A screen shows groups, of
// which it has one slide.
std::vector<MapPart> parts_of(const Scene& scene, std::optional<AreaId> area,
                              const MapRequest& request) {
  const std::vector<MemberId> people = inhabitants(scene, area);
  const std::size_t shares = sheets_for(people.size(), request);
  std::vector<MapPart> parts;
  for (std::size_t share = 0; share < shares; ++share) {
    parts.push_back(
        {.area = area, .elsewhere = !area.has_value(), .share = share, .shares = shares});
  }
  const std::vector<graph::Vertex> part_of = shared_out(scene, people, shares);
  for (std::size_t i = 0; i < people.size(); ++i) {
    parts[part_of[i]].people.push_back(people[i]);
  }
  return parts;
}

}  // namespace

std::vector<bool> members_of_part(const Scene& scene, const MapRequest& request) {
  const MapPart& part = *request.part;
  std::vector<bool> result(scene.size());
  // What is in no area is on the first of those sheets: there may be as many of that as of people.
  const bool with_others = part.area || part.share == 0;
  for (std::size_t i = 0; i < scene.size(); ++i) {
    result[i] =
        with_others && scene.members[i].area == part.area && !is_person(scene.members[i].kind);
  }
  for (const MemberId who : part.people) {
    result[who.value()] = true;
  }
  const std::vector<bool> inside = result;
  const auto add = [&](MemberId from, MemberId to) {
    if (inside[from.value()] && !is_person(scene[to].kind)) {
      result[to.value()] = true;
    }
  };
  for (const privacy::SceneTie& tie : scene.ties) {
    if (is_drawn(tie)) {
      add(tie.from, tie.to);
      add(tie.to, tie.from);
    }
  }
  add_guests(scene, request.most_names(), result);
  return result;
}

std::string name_of_part(const MapRoom& room, const std::string& neighbourhood) {
  const std::optional<MapPart>& part = room.request.part;
  return part && !part->is_whole()
             ? room.request.catalogue.say("kaart.reeks.titel", {{"buurt", neighbourhood},
                                                                {"gebied", area_of(room, *part)}})
             : neighbourhood;
}

std::vector<MapRequest> whole_and_parts(const Scene& scene,
                                        std::span<const std::optional<AreaId>> areas,
                                        const MapRequest& request) {
  std::vector<MapPart> parts;
  for (const std::optional<AreaId> area : areas) {
    std::ranges::move(parts_of(scene, area, request), std::back_inserter(parts));
  }
  return whole_and_parts(std::move(parts), request);
}

std::vector<MapRequest> whole_and_parts(std::vector<MapPart> parts, const MapRequest& request) {
  parts.insert(parts.begin(), MapPart{});
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].number = i + 1;
    parts[i].count = parts.size();
  }
  std::vector<MapRequest> result(parts.size(), request);
  const auto series = std::make_shared<const std::vector<MapPart>>(std::move(parts));
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i].part = (*series)[i];
    result[i].series = series;
    if (i > 0) {
      result[i].places.clear();
    }
  }
  return result;
}

bool has_sheets_for_others(std::span<const MapPart> series) {
  return std::ranges::any_of(series, &MapPart::elsewhere);
}

std::string tell_sheets(const MapRoom& room) {
  const locale::Catalogue& say = room.request.catalogue;
  std::vector<std::string> sheets;
  for (const MapPart& part : room.request.sheets()) {
    if (!part.is_whole() && room.request.part->is_whole()) {
      sheets.push_back(say.say("kaart.reeks.blad", {{"nummer", std::to_string(part.number)},
                                                    {"gebied", area_of(room, part)}}));
    }
  }
  return sheets.empty()
             ? ""
             : say.say("kaart.reeks.bladen", {{"kaarten", say.list(sheets, sheets.size())}});
}

// On a slide people are folded, so that none of them stands on a certain one.
void tell_other_sheets(const MapRoom& room, viz::MapSheet& sheet) {
  const bool on_slide = room.request.paper == viz::Paper::beamer;
  if (!room.request.part || room.request.part->is_whole() || on_slide) {
    return;
  }
  const std::vector<std::size_t> sheet_of = sheets_of_people(room);
  const locale::Catalogue& say = room.request.catalogue;
  for (const auto& [mark, sheets] : without_lines(sheets_of_contacts(room, sheet_of), sheet)) {
    std::vector<std::string> numbers;
    for (const std::size_t number : sheets) {
      numbers.push_back(std::to_string(number));
    }
    add_to_detail(say.say("kaart.reeks.verder", {{"kaarten", say.list(numbers, numbers.size())}}),
                  sheet.marks[mark]);
  }
  for (std::size_t i = 0; i < sheet_of.size(); ++i) {
    if (room.marks.own[i] && is_person(room.scene.members[i].kind) &&
        sheet_of[i] != room.request.part->number) {
      add_to_detail(say.say("kaart.reeks.gast", {{"kaart", std::to_string(sheet_of[i])}}),
                    sheet.marks[*room.marks.of[i]]);
    }
  }
}

}  // namespace buurtweb::report
