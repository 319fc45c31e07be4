#include "engine/report/map_room.h"

#include "viz/formats.h"

namespace buurtweb::report {
namespace {

constexpr std::size_t kLong = 25;  // bytes a mark, of a sheet that is full

// A quick look: to lay it out takes as long as to draw it.
bool is_full(const MapRequest& request, const viz::MapSheet& sheet) {
  std::size_t length = 0;
  for (const viz::Mark& mark : sheet.marks) {
    length += mark.label.size() + mark.detail.size();
  }
  return length > kLong * request.most_names();
}

}  // namespace

bool has_room(const MapRequest& request, const std::string& banner, const viz::MapSheet& sheet) {
  return request.paper == viz::Paper::beamer
             ? viz::text_size(sheet, banner) >= viz::smallest_text(request.paper)
             : (!request.fewer && !is_full(request, sheet)) || viz::is_roomy(sheet, banner);
}

void leave_room_to_write(const MapRequest& request, const std::string& banner,
                         viz::MapSheet& sheet) {
  const bool may_have = request.numbers && sheet.paper != viz::Paper::beamer &&
                        sheet.room_to_write.empty() &&
                        sheet.marks.size() <= viz::label_cap(sheet.paper);
  if (!may_have) {
    return;
  }
  sheet.room_to_write = request.catalogue.say("kaart.ruimte");
  if (!viz::is_roomy(sheet, banner)) {
    sheet.room_to_write.clear();
  }
}

}  // namespace buurtweb::report
