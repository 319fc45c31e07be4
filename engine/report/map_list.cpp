#include "engine/report/map_list.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>

#include "engine/report/map_series.h"
#include "engine/report/map_words.h"
#include "viz/text.h"

namespace buurtweb::report {
namespace {

// Characters: reasons take room at the foot too, and letters on a small sheet are large for it,
// unless there is hardly a map.
std::size_t most_in_list(const viz::MapSheet& sheet) {
  constexpr std::size_t few_marks = 9;
  const bool little = sheet.paper == viz::Paper::a4 && sheet.marks.size() > few_marks;
  return (sheet.proposals.empty() ? 2500U : 1200U) / (little ? 3U : 1U);
}

std::string name_in_list(const MapRoom& room, MemberId member, const std::string& number) {
  const privacy::Member& who = room.scene[member];
  const std::string sign =
      room.request.numbers ? sign_of(who.kind, number, room.request.catalogue) + " " : "";
  return sign + viz::shortened(viz::printable(who.label), viz::kLongestName);
}

std::size_t length_in_list(const MapRoom& room, MemberId member) {
  constexpr std::string_view longest_number = "999";
  return name_in_list(room, member, std::string(longest_number)).size() + 2;
}

std::size_t length_of(const MapRoom& room, const std::vector<MemberId>& members) {
  std::size_t length = 0;
  for (const MemberId member : members) {
    length += length_in_list(room, member);
  }
  return length;
}

}  // namespace

std::vector<MemberId> names_to_list(const MapRoom& room, const viz::MapSheet& sheet) {
  std::vector<MemberId> result;
  if (room.marks.folded && !has_sheets_for_others(room.request.sheets())) {
    for (std::size_t i = 0; i < room.scene.size(); ++i) {
      if (room.marks.of[i] && !room.marks.own[i] && !room.scene.members[i].area) {
        result.push_back(MemberId::of(i));
      }
    }
  }
  if (length_of(room, result) > most_in_list(sheet)) {
    result.clear();
  }
  std::ranges::copy_if(room.request.listed, std::back_inserter(result), [&](MemberId member) {
    return std::ranges::find(result, member) == result.end();
  });
  return result;
}

std::size_t room_in_list(const MapRoom& room, const viz::MapSheet& sheet) {
  const std::size_t most = most_in_list(sheet);
  return most - std::min(most, length_of(room, names_to_list(room, sheet)));
}

void share_names(const MapRoom& whole, const std::vector<bool>& named,
                 std::vector<std::size_t> room, std::vector<MapRequest>& series) {
  for (std::size_t i = 0; i < named.size(); ++i) {
    const MemberId member = MemberId::of(i);
    const std::size_t length = length_in_list(whole, member);
    const auto has_room = [&](std::size_t sheet) { return room[sheet] >= length; };
    const auto at_home = [&](std::size_t sheet) {
      return has_room(sheet) && series[sheet].part->area == whole.scene[member].area;
    };
    const auto sheets = std::views::iota(std::size_t{0}, series.size());
    auto found = std::ranges::find_if(sheets, at_home);
    found = found == sheets.end() ? std::ranges::find_if(sheets, has_room) : found;
    if (whole.marks.of[i] && !named[i] && found != sheets.end()) {
      series[*found].listed.push_back(member);
      room[*found] -= length;
    }
  }
}

void add_names(const MapRoom& room, viz::MapSheet& sheet) {
  const std::vector<MemberId> members = names_to_list(room, sheet);
  if (members.empty()) {
    return;
  }
  const locale::Catalogue& say = room.request.catalogue;
  // Where the map is of groups, names that fill its foot are for a page of their own.
  constexpr std::size_t many = 60;
  if (room.request.groups && room.request.pages && !room.request.numbers && members.size() > many) {
    for (const MemberId member : members) {
      const privacy::Member& who = room.scene[member];
      const std::string kind(word_of(static_cast<viz::MarkKind>(who.kind)));
      sheet.unplaced.push_back(
          {.heading = say.say("nummers.kop." + kind), .label = who.label, .detail = ""});
    }
    sheet.list += (sheet.list.empty() ? "" : " ") + say.say("kaart.namen_hierachter");
    return;
  }
  const std::vector<std::size_t> numbers =
      room.request.numbers ? numbers_of(room.scene) : std::vector<std::size_t>{};
  std::vector<std::string> names;
  for (const MemberId member : members) {
    std::string number = number_in(numbers, member);
    names.push_back(name_in_list(room, member, number));
    sheet.listed.push_back(std::move(number));
  }
  sheet.list += (sheet.list.empty() ? "" : " ") +
                say.say("kaart.niet_getekend", {{"namen", say.list(names, names.size())}});
  // A name that ends in a full stop ("Ans van D.") ends the list as well.
  if (sheet.list.ends_with("..")) {
    sheet.list.pop_back();
  }
}

}  // namespace buurtweb::report
