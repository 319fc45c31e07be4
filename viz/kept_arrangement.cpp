#include "viz/kept_arrangement.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <utility>

namespace buurtweb::viz {
namespace {

// What an arrangement depends on.
struct Asked {
  MapSheet sheet;
  Box room;

  bool operator==(const Asked&) const = default;
};

Asked asked(MapSheet sheet, const Box& room) {
  for (std::string* const words : {&sheet.title, &sheet.subtitle, &sheet.description,
                                   &sheet.room_to_write, &sheet.list, &sheet.id_prefix}) {
    words->clear();
  }
  sheet.footer.clear();
  return {std::move(sheet), room};
}

struct Kept {
  Asked asked;
  Arrangement arrangement;
};

// A sheet is tried with and without a few words before it is printed.
constexpr std::size_t kMostKept = 4;

std::deque<Kept>& kept() {
  thread_local std::deque<Kept> last;
  return last;
}

const Arrangement* found(const Asked& asked) {
  const auto at = std::ranges::find(kept(), asked, &Kept::asked);
  return at == kept().end() ? nullptr : &at->arrangement;
}

void keep(Asked asked, const Arrangement& arrangement) {
  kept().push_front({std::move(asked), arrangement});
  kept().resize(std::min(kept().size(), kMostKept));
}

bool has_air(const Arrangement& arrangement, double least) {
  const TypeSizes& sizes = arrangement.sizes;
  return sizes.name >= smallest_text(sizes.paper) && arrangement.air >= least;
}

}  // namespace

Arrangement arranged_once(const MapSheet& sheet, const Box& room, TextMeter& meter) {
  Asked wish = asked(sheet, room);
  if (const Arrangement* const before = found(wish)) {
    return *before;
  }
  Arrangement result = arranged(sheet, room, meter);
  keep(std::move(wish), result);
  return result;
}

std::optional<Arrangement> arranged_once_with_air(const MapSheet& sheet, const Box& room,
                                                  TextMeter& meter, double least_air) {
  Asked wish = asked(sheet, room);
  if (const Arrangement* const before = found(wish)) {
    return has_air(*before, least_air) ? std::optional(*before) : std::nullopt;
  }
  std::optional<Arrangement> result = arranged_with_air(sheet, room, meter, least_air);
  if (result) {
    keep(std::move(wish), *result);
  }
  return result;
}

}  // namespace buurtweb::viz
