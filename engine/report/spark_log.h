#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"
#include "engine/report/periods.h"
#include "viz/sheet.h"

// What happened when and what came of it, as the log has it. An introduction is an event too; one
// that did not work out is none.
namespace buurtweb::report {

// An event, or all introductions of one period by the same people.
struct Event {
  std::set<Date> days = {};
  std::optional<MemberId> asset = {};
  std::string words = {};
  std::vector<privacy::Outcome> led_to = {};
  bool introduces = false;

  [[nodiscard]] std::optional<Date> day() const {
    return days.empty() ? std::nullopt : std::optional(*days.begin());
  }
};

// How the log is read.
struct SparkReading {
  const privacy::Scene& scene;
  const locale::Catalogue& say;
  viz::Paper paper = viz::Paper::a3;
  bool brief = false;             // in as few words as can be
  std::optional<Date> from = {};  // of what happened before it there are no periods
};

class SparkLog {
public:
  // By which period and by whom or by what. A spark is an event of its own.
  using Key = std::tuple<std::size_t, std::vector<MemberId>, const privacy::Spark*>;

  explicit SparkLog(const SparkReading& reading);

  [[nodiscard]] const std::map<Key, Event>& events() const { return events_; }
  // In their order, first that of what has no day.
  [[nodiscard]] std::vector<std::string> period_names() const;
  // Its place among them; behind them all of what is past.
  [[nodiscard]] std::size_t period_of(const std::optional<Date>& told) const;

  // On which day it was. One that is far off is mostly a slip, and would make the periods of all
  // others longer.
  [[nodiscard]] std::optional<Date> known(const std::optional<Date>& day) const;
  [[nodiscard]] bool is_past(const std::optional<Date>& day) const;
  [[nodiscard]] bool bore_fruit(const Event& event) const;

  [[nodiscard]] const std::string& name_of(const Event& event) const;
  [[nodiscard]] std::string name_of(const privacy::Outcome& outcome) const;
  [[nodiscard]] std::string date_of(const Event& event) const;
  // By what it came. An introduction says so itself.
  [[nodiscard]] std::string came_of(const Event& event) const;
  [[nodiscard]] viz::Mark mark_of(const privacy::Outcome& outcome) const;

private:
  void find_introduced();
  void name_periods();
  void add(const privacy::Spark& spark);
  void add(const privacy::Outcome& pair, const privacy::Proposal& introduction);
  [[nodiscard]] bool got_to(const privacy::Outcome& pair, ProposalState state) const;
  [[nodiscard]] bool is_open(const privacy::Outcome& outcome) const;

  SparkReading reading_;
  std::map<privacy::Outcome, const privacy::Proposal*> introduced_;
  std::vector<Period> periods_;
  std::size_t undated_ = 0;  // 1 when the first period is for what has no day
  std::map<Key, Event> events_;
  std::set<privacy::Outcome> happened_;
};

}  // namespace buurtweb::report
