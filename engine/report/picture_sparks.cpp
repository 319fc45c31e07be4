#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "engine/report/data_words.h"
#include "engine/report/dates.h"
#include "engine/report/periods.h"
#include "engine/report/picture_sheet.h"

// The haakjes: what happened when, from left to right, and what came of it. An introduction is an
// event too; one that did not work out is not drawn.
namespace buurtweb::report {
namespace {

using privacy::Outcome;
using privacy::Proposal;
using privacy::Spark;

// An event, or all introductions of one period by the same people.
struct Event {
  std::set<Date> days = {};
  std::optional<MemberId> asset = {};
  std::string words = {};
  std::vector<Outcome> led_to = {};
  bool introduces = false;
};

class SparkPicture {
public:
  // Of what happened before `from` nothing is drawn.
  SparkPicture(const PictureWish& wish, std::optional<Date> from)
      : on_screen_(wish.request.paper == viz::Paper::beamer),
        from_(from),
        sheet_(wish, viz::Layout::columns) {
    find_introduced();
    name_periods();
    for (const Spark& spark : sheet_.scene().sparks) {
      add_to_events(spark);
    }
    for (const auto& [pair, introduction] : introduced_) {
      add_to_events(pair, *introduction);
    }
  }

  // After draw(): the first day of what fitted, where not everything did.
  [[nodiscard]] std::optional<Date> first_that_fits() const {
    return lacks_some_ ? first_drawn_ : std::nullopt;
  }

