#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/report/picture_sheet.h"
#include "engine/report/spark_log.h"
#include "engine/report/spark_slides.h"

// The haakjes: what happened when, from left to right, and what came of it.
namespace buurtweb::report {
namespace {

using privacy::Outcome;

class SparkPicture {
public:
  // Of what happened before `from` nothing is drawn.
  SparkPicture(const PictureWish& wish, std::optional<Date> from)
      : on_screen_(wish.request.paper == viz::Paper::beamer),
        sheet_(wish, viz::Layout::columns),
        log_({.scene = sheet_.scene(),
              .say = sheet_.say(),
              .paper = sheet_.paper(),
              .brief = sheet_.brief(),
              .from = from}) {
    name_columns();
  }

  // After draw(): the first day of what fitted, where not everything did.
  [[nodiscard]] std::optional<Date> first_that_fits() const {
    return lacks_some_ ? first_drawn_ : std::nullopt;
  }

  viz::MapSheet draw() {
    // Where not everything fits: first of what came something, and what happened last.
    std::vector<const Event*> order;
    for (const auto& [key, event] : log_.events()) {
      order.push_back(&event);
    }
    std::ranges::stable_sort(order, std::greater(), [this](const Event* event) {
      return std::pair(log_.bore_fruit(*event), event->days);
    });
    for (const Event* const event : order) {
      draw(*event);
    }
    for (const auto& [asset, mark] : began_at_) {
      continue_line(asset, mark);
    }
    tell_left_out();
    put_in_order();
    return sheet_.finished();
  }

private:
  // Each period takes two, but on a screen.
  void name_columns() {
    std::vector<std::string> words;
    for (std::string& name : log_.period_names()) {
      words.push_back(std::move(name));
      if (!on_screen_) {
        words.push_back(sheet_.say().say("kaart.haakjes.uitkomst"));
      }
    }
    sheet_.name_levels(words);
  }

  void draw(const Event& event) {
    const bool past = log_.is_past(event.day());
    const bool fits = !past && sheet_.fits(on_screen_ ? 1 : 2);
    lacks_some_ = lacks_some_ || (!past && !fits);
    for (const Date told : event.days) {
      if (const auto day = fits ? log_.known(told) : std::nullopt) {
        first_drawn_ = std::min(first_drawn_.value_or(*day), *day);
      }
    }
    const std::size_t period = log_.period_of(event.day());
    if (on_screen_) {
      draw_on_screen(event, period, past);
    } else if (fits) {
      draw_on_paper(event, period);
    } else {
      leave_out(event);
    }
  }

  void draw_on_paper(const Event& event, std::size_t period) {
    const std::optional<viz::MarkIndex> mark = sheet_.add(viz::Mark{
        .kind = event.asset ? static_cast<viz::MarkKind>(sheet_.scene()[*event.asset].kind)
                            : viz::MarkKind::event,
        .label = log_.name_of(event),
        .detail = log_.date_of(event),
        .level = 2 * period});
    if (mark) {
      note_day(*mark, event);
      draw_outcomes(event, *mark, 2 * period + 1);
    }
  }

  // With what came of it, and when it was.
  void leave_out(const Event& event) {
    std::vector<std::string> came;
    for (const Outcome& outcome : event.led_to) {
      came.push_back(log_.name_of(outcome));
    }
    const std::string date = log_.date_of(event);
    left_.emplace_back(event.day(), viz::Mark{.kind = viz::MarkKind::event,
                                              .label = log_.name_of(event),
                                              .detail = (date.empty() ? "" : date + ": ") +
                                                        sheet_.say().list(came, came.size())});
  }

  // A screen carries few names: in the mark of what came of an event stands what that was, as far
  // as there is room.
  void draw_on_screen(const Event& event, std::size_t period, bool past) {
    for (const Outcome& outcome : event.led_to) {
      const auto before = drawn_.lower_bound({outcome, 0});
      if (before != drawn_.end() && before->first.first == outcome) {
        continue;
      }
      if (past || !sheet_.fits(1)) {
        leave_out_on_screen(outcome, event);
        drawn_.emplace(std::pair(outcome, period), std::nullopt);
      } else if (const auto came = add(outcome, period)) {
        note_day(*came, event);
        sheet_.mark(*came).detail = outcome.second || !sheet_.brief() ? log_.came_of(event) : "";
      }
    }
  }

