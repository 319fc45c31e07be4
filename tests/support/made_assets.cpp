#include "tests/support/made_assets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace buurtweb::testing {
namespace {

constexpr std::array<const char*, 10> kTags{"koken", "tuinieren", "naaien",  "timmeren",
                                            "taal",  "fietsen",   "brieven", "voorlezen",
                                            "geld",  "muziek"};
constexpr std::array<const char*, 3> kAreas{"Flat", "Hofjes", "Kade"};
constexpr std::array<const char*, 6> kSectors{
    "zorg", "[onderwijs, jeugd]", "wonen", "sport", "welzijn", "cultuur"};
constexpr std::size_t kNamed = 2;
constexpr std::array<const char*, 3> kVisible{"openbaar", "team", "werker"};

// Everybody sees the first two of each, which have names that a test may ask for.
std::string visible(Draw& draw, bool named) {
  const bool open = draw.chance(80) || named;
  return fmt::format("zichtbaar: {}", open ? "openbaar" : draw.one_of(kVisible));
}

// One section: so many assets, called as told and then `stem` with a number, each with what
// `describe` says of it.
struct Section {
  std::string_view name;
  std::vector<std::string> called;
  std::string_view stem;
  std::size_t count = 0;
};

template <class Describe>
std::vector<std::string> add_section(std::string& yaml, Section section, Describe describe) {
  std::vector<std::string> keys = std::move(section.called);
  keys.resize(std::min(keys.size(), section.count));
  yaml += fmt::format("{}:\n", section.name);
  for (std::size_t i = 0; i < section.count; ++i) {
    if (i == keys.size()) {
      keys.push_back(fmt::format("{}{}", section.stem, i));
    }
    std::string name = keys[i];
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    yaml += fmt::format("  {}: {{naam: {}, {}}}\n", keys[i], name, describe(i < kNamed));
  }
  return keys;
}

void add_areas(MadeAssets& assets, std::size_t people) {
  assets.areas.assign(kAreas.begin(), kAreas.end());
  std::string more;
  for (std::size_t i = 3; i < people / 130; ++i) {
    assets.areas.push_back(fmt::format("Straat {}", i));
    more += fmt::format(", Straat {}: {{inwoners: 150}}", i);
  }
  assets.yaml += fmt::format(
      "buurt:\n  naam: Proefbuurt\n  bewaartermijn_maanden: 12\n  tekst_versie: 2\n"
      "  contact: \"buurthuis, balie\"\n  gebieden: {{Flat: {{inwoners: 200}}, "
      "Hofjes: {{inwoners: 90, leeg: [organisaties]}}, Kade: {{}}{}}}\n",
      more);
}

}  // namespace

std::size_t Draw::below(std::size_t n) {
  state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<std::size_t>(state_ >> 33U) % n;
}

std::string Draw::some_tags(std::size_t most) {
  std::string result;
  for (std::size_t i = below(most + 1); i > 0; --i) {
    result += (result.empty() ? "" : ", ") + std::string(one_of(kTags));
  }
  return "[" + result + "]";
}

const std::vector<TieSort>& tie_sorts() {
  using enum Sort;
  static const std::vector<TieSort> sorts{
      {"kent", {person}, {person}, 12},
      {"lid_van", {person}, {association}, 5},
      {"trekt", {person, association, institution}, {initiative}, 1, ", inzet: [koken]"},
      {"trekt", {person}, {association}, 1},
      {"doet_mee", {person, person, association, institution}, {initiative}, 3, ", inzet: [taal]"},
      {"werkt_bij", {person}, {institution, facility, association}, 1},
      {"vrijwilliger_bij", {person}, {institution, facility, association}, 1},
      {"beheert", {person, association, institution}, {facility}, 1},
      {"werkt_samen",
       {association, institution, initiative},
       {association, institution, initiative},
       1},
      {"contactpersoon", {person, person, association, institution}, {outside}, 1},
      {"gebruikt", {person, person, person, association, institution, initiative}, {facility}, 3},
      {"bereikt", {channel, channel, association}, {person, association, area}, 1},
      {"steunt", {institution, outside}, {initiative, association}, 1, ", bedrag: 500"},
      {"noemt_als_verbinder", {person}, {person}, 1}};
  return sorts;
}

const std::vector<std::string>& MadeAssets::of(Sort sort) const {
  static const std::vector<std::string> none;
  switch (sort) {
    case Sort::person:
      return none;
    case Sort::association:
      return associations;
    case Sort::institution:
      return institutions;
    case Sort::facility:
      return facilities;
    case Sort::initiative:
      return initiatives;
    case Sort::channel:
      return channels;
    case Sort::outside:
      return outside;
    case Sort::area:
      return areas;
  }
  return none;
}

MadeAssets made_assets(Draw& draw, std::size_t people, bool few) {
  MadeAssets assets;
  add_areas(assets, people);
  const auto count = [&](std::size_t usual) { return few ? std::size_t{1} : usual; };
  const auto area = [&] { return draw.chance(60) ? ", gebied: " + draw.one_of(assets.areas) : ""; };
  assets.associations = add_section(
      assets.yaml, {"netwerken", {"eetgroep", "tuinclub", "koor"}, "club", count(4 + people / 18)},
      [&](bool named) {
        return fmt::format("thema: {}, zoekt: {}, gevoelig: {}, {}{}", draw.some_tags(2),
                           draw.some_tags(1), draw.chance(15) && !named ? "ja" : "nee",
                           visible(draw, named), area());
      });
  assets.institutions = add_section(
      assets.yaml, {"organisaties", {"zorgpunt", "school"}, "instelling", count(3 + people / 45)},
      [&](bool named) {
        return fmt::format("sector: {}, biedt: {}, {}{}", draw.one_of(kSectors), draw.some_tags(2),
                           visible(draw, named), area());
      });
  assets.facilities = add_section(
      assets.yaml, {"voorzieningen", {"buurthuis", "plein"}, "plek", count(3 + people / 30)},
      [&](bool named) {
        return fmt::format("soort: buurthuis, locatie: [52.0{}, 4.8{}], biedt: {}, thema: {}, {}{}",
                           draw.below(10), draw.below(10), draw.some_tags(1), draw.some_tags(1),
                           visible(draw, named), area());
      });
  assets.initiatives = add_section(
      assets.yaml,
      {"initiatieven", {"moestuin", "soepmiddag"}, "initiatief", count(3 + people / 150)},
      [&](bool named) {
        return fmt::format("nodig: {}, thema: {}, plek: {}, {}{}", draw.some_tags(3),
                           draw.some_tags(1), draw.one_of(assets.facilities), visible(draw, named),
                           area());
      });
  for (const char* const key : {"app", "krant"}) {
    assets.channels.emplace_back(key);
    assets.about_channels.push_back(fmt::format("bereikt: [{}, {}], {}", draw.one_of(assets.areas),
                                                draw.one_of(assets.associations),
                                                visible(draw, true)));
  }
  assets.outside =
      add_section(assets.yaml, {"buiten", {"fonds", "winkel"}, "bron", count(3)}, [&](bool named) {
        return fmt::format("soort: fonds, biedt: {}, wij_geven: {}, {}", draw.some_tags(2),
                           draw.some_tags(1), visible(draw, named));
      });
  return assets;
}

}  // namespace buurtweb::testing
