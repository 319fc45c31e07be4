#include "engine/report/findings_outline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "engine/report/marking.h"

namespace buurtweb::report {
using analysis::Finding;
using analysis::Question;
using Findings = std::vector<const Finding*>;

// One bridge, one isolated and one missing in turn, those about most people first. An overview is
// no point of its own.
Findings most_important(const std::vector<Finding>& findings, std::size_t most) {
  std::array<Findings, 3> by_question;
  for (const Finding& finding : findings) {
    if (info(finding.kind).question != Question::overview) {
      by_question.at(static_cast<std::size_t>(info(finding.kind).question)).push_back(&finding);
    }
  }
  std::size_t longest = 0;
  for (auto& list : by_question) {
    std::ranges::stable_sort(list, {}, [](const Finding* f) {
      return std::pair(f->certainty, -static_cast<std::int64_t>(f->people));
    });
    longest = std::max(longest, list.size());
  }
  Findings result;
  for (std::size_t turn = 0; turn < longest; ++turn) {
    for (const auto& list : by_question) {
      if (turn < list.size() && result.size() < most) {
        result.push_back(list[turn]);
      }
    }
  }
  return result;
}

namespace {

// Makes the outline of one study.
class Planner {
public:
  Planner(const analysis::Study& study, const locale::Catalogue& catalogue,
          const OutlineOptions& options)
      : study_(study),
        scene_(*study.scene),
        catalogue_(catalogue),
        options_(options),
        mark_(marking(scene_, options.run_date, catalogue)),
        teller_(scene_, catalogue) {}

  FindingsOutline plan() {
    FindingsOutline result;
    head(result);
    if (options_.brief) {
      result.important_heading = catalogue_.say("verslag.belangrijk");
      for (const Finding* const finding : most_important(study_.findings, *options_.brief)) {
        result.important.push_back(teller_.tell(*finding));
      }
    } else {
      result.steps = steps();
      result.nothing_found = result.steps.empty() ? catalogue_.say("verslag.geen") : "";
      result.limits = limits();
    }
    for (const analysis::Unexamined& unexamined : study_.unexamined) {
      result.unexamined.append(result.unexamined.empty() ? "" : " ")
          .append(tell_unexamined(unexamined, catalogue_));
    }
    result.source = fmt::format("{}", fmt::join(mark_.source(), " "));
    return result;
  }

private:
  void head(FindingsOutline& result) const {
    result.heading = mark_.heading;
    result.consent = scene_.audience == Audience::worker ? "" : mark_.sharing;
  }

  // The limits that decide what is a finding: a reader may want another.
  std::string limits() {
    const Settings& t = scene_.thresholds;
    const std::array<std::pair<const char*, int>, 10> rows{{{"groep_max", t.group_max},
                                                            {"bron_min", t.source_min},
                                                            {"gesproken_min", t.spoken_min},
                                                            {"bereik_stappen", t.reach_steps},
                                                            {"bereikgroep_max", t.seed_set_max},
                                                            {"open_max", t.open_max},
                                                            {"per_persoon", t.per_person},
                                                            {"tafel_max", t.table_max},
                                                            {"grote_groep", t.large_group},
                                                            {"klein_aantal", t.small_count}}};
    std::string list;
    for (const auto& [name, value] : rows) {
      list.append(list.empty() ? "" : ", ").append(name).append(" ").append(std::to_string(value));
    }
    return catalogue_.say("verslag.drempels", {{"lijst", list}});
  }

  std::vector<FindingsOutline::Step> steps() {
    std::vector<FindingsOutline::Step> result;
    const auto step_of = [](const Finding& f) { return info(f.kind).step; };
    for (auto first = study_.findings.begin(); first != study_.findings.end();) {
      const auto step = step_of(*first);
      const auto last = std::find_if(first, study_.findings.end(),
                                     [&](const Finding& f) { return step_of(f) != step; });
      result.push_back(
          {step_heading(static_cast<int>(step) + 1), questions(std::span(first, last))});
      first = last;
    }
    return result;
  }

  std::string step_heading(int number) {
    const std::string key = "stap." + std::to_string(number);
    return catalogue_.say("verslag.stap", {{"nummer", std::to_string(number)},
                                           {"naam", catalogue_.say(key + ".naam")},
                                           {"vraag", catalogue_.say(key + ".vraag")}});
  }

  std::vector<FindingsOutline::Question> questions(std::span<const Finding> findings) {
    std::vector<FindingsOutline::Question> result;
    for (const Question question :
         {Question::bridge, Question::isolated, Question::missing, Question::overview}) {
      Findings chosen;
      for (const Finding& finding : findings) {
        if (info(finding.kind).question == question) {
          chosen.push_back(&finding);
        }
      }
      if (!chosen.empty()) {
        result.push_back({catalogue_.say(question_heading_key(question)), kinds(chosen)});
      }
    }
    return result;
  }

  std::vector<FindingsOutline::Kind> kinds(const Findings& findings) {
    std::vector<FindingsOutline::Kind> result;
    for (auto first = findings.begin(); first != findings.end();) {
      const auto last = std::find_if(first, findings.end(),
                                     [&](const Finding* f) { return f->kind != (*first)->kind; });
      result.push_back(kind({first, last}));
      first = last;
    }
    return result;
  }

  FindingsOutline::Kind kind(const Findings& findings) {
    FindingsOutline::Kind result;
    const std::size_t shown = std::min(findings.size(), options_.most);
    for (std::size_t i = 0; i < shown; ++i) {
      result.told.push_back(teller_.tell(*findings[i]));
    }
    // What no list holds is counted too; --alles shows the others.
    const std::uint64_t listed = findings.size() - shown;
    std::uint64_t rest = listed;
    for (const Finding* const finding : findings) {
      rest += finding->unlisted;
    }
    if (rest > 0) {
      result.more =
          catalogue_.say(options_.on_terminal && listed > 0 ? "verslag.meer" : "verslag.rest",
                         {{"aantal", std::to_string(rest)}}, static_cast<std::int64_t>(rest));
    }
    return result;
  }

  const analysis::Study& study_;
  const privacy::Scene& scene_;
  const locale::Catalogue& catalogue_;
  const OutlineOptions& options_;
  Marking mark_;
  Teller teller_;
};

}  // namespace

FindingsOutline findings_outline(const analysis::Study& study, const locale::Catalogue& catalogue,
                                 const OutlineOptions& options) {
  return Planner(study, catalogue, options).plan();
}

TellingLines lines_below(const Telling& told, const locale::Catalogue& catalogue) {
  return {.question = catalogue.say("verslag.vraag", {{"zin", told.question}}),
          .action = catalogue.say("verslag.actie", {{"zin", told.action}}),
          .certainty = catalogue.say("verslag.zekerheid", {{"zekerheid", told.certainty}})};
}

std::string tell_unexamined(const analysis::Unexamined& unexamined,
                            const locale::Catalogue& catalogue) {
  return catalogue.say(fmt::format("bevinding.{}.niet_bekeken", info(unexamined.kind).code),
                       {{"aantal", std::to_string(unexamined.count)}},
                       static_cast<std::int64_t>(unexamined.count));
}

std::string_view question_heading_key(analysis::Question question) {
  switch (question) {
    case Question::bridge:
      return "soort.verbinder";
    case Question::isolated:
      return "soort.los";
    case Question::missing:
      return "soort.ontbreekt";
    case Question::overview:
      return "soort.overzicht";
  }
  return {};
}

}  // namespace buurtweb::report
