#include "engine/report/spark_slides.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "engine/report/picture_sheet.h"
#include "engine/report/readable_picture.h"
#include "engine/report/spark_log.h"
#include "viz/formats.h"

namespace buurtweb::report {
namespace {

// One thing that came of an event. What came of several is there with each.
struct Happening {
  std::size_t period = 0;
  const Event* event = nullptr;
  privacy::Outcome outcome;
};

SparkLog log_of(const PictureWish& wish) {
  return SparkLog({.scene = *wish.study.scene,
                   .say = wish.request.catalogue,
                   .paper = wish.request.paper,
                   .brief = true});
}

// From early to late.
std::vector<Happening> all_in(const SparkLog& log) {
  std::vector<Happening> result;
  for (const auto& [key, event] : log.events()) {
    for (const privacy::Outcome& outcome : event.led_to) {
      result.push_back({log.period_of(event.day()), &event, outcome});
    }
  }
  std::ranges::stable_sort(
      result, {}, [](const Happening& one) { return std::pair(one.period, one.event->day()); });
  return result;
}

std::vector<Stretch> periods_in(const SparkLog& log) {
  std::vector<Stretch> result;
  std::size_t first = 0;
  const std::vector<std::string> names = log.period_names();
  const std::vector<Happening> all = all_in(log);
  for (std::size_t period = 0; period < names.size(); ++period) {
    const auto count =
        static_cast<std::size_t>(std::ranges::count(all, period, &Happening::period));
    if (count > 0) {
      result.push_back({.when = names[period], .first = first, .count = count});
      first += count;
    }
  }
  return result;
}

class Slides {
public:
  // Their numbers are no longer than this one.
  Slides(const PictureWish& wish, const std::string& banner, std::size_t longest)
      : wish_(wish), banner_(banner), longest_(longest) {}

  // As few as can be read, with as much on each.
  void add(const Stretch& stretch) {
    if (stretch.count == 1 || can_be_read(stretch)) {
      parts_.push_back({.area = {}, .stretch = stretch});
      return;
    }
    const std::size_t half = (stretch.count + 1) / 2;
    add({.when = stretch.when, .first = stretch.first, .count = half});
    add({.when = stretch.when, .first = stretch.first + half, .count = stretch.count - half});
  }

  std::vector<MapPart> take() { return std::move(parts_); }

private:
  [[nodiscard]] bool can_be_read(const Stretch& stretch) const {
    MapRequest request = wish_.request;
    request.part = MapPart{.area = {}, .number = longest_, .count = longest_, .stretch = stretch};
    const viz::MapSheet sheet = spark_slide({wish_.study, request});
    return sheet.marks.size() == stretch.count &&
           viz::text_size(sheet, banner_) >= viz::smallest_text(sheet.paper);
  }

  const PictureWish& wish_;
  const std::string& banner_;
  std::size_t longest_;
  std::vector<MapPart> parts_;
};

}  // namespace

std::vector<MapPart> spark_slides(const PictureWish& wish, const std::string& banner) {
  if (wish.request.paper != viz::Paper::beamer) {
    return {};
  }
  const std::vector<Stretch> periods = periods_in(log_of(wish));
  const viz::MapSheet whole = readable_picture(wish.study, wish.request, banner);
  if (periods.empty() || whole.marks.size() == periods.back().first + periods.back().count) {
    return {};
  }
  std::vector<MapPart> parts;
  for (std::size_t longest = 9; parts.empty() || parts.size() >= longest;
       longest = 10 * longest + 9) {
    Slides slides(wish, banner, longest);
    std::ranges::for_each(periods, [&](const Stretch& period) { slides.add(period); });
    parts = slides.take();
  }
  return parts;
}

// Read row by row: when they were says the line below the title.
viz::MapSheet spark_slide(const PictureWish& wish) {
  const Stretch& stretch = *wish.request.part->stretch;
  const SparkLog log = log_of(wish);
  const std::vector<Happening> all = all_in(log);
  PictureSheet sheet(wish, viz::Layout::columns);
  for (std::size_t i = stretch.first; i < stretch.first + stretch.count; ++i) {
    viz::Mark mark = log.mark_of(all[i].outcome);
    mark.detail = log.came_of(*all[i].event);
    sheet.add(std::move(mark));
  }
  std::vector<viz::MarkIndex> order(sheet.size());
  std::iota(order.begin(), order.end(), viz::MarkIndex{0});
  sheet.put_in_order(order);
  return sheet.finished();
}

}  // namespace buurtweb::report
