#include <string>
#include <string_view>
#include <utility>

#include "engine/report/introductions.h"
#include "engine/report/marking.h"
#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

using analysis::Finding;
using analysis::Gain;

class Page {
public:
  Page(const privacy::Scene& scene, const Answer& answer)
      : say_(answer.catalogue), teller_(scene, answer.catalogue) {
    for (const std::string& each : marking(scene, answer.run_date, say_).lines()) {
      line(each);
    }
    line("");
  }

  void proposal(std::size_t number, const Finding& finding) {
    const Telling told = teller_.tell(finding);
    line(std::to_string(number) + ". " + told.sentence);
    line(say_.say(gain_key(*finding.gain)), 3);
    line(say_.say(warmth_key(finding.warmth)), 3);
    line(say_.say("verslag.actie", {{"zin", told.action}}), 3);
    line(say_.say("verslag.zekerheid", {{"zekerheid", told.certainty}}), 3);
    line("");
  }

  void change(std::string_view heading, const std::vector<Finding>& findings) {
    if (findings.empty()) {
      return;
    }
    line(say_.say(heading));
    for (const Finding& finding : findings) {
      line("• " + teller_.tell(finding).sentence, 2);
    }
    line("");
  }

  void say(std::string_view key, std::vector<locale::Blank> blanks = {}) {
    line(say_.say(key, std::move(blanks)));
  }
  void gain(Gain gain) { line(say_.say(gain_key(gain))); }

  [[nodiscard]] std::string pair(const std::vector<analysis::Ref>& two) const {
    return say_.list(teller_.labels(two));
  }
  std::string take() { return std::move(text_); }

private:
  void line(std::string_view text, std::size_t indent = 0) {
    text_.append(indent, ' ').append(text).append("\n");
  }

  const locale::Catalogue& say_;
  Teller teller_;
  std::string text_;
};

}  // namespace

std::string_view gain_key(analysis::Gain gain) {
  switch (gain) {
    case Gain::joins_components:
      return "verbind.winst.voegt_samen";
    case Gain::second_carrier:
      return "verbind.winst.tweede_contact";
    case Gain::first_contact:
      return "verbind.winst.eerste_contact";
    case Gain::other:
      return "verbind.winst.overig";
  }
  return {};
}

std::string_view warmth_key(std::uint8_t warmth) {
  constexpr std::string_view kKeys[] = {"verbind.warmte.0", "verbind.warmte.1", "verbind.warmte.2",
                                        "verbind.warmte.3"};
  return kKeys[warmth];
}

std::string introductions_text(const Proposals& proposals, const privacy::Scene& scene,
                               const Answer& answer) {
  Page page(scene, answer);
  if (proposals.empty()) {
    page.say("verbind.geen");
  }
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    page.proposal(i + 1, proposals[i]);
  }
  return page.take();
}

std::string what_if_text(const analysis::WhatIf& what_if, const privacy::Scene& scene,
                         const Answer& answer) {
  Page page(scene, answer);
  const std::vector<locale::Blank> who{{"wie", page.pair(what_if.pair)}};
  if (what_if.tied) {
    page.say("verbind.wat_als.kennen_elkaar", who);
    return page.take();
  }
  page.say("verbind.wat_als.kop", who);
  page.gain(what_if.gain);
  page.change("verbind.wat_als.verdwijnt", what_if.gone);
  page.change("verbind.wat_als.komt_erbij", what_if.come);
  if (what_if.gone.empty() && what_if.come.empty()) {
    page.say("verbind.wat_als.niets");
  }
  return page.take();
}

}  // namespace buurtweb::report
