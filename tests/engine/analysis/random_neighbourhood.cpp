#include "tests/engine/analysis/random_neighbourhood.h"

#include <array>
#include <string_view>
#include <vector>

namespace buurtweb::analysis::test {
namespace {

std::string person(std::uint32_t i) {
  return (i < 10 ? "p0" : "p") + std::to_string(i);
}

std::string some_tags(Dice& dice, std::string_view key) {
  constexpr std::array<std::string_view, 4> kTags{"groen", "koken", "lezen", "tillen"};
  return dice.one_in(2) ? "" : " " + std::string(key) + ":" + std::string(kTags[dice.roll(4)]);
}

std::string some_source(Dice& dice) {
  constexpr std::array<std::string_view, 5> kSources{"", " <s1", " <s2", " <s1,s3", " <s4"};
  return std::string(kSources[dice.roll(5)]);
}

std::string people(Dice& dice, std::uint32_t count) {
  std::string text;
  const std::uint32_t areas = 2 + dice.roll(2);
  for (std::uint32_t i = 0; i < count; ++i) {
    text += dice.one_in(6) ? "professional " : "bewoner ";
    text += person(i) + " @G" + std::to_string(dice.roll(areas));
    text += dice.one_in(2) ? " gesproken" : "";
    text += dice.one_in(4) ? "" : " benaderbaar";
    text += dice.one_in(2) ? " stelt_voor" : "";
    text += some_tags(dice, "kan") + some_tags(dice, "zoekt") + some_tags(dice, "interesse") + "\n";
  }
  return text;
}

std::string acquaintances(Dice& dice, std::uint32_t count) {
  std::string text;
  for (std::uint32_t i = 0; i < count; ++i) {
    for (std::uint32_t j = i + 1; j < count; ++j) {
      const std::uint32_t chance = dice.roll(100);
      if (chance < 18) {
        text += person(i) + " kent " + person(j) + " " + std::to_string(1 + dice.roll(3)) +
                some_source(dice) + "\n";
      } else if (chance < 24) {
        text += person(i) + " kent " + person(j) + " nee\n";
      }
    }
  }
  return text;
}

std::string comings(Dice& dice, std::uint32_t count) {
  constexpr std::array<std::string_view, 8> kTies{
      "lid_van club",   "lid_van koor",   "doet_mee tuin",         "gebruikt plein",
      "werkt_bij zorg", "werkt_bij huis", "vrijwilliger_bij huis", "contactpersoon fonds"};
  std::string text;
  for (std::uint32_t i = 0; i < count; ++i) {
    for (const std::string_view tie : kTies) {
      if (dice.one_in(7)) {
        text += person(i) + " " + std::string(tie) + some_source(dice) + "\n";
      }
    }
    if (dice.one_in(5)) {
      text += "app bereikt " + person(i) + some_source(dice) + "\n";
    }
  }
  return text;
}

}  // namespace

std::string random_neighbourhood(Dice& dice) {
  const std::uint32_t count = 6 + dice.roll(9);
  std::string text = people(dice, count);
  text +=
      "netwerk club thema:eten\nnetwerk koor thema:eten\norganisatie zorg sector:zorg\n"
      "organisatie huis sector:wonen\nvoorziening plein\n"
      "initiatief tuin nodig:tillen,geld\nkanaal app\nbuiten fonds biedt:geld\n"
      "buiten winkel biedt:hout\n";
  text += dice.one_in(2) ? "fonds steunt tuin bedrag:900" + some_source(dice) + "\n" : "";
  text += dice.one_in(2) ? "winkel steunt tuin bedrag:500" + some_source(dice) + "\n" : "";
  text += dice.one_in(3) ? "club werkt_samen zorg" + some_source(dice) + "\n" : "";
  text += acquaintances(dice, count) + comings(dice, count);
  text += dice.one_in(2) ? "club gebruikt plein\n" : "";
  text += dice.one_in(3) ? "app bereikt @G0\n" : "";
  text += dice.one_in(3) ? "liever_niet p00 p01\n" : "";
  text += dice.one_in(3) ? "voorgesteld p02 p03 via p04\n" : "";
  text += dice.one_in(2) ? "tafel p00 club\n" : "";
  text += dice.one_in(2) ? "partners p00 p01 p02 p03 p04 club\n" : "";
  text += dice.one_in(2) ? "plan thema:eten\nactie feest trekker:p01 plek:plein nodig:geld\n" : "";
  return text;
}

Pair pair_without_word(const std::string& neighbourhood, Dice& dice) {
  for (;;) {
    const std::uint32_t first = dice.roll(5);
    const std::uint32_t second = first + 1 + dice.roll(5 - first);
    const Pair pair{.first = person(first), .second = person(second)};
    if (neighbourhood.find(pair.first + " kent " + pair.second) == std::string::npos) {
      return pair;
    }
  }
}

}  // namespace buurtweb::analysis::test
