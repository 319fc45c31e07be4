#include "engine/report/introduction_cards.h"

#include <string>

#include "engine/report/marking.h"
#include "engine/report/teller.h"

namespace buurtweb::report {

viz::Document introduction_cards(const Proposals& proposals, const privacy::Scene& scene,
                                 const Answer& answer) {
  using Kind = viz::Block::Kind;
  const locale::Catalogue& say = answer.catalogue;
  const Marking mark = marking(scene, answer.run_date, say);
  const Teller teller(scene, say);
  viz::Document document{.title = say.say("voorstelkaart.titel"),
                         .footer = mark.heading + " · " + mark.sharing,
                         .blocks = {},
                         .language = std::string(say.code())};
  const auto add = [&](Kind kind, const std::string& text, bool with_next) {
    document.blocks.push_back({.kind = kind, .text = text, .rules = 2, .with_next = with_next});
  };
  add(Kind::title, document.title, true);
  add(Kind::paragraph, say.say("voorstelkaart.eerst_vragen"), true);
  if (proposals.empty()) {
    add(Kind::paragraph, say.say("verbind.geen"), false);
  }
  for (const analysis::Finding& proposal : proposals) {
    const Telling told = teller.tell(proposal);
    add(Kind::heading, say.list(teller.labels(proposal.about)), true);
    add(Kind::paragraph, told.sentence, true);
    add(Kind::paragraph, say.say(gain_key(*proposal.gain)), true);
    add(Kind::paragraph, say.say(warmth_key(proposal.warmth)), true);
    add(Kind::paragraph, say.say("verslag.actie", {{"zin", told.action}}), true);
    add(Kind::rules, say.say("voorstelkaart.wanneer"), true);
    add(Kind::rules, say.say("voorstelkaart.hoe"), false);
  }
  for (const std::string& line : mark.source()) {
    add(Kind::paragraph, line, false);
  }
  return document;
}

}  // namespace buurtweb::report
