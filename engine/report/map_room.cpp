#include "engine/report/map_room.h"

#include "viz/formats.h"

namespace buurtweb::report {

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
