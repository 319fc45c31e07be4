#include "engine/report/spark_log.h"

#include <algorithm>

#include "engine/report/data_words.h"
#include "engine/report/dates.h"

namespace buurtweb::report {

using privacy::Outcome;
using privacy::Proposal;
using privacy::Spark;

namespace {

std::optional<Outcome> pair_of(const Proposal& row) {
  return row.who.size() == 2 ? std::optional(Outcome{row.who.front(), row.who.back()})
                             : std::nullopt;
}

// On paper each takes two columns.
std::size_t most_periods(viz::Paper paper) {
  return viz::label_cap(paper) > viz::label_cap(viz::Paper::a3) ? 4 : 3;
}

}  // namespace

SparkLog::SparkLog(const SparkReading& reading) : reading_(reading) {
  find_introduced();
  name_periods();
  for (const Spark& spark : reading_.scene.sparks) {
    add(spark);
  }
  for (const auto& [pair, introduction] : introduced_) {
    add(pair, *introduction);
  }
}

std::optional<Date> SparkLog::known(const std::optional<Date>& day) const {
  return day && !is_far_off(*day, reading_.scene.run_date) ? day : std::nullopt;
}

bool SparkLog::is_past(const std::optional<Date>& day) const {
  return reading_.from && known(day) && *day < *reading_.from;
}

// Of each pair what was heard last of an introduction, unless that is that it did not work out.
// Nobody else's business than the team's.
void SparkLog::find_introduced() {
  if (reading_.scene.audience == Audience::public_) {
    return;
  }
  for (const Proposal& row : reading_.scene.proposals) {
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
  std::erase_if(introduced_,
                [](const auto& of_pair) { return of_pair.second->state > ProposalState::lasting; });
}

void SparkLog::name_periods() {
  std::vector<Date> days;
  const auto note = [&](const std::optional<Date>& told) {
    const std::optional<Date> day = known(told);
    undated_ = day ? undated_ : 1;
    if (day && !is_past(day)) {
      days.push_back(*day);
    }
  };
  for (const Spark& spark : reading_.scene.sparks) {
    note(spark.on);
  }
  for (const auto& [pair, introduction] : introduced_) {
    note(introduction->on);
  }
  periods_ = periods_of(days, most_periods(reading_.paper));
}

std::vector<std::string> SparkLog::period_names() const {
  const locale::Catalogue& say = reading_.say;
  std::vector<std::string> names;
  if (undated_ > 0) {
    names.push_back(say.say(key_for(reading_.scene.audience, "kaart.haakjes.onbekend", say)));
  }
  for (const Period period : periods_) {
    names.push_back(reading_.paper == viz::Paper::beamer ? short_period(period, say)
                                                         : long_period(period, say));
  }
  return names;
}

std::size_t SparkLog::period_of(const std::optional<Date>& told) const {
  const std::optional<Date> day = known(told);
  const auto found = std::ranges::find_if(
      periods_, [&](const Period period) { return day && holds(period, *day); });
  return day ? undated_ + static_cast<std::size_t>(found - periods_.begin()) : 0;
}

void SparkLog::add(const Spark& spark) {
  Event& event = events_[{period_of(spark.on), {}, &spark}];
  event.asset = spark.at_asset;
  event.words = spark.occasion.empty() ? reading_.say.say("kaart.haakjes.iets") : spark.occasion;
  event.led_to = spark.led_to;
  if (spark.on) {
    event.days.insert(*spark.on);
  }
  happened_.insert(spark.led_to.begin(), spark.led_to.end());
}

void SparkLog::add(const Outcome& pair, const Proposal& introduction) {
  const locale::Catalogue& say = reading_.say;
  Event& event = events_[{period_of(introduction.on), introduction.via, nullptr}];
  std::vector<std::string> names;
  for (const MemberId who : introduction.via) {
    names.push_back(reading_.scene[who].label);
  }
  event.words = names.empty() ? say.say("kaart.haakjes.team")
                              : say.say(reading_.brief ? "kaart.via" : "kaart.haakjes.via",
                                        {{"wie", say.list(names)}});
  event.led_to.push_back(pair);
  event.introduces = true;
  if (introduction.on) {
    event.days.insert(*introduction.on);
  }
}

bool SparkLog::bore_fruit(const Event& event) const {
  return !std::ranges::all_of(event.led_to, [this](const Outcome& o) { return is_open(o); });
}

std::string SparkLog::date_of(const Event& event) const {
  return event.days.size() == 1 ? long_date(*event.days.begin(), reading_.say) : "";
}

std::string SparkLog::came_of(const Event& event) const {
  return event.introduces ? event.words
                          : reading_.say.say("kaart.haakjes.door", {{"wat", name_of(event)}});
}

const std::string& SparkLog::name_of(const Event& event) const {
  return event.asset ? reading_.scene[*event.asset].label : event.words;
}

std::string SparkLog::name_of(const Outcome& outcome) const {
  const privacy::Scene& scene = reading_.scene;
  return outcome.second ? reading_.say.list(std::vector<std::string>{scene[outcome.first].label,
                                                                     scene[*outcome.second].label})
                        : scene[outcome.first].label;
}

viz::Mark SparkLog::mark_of(const Outcome& outcome) const {
  return outcome.second
             ? viz::Mark{.kind = viz::MarkKind::group,
                         .label = name_of(outcome),
                         .bridge = got_to(outcome, ProposalState::lasting),
                         .open = is_open(outcome)}
             : viz::Mark{.kind = static_cast<viz::MarkKind>(reading_.scene[outcome.first].kind),
                         .label = name_of(outcome)};
}

bool SparkLog::got_to(const Outcome& pair, ProposalState state) const {
  const auto introduction = introduced_.find(pair);
  return introduction != introduced_.end() && introduction->second->state == state;
}

bool SparkLog::is_open(const Outcome& outcome) const {
  return got_to(outcome, ProposalState::proposed) && !happened_.contains(outcome);
}

}  // namespace buurtweb::report