  viz::MapSheet draw() {
    // Where not everything fits: first of what came something, and what happened last.
    std::vector<const Event*> order;
    for (const auto& [key, event] : events_) {
      order.push_back(&event);
    }
    std::ranges::stable_sort(order, std::greater(), [this](const Event* event) {
      return std::pair(bore_fruit(*event), event->days);
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
  // By which period and by whom or by what. A spark is an event of its own.
  using Key = std::tuple<std::size_t, std::vector<MemberId>, const Spark*>;

  static std::optional<Outcome> pair_of(const Proposal& row) {
    return row.who.size() == 2 ? std::optional(Outcome{row.who.front(), row.who.back()})
                               : std::nullopt;
  }

  // On which day it was. One that is far off is mostly a slip, and would make the periods of all
  // others longer.
  [[nodiscard]] std::optional<Date> known(const std::optional<Date>& day) const {
    return day && !is_far_off(*day, sheet_.scene().run_date) ? day : std::nullopt;
  }

  [[nodiscard]] bool is_past(const std::optional<Date>& day) const {
    return from_ && known(day) && *day < *from_;
  }

  // Of each pair what was heard last of an introduction, unless that is that it did not work out.
  // Nobody else's business than the team's.
  void find_introduced() {
    if (sheet_.scene().audience == Audience::public_) {
      return;
    }
    for (const Proposal& row : sheet_.scene().proposals) {
      const std::optional<Outcome> pair = pair_of(row);
      if (!pair) {
        continue;
      }
      const auto heard = [](const Proposal& one) { return std::tuple(one.since, one.state); };
      const Proposal*& last = introduced_[*pair];
      if (last == nullptr || heard(*last) < heard(row)) {
        last = &row;
      }
    }
    std::erase_if(introduced_, [](const auto& of_pair) {
      return of_pair.second->state > ProposalState::lasting;
    });
  }

  void name_periods() {
    std::vector<Date> days;
    bool all_dated = true;
    const auto note = [&](const std::optional<Date>& told) {
      const std::optional<Date> day = known(told);
      all_dated = all_dated && day.has_value();
      if (day && !is_past(day)) {
        days.push_back(*day);
      }
    };
    for (const Spark& spark : sheet_.scene().sparks) {
      note(spark.on);
    }
    for (const auto& [pair, introduction] : introduced_) {
      note(introduction->on);
    }
    periods_ = periods_of(days, most_periods());
    std::vector<std::string> words;
    const auto add = [&](std::string when) {
      words.push_back(std::move(when));
      if (!on_screen_) {
        words.push_back(sheet_.say().say("kaart.haakjes.uitkomst"));
      }
    };
    if (!all_dated) {
      add(sheet_.say().say(
          key_for(sheet_.scene().audience, "kaart.haakjes.onbekend", sheet_.say())));
      undated_ = 1;
    }
    for (const Period period : periods_) {
      add(on_screen_ ? short_period(period, sheet_.say()) : long_period(period, sheet_.say()));
    }
    sheet_.name_levels(words);
  }

  // Each takes two columns, but on a screen.
  [[nodiscard]] std::size_t most_periods() const {
    return viz::label_cap(sheet_.paper()) > viz::label_cap(viz::Paper::a3) ? 4 : 3;
  }

  // Its place among the periods, behind that of what has no day; behind them all of what is past.
  [[nodiscard]] std::size_t period_of(const std::optional<Date>& told) const {
    const std::optional<Date> day = known(told);
    const auto found = std::ranges::find_if(
        periods_, [&](const Period period) { return day && holds(period, *day); });
    return day ? undated_ + static_cast<std::size_t>(found - periods_.begin()) : 0;
  }

  void add_to_events(const Spark& spark) {
    Event& event = events_[{period_of(spark.on), {}, &spark}];
    event.asset = spark.at_asset;
    event.words = spark.occasion.empty() ? sheet_.say().say("kaart.haakjes.iets") : spark.occasion;
    event.led_to = spark.led_to;
    if (spark.on) {
      event.days.insert(*spark.on);
    }
    happened_.insert(spark.led_to.begin(), spark.led_to.end());
  }

  void add_to_events(const Outcome& pair, const Proposal& introduction) {
    Event& event = events_[{period_of(introduction.on), introduction.via, nullptr}];
    std::vector<std::string> names;
    for (const MemberId who : introduction.via) {
      names.push_back(sheet_.scene()[who].label);
    }
    event.words = names.empty()
                      ? sheet_.say().say("kaart.haakjes.team")
                      : sheet_.say().say(sheet_.brief() ? "kaart.via" : "kaart.haakjes.via",
                                         {{"wie", sheet_.say().list(names)}});
    event.led_to.push_back(pair);
    event.introduces = true;
    if (introduction.on) {
      event.days.insert(*introduction.on);
    }
  }

  [[nodiscard]] bool bore_fruit(const Event& event) const {
    return !std::ranges::all_of(event.led_to, [this](const Outcome& o) { return is_open(o); });
  }

  [[nodiscard]] static std::optional<Date> day_of(const Event& event) {
    return event.days.empty() ? std::nullopt : std::optional(*event.days.begin());
  }

  [[nodiscard]] std::string date_of(const Event& event) const {
    return event.days.size() == 1 ? long_date(*event.days.begin(), sheet_.say()) : "";
  }

  void draw(const Event& event) {
    const bool past = is_past(day_of(event));
    const bool fits = !past && sheet_.fits(on_screen_ ? 1 : 2);
    lacks_some_ = lacks_some_ || (!past && !fits);
    for (const Date told : event.days) {
      if (const auto day = fits ? known(told) : std::nullopt) {
        first_drawn_ = std::min(first_drawn_.value_or(*day), *day);
      }
    }
    const std::size_t period = period_of(day_of(event));
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
        .label = name_of(event),
        .detail = date_of(event),
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
      came.push_back(name_of(outcome));
    }
    const std::string date = date_of(event);
    left_.emplace_back(day_of(event), viz::Mark{.kind = viz::MarkKind::event,
                                                .label = name_of(event),
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
        sheet_.mark(*came).detail = outcome.second || !sheet_.brief() ? came_of(event) : "";
      }
    }
  }

  void leave_out_on_screen(const Outcome& outcome, const Event& event) {
    const std::string date = date_of(event);
    left_.emplace_back(day_of(event),
                       viz::Mark{.kind = viz::MarkKind::group,
                                 .label = name_of(outcome),
                                 .detail = (date.empty() ? "" : date + ", ") + came_of(event)});
  }

  // Of what came of several events the first counts.
  void note_day(viz::MarkIndex mark, const Event& event) {
    const auto [known, is_new] = when_.emplace(mark, day_of(event));
    known->second = is_new ? known->second : std::min(known->second, day_of(event));
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

  // An introduction says so itself.
  [[nodiscard]] std::string came_of(const Event& event) const {
    return event.introduces ? event.words
                            : sheet_.say().say("kaart.haakjes.door", {{"wat", name_of(event)}});
  }

  [[nodiscard]] const std::string& name_of(const Event& event) const {
    return event.asset ? sheet_.scene()[*event.asset].label : event.words;
  }

  [[nodiscard]] std::string name_of(const Outcome& outcome) const {
    const privacy::Scene& scene = sheet_.scene();
    return outcome.second ? sheet_.say().list(std::vector<std::string>{
                                scene[outcome.first].label, scene[*outcome.second].label})
                          : scene[outcome.first].label;
  }

  std::optional<viz::MarkIndex> add(const Outcome& outcome, std::size_t level) {
    const auto mark = outcome.second ? add_pair(outcome, level) : add_asset(outcome.first, level);
    drawn_.emplace(std::pair(outcome, level), mark);
    return mark;
  }

  std::optional<viz::MarkIndex> add_asset(MemberId asset, std::size_t level) {
    const privacy::Member& it = sheet_.scene()[asset];
    return sheet_.find(asset) ? sheet_.add(viz::Mark{.kind = static_cast<viz::MarkKind>(it.kind),
                                                     .label = it.label,
                                                     .level = level})
                              : sheet_.add(asset, level);
  }

  std::optional<viz::MarkIndex> add_pair(const Outcome& pair, std::size_t level) {
    return sheet_.add(viz::Mark{.kind = viz::MarkKind::group,
                                .label = name_of(pair),
                                .bridge = got_to(pair, ProposalState::lasting),
                                .open = is_open(pair),
                                .level = level});
  }

  [[nodiscard]] bool got_to(const Outcome& pair, ProposalState state) const {
    const auto introduction = introduced_.find(pair);
    return introduction != introduced_.end() && introduction->second->state == state;
  }

  [[nodiscard]] bool is_open(const Outcome& outcome) const {
    return got_to(outcome, ProposalState::proposed) && !happened_.contains(outcome);
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
  std::optional<Date> from_;
  bool lacks_some_ = false;
  std::optional<Date> first_drawn_;
  PictureSheet sheet_;
  std::map<Outcome, const Proposal*> introduced_;
  std::map<viz::MarkIndex, std::optional<Date>> when_;
  std::vector<std::pair<std::optional<Date>, viz::Mark>> left_;  // and when it was
  std::vector<Period> periods_;
  std::size_t undated_ = 0;  // 1 when the first columns are for what has no day
  std::map<Key, Event> events_;
  std::set<Outcome> happened_;
  // By outcome and column; none that had no room.
  std::map<std::pair<Outcome, std::size_t>, std::optional<viz::MarkIndex>> drawn_;
  std::vector<std::pair<MemberId, viz::MarkIndex>> began_at_;
};

}  // namespace

// Where not everything fits, periods that had to hold all of it would be too long for what is
// drawn.
viz::MapSheet spark_picture(const PictureWish& wish) {
  SparkPicture all(wish, {});
  viz::MapSheet sheet = all.draw();
  const std::optional<Date> from = all.first_that_fits();
  return from ? SparkPicture(wish, from).draw() : sheet;
}

}  // namespace buurtweb::report