  void leave_out_on_screen(const Outcome& outcome, const Event& event) {
    const std::string date = log_.date_of(event);
    left_.emplace_back(
        event.day(), viz::Mark{.kind = viz::MarkKind::group,
                               .label = log_.name_of(outcome),
                               .detail = (date.empty() ? "" : date + ", ") + log_.came_of(event)});
  }

  // Of what came of several events the first counts.
  void note_day(viz::MarkIndex mark, const Event& event) {
    const auto [known, is_new] = when_.emplace(mark, event.day());
    known->second = is_new ? known->second : std::min(known->second, event.day());
  }

  // In each period from early to late, though what matters had its place first.
  void put_in_order() {
    std::vector<viz::MarkIndex> order(sheet_.size());
    std::iota(order.begin(), order.end(), viz::MarkIndex{0});
    std::ranges::stable_sort(order, {}, [this](viz::MarkIndex mark) {
      return std::pair(sheet_.mark(mark).level, when_.at(mark));
    });
    sheet_.put_in_order(order);
  }

  // From early to late.
  void tell_left_out() {
    std::ranges::stable_sort(left_, {}, [](const auto& left) { return left.first; });
    for (const auto& [day, mark] : left_) {
      sheet_.leave_out(mark, sheet_.say().say("nummers.kop.gebeurtenis"));
    }
  }

  // On the right of the event, also what had come of an earlier one: a line back would turn round
  // what came of what.
  void draw_outcomes(const Event& event, viz::MarkIndex mark, std::size_t level) {
    for (const Outcome& outcome : event.led_to) {
      const auto known = drawn_.find({outcome, level});
      if (const auto came = known == drawn_.end() ? add(outcome, level) : known->second) {
        sheet_.line(mark, *came);
        note_day(*came, event);
      }
    }
    if (event.asset) {
      began_at_.emplace_back(*event.asset, mark);
    }
  }

  std::optional<viz::MarkIndex> add(const Outcome& outcome, std::size_t level) {
    const bool has_mark = outcome.second || sheet_.find(outcome.first);
    viz::Mark mark = log_.mark_of(outcome);
    mark.level = level;
    const auto came = has_mark ? sheet_.add(std::move(mark)) : sheet_.add(outcome.first, level);
    drawn_.emplace(std::pair(outcome, level), came);
    return came;
  }

  // What came of one event may be where the next happened.
  void continue_line(MemberId asset, viz::MarkIndex next) {
    for (const auto& [what, came] : drawn_) {
      const auto& [outcome, level] = what;
      if (came && outcome == Outcome{.first = asset} && level < sheet_.mark(next).level) {
        sheet_.line(*came, next);
      }
    }
  }

  bool on_screen_;
  bool lacks_some_ = false;
  std::optional<Date> first_drawn_;
  PictureSheet sheet_;
  SparkLog log_;
  std::map<viz::MarkIndex, std::optional<Date>> when_;
  std::vector<std::pair<std::optional<Date>, viz::Mark>> left_;  // and when it was
  // By outcome and column; none that had no room.
  std::map<std::pair<Outcome, std::size_t>, std::optional<viz::MarkIndex>> drawn_;
  std::vector<std::pair<MemberId, viz::MarkIndex>> began_at_;
};

}  // namespace

// Where not everything fits, periods that had to hold all of it would be too long for what is
// drawn.
viz::MapSheet spark_picture(const PictureWish& wish) {
  if (wish.request.part && wish.request.part->stretch) {
    return spark_slide(wish);
  }
  SparkPicture all(wish, {});
  viz::MapSheet sheet = all.draw();
  const std::optional<Date> from = all.first_that_fits();
  return from ? SparkPicture(wish, from).draw() : sheet;
}

}  // namespace buurtweb::report
