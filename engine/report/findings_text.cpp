#include "engine/report/findings_text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/report/dates.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::Question;

std::string_view question_key(Question question) {
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

// One bridge, one isolated and one missing in turn, those about most people first. An overview is
// no point of its own.
std::vector<const Finding*> most_important(const std::vector<Finding>& findings, std::size_t most) {
  std::array<std::vector<const Finding*>, 3> by_question;
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
  std::vector<const Finding*> result;
  for (std::size_t turn = 0; turn < longest; ++turn) {
    for (const auto& list : by_question) {
      if (turn < list.size() && result.size() < most) {
        result.push_back(list[turn]);
      }
    }
  }
  return result;
}

class Writer {
public:
  Writer(const analysis::Study& study, const locale::Catalogue& catalogue,
         const TextOptions& options)
      : study_(study),
        scene_(*study.scene),
        catalogue_(catalogue),
        options_(options),
        teller_(scene_, catalogue) {}

  std::string write() {
    head();
    if (options_.brief) {
      brief();
    } else {
      steps();
    }
    foot();
    return std::move(text_);
  }

private:
  void line(std::string_view text, std::size_t indent = 0) {
    text_.append(indent, ' ').append(text).append("\n");
  }

  void head() {
    const std::string_view audience = audience_name(scene_.audience);
    line(catalogue_.say("verslag.kop",
                        {{"buurt", scene_.header.name},
                         {"datum", long_date(options_.run_date, catalogue_)},
                         {"voor", catalogue_.say(std::string("voor.").append(audience))}}));
    if (scene_.audience == Audience::public_) {
      line(catalogue_.say("verslag.toestemming"));
    }
  }

  // The limits that decide what is a finding: a reader may want another.
  void limits() {
    const privacy::Thresholds& t = scene_.thresholds;
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
    line("");
    line(catalogue_.say("verslag.drempels", {{"lijst", list}}));
  }

  void foot() {
    if (!options_.brief) {
      limits();
    }
    if (!scene_.header.contact.empty()) {
      line("");
      line(catalogue_.say("verslag.contact", {{"contact", scene_.header.contact}}));
    }
  }

  void brief() {
    line("");
    line(catalogue_.say("verslag.belangrijk"));
    for (const Finding* const finding : most_important(study_.findings, *options_.brief)) {
      line("");
      tell(*finding);
    }
  }

  void steps() {
    const auto step_of = [](const Finding& f) { return info(f.kind).step; };
    for (auto first = study_.findings.begin(); first != study_.findings.end();) {
      const auto step = step_of(*first);
      const auto last = std::find_if(first, study_.findings.end(),
                                     [&](const Finding& f) { return step_of(f) != step; });
      step_heading(static_cast<int>(step) + 1);
      questions({first, last});
      first = last;
    }
    if (study_.findings.empty()) {
      line("");
      line(catalogue_.say("verslag.geen"));
    }
  }

  void step_heading(int number) {
    const std::string key = "stap." + std::to_string(number);
    line("");
    line(options_.paint(
        Ink::heading, catalogue_.say("verslag.stap", {{"nummer", std::to_string(number)},
                                                      {"naam", catalogue_.say(key + ".naam")},
                                                      {"vraag", catalogue_.say(key + ".vraag")}})));
  }

  void questions(const std::vector<Finding>& findings) {
    for (const Question question :
         {Question::bridge, Question::isolated, Question::missing, Question::overview}) {
      std::vector<const Finding*> chosen;
      for (const Finding& finding : findings) {
        if (info(finding.kind).question == question) {
          chosen.push_back(&finding);
        }
      }
      if (!chosen.empty()) {
        line("");
        line(options_.paint(Ink::heading, catalogue_.say(question_key(question))), 2);
        kinds(chosen);
      }
    }
  }

  void kinds(const std::vector<const Finding*>& findings) {
    std::size_t of_this_kind = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const bool new_kind = i == 0 || findings[i]->kind != findings[i - 1]->kind;
      const bool last = i + 1 == findings.size() || findings[i + 1]->kind != findings[i]->kind;
      of_this_kind = new_kind ? 1 : of_this_kind + 1;
      if (of_this_kind <= options_.most) {
        tell(*findings[i]);
      }
      if (last && of_this_kind > options_.most) {
        more(of_this_kind - options_.most);
      }
    }
  }

  void more(std::size_t rest) {
    line(catalogue_.say("verslag.meer", {{"aantal", std::to_string(rest)}},
                        static_cast<std::int64_t>(rest)),
         4);
  }

  void tell(const Finding& finding) {
    const Telling told = teller_.tell(finding);
    line("• " + told.sentence, 4);
    line(catalogue_.say("verslag.vraag", {{"zin", told.question}}), 6);
    line(catalogue_.say("verslag.actie", {{"zin", told.action}}), 6);
    line(options_.paint(Ink::quiet,
                        catalogue_.say("verslag.zekerheid", {{"zekerheid", told.certainty}})),
         6);
  }

  const analysis::Study& study_;
  const privacy::Scene& scene_;
  const locale::Catalogue& catalogue_;
  const TextOptions& options_;
  Teller teller_;
  std::string text_;
};

}  // namespace

std::string findings_text(const analysis::Study& study, const locale::Catalogue& catalogue,
                          const TextOptions& options) {
  return Writer(study, catalogue, options).write();
}

}  // namespace buurtweb::report
