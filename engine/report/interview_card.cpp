#include "engine/report/interview_card.h"

#include <array>
#include <string>
#include <string_view>

namespace buurtweb::report {
namespace {

using Kind = viz::Block::Kind;

struct Row {
  Kind kind;
  std::string_view key;
  int rules = 0;
};
constexpr std::array<Row, 17> kRows{{{Kind::paragraph, "uitleg"},
                                     {Kind::heading, "over"},
                                     {Kind::rules, "naam", 1},
                                     {Kind::rules, "gebied", 1},
                                     {Kind::rules, "kan", 2},
                                     {Kind::rules, "leren", 2},
                                     {Kind::rules, "zoekt", 2},
                                     {Kind::rules, "kent", 2},
                                     {Kind::rules, "verbinder", 1},
                                     {Kind::heading, "buurt"},
                                     {Kind::rules, "droom", 2},
                                     {Kind::heading, "afspraken"},
                                     {Kind::paragraph, "openbaar"},
                                     {Kind::paragraph, "team"},
                                     {Kind::paragraph, "voorstellen"},
                                     {Kind::rules, "datum", 1},
                                     {Kind::paragraph, "stoppen"}}};

}  // namespace

viz::Document interview_card(const privacy::Scene& scene, const locale::Catalogue& catalogue) {
  const std::string title = catalogue.say("gesprek.titel", {{"buurt", scene.header.name}});
  viz::Document document{
      .title = title, .footer = title, .blocks = {}, .language = std::string(catalogue.code())};
  document.blocks.push_back({.kind = Kind::title, .text = title, .with_next = true});
  for (const Row& row : kRows) {
    document.blocks.push_back({.kind = row.kind,
                               .text = catalogue.say(std::string("gesprek.").append(row.key)),
                               .rules = row.rules,
                               .with_next = row.kind == Kind::heading});
  }
  if (!scene.header.contact.empty()) {
    document.blocks.push_back(
        {.kind = Kind::paragraph,
         .text = catalogue.say("gesprek.contact", {{"contact", scene.header.contact}})});
  }
  return document;
}

}  // namespace buurtweb::report
