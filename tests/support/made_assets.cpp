#include "tests/support/made_assets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace buurtweb::testing {
namespace {

constexpr std::array<const char*, 10> kTags{"koken", "tuinieren", "naaien",  "timmeren",
                                            "taal",  "fietsen",   "brieven", "voorlezen",
                                            "geld",  "muziek"};
constexpr std::array<const char*, 3> kAreas{"Flat", "Hofjes", "Kade"};
constexpr std::array<const char*, 6> kSectors{
    "zorg", "[onderwijs, jeugd]", "wonen", "sport", "welzijn", "cultuur"};
constexpr std::array<const char*, 3> kVisible{"openbaar", "team", "werker"};

std::string visible(Draw& draw) {
  return fmt::format("zichtbaar: {}", draw.chance(80) ? "openbaar" : draw.one_of(kVisible));
}

// One section: so many assets called `stem` and a number, each with what `describe` says of it.
template <class Describe>
std::vector<std::string> add_section(std::string& yaml, std::string_view section,
                                     std::pair<std::string_view, std::size_t> stem_and_count,
                                     Describe describe) {
  const auto& [stem, count] = stem_and_count;
  std::vector<std::string> keys;
  yaml += fmt::format("{}:\n", section);
  for (std::size_t i = 0; i < count; ++i) {
    keys.push_back(fmt::format("{}{}", stem, i));
    yaml += fmt::format("  {}: {{naam: \"{} {}\", {}}}\n", keys.back(), stem, i, describe());
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

MadeAssets made_assets(Draw& draw, std::size_t people) {
  MadeAssets assets;
  add_areas(assets, people);
  const auto area = [&] { return draw.chance(60) ? ", gebied: " + draw.one_of(assets.areas) : ""; };
  assets.associations = add_section(assets.yaml, "netwerken", {"club", 4 + people / 18}, [&] {
    return fmt::format("thema: {}, zoekt: {}, gevoelig: {}, {}{}", draw.some_tags(2),
                       draw.some_tags(1), draw.chance(15) ? "ja" : "nee", visible(draw), area());
  });
  assets.institutions =
      add_section(assets.yaml, "organisaties", {"instelling", 3 + people / 45}, [&] {
        return fmt::format("sector: {}, biedt: {}, {}{}", draw.one_of(kSectors), draw.some_tags(2),
                           visible(draw), area());
      });
  assets.facilities = add_section(assets.yaml, "voorzieningen", {"plek", 2 + people / 30}, [&] {
    return fmt::format("soort: buurthuis, biedt: {}, thema: {}, {}{}", draw.some_tags(1),
                       draw.some_tags(1), visible(draw), area());
  });
  assets.initiatives =
      add_section(assets.yaml, "initiatieven", {"initiatief", 3 + people / 150}, [&] {
        return fmt::format("nodig: {}, thema: {}, plek: {}, {}{}", draw.some_tags(3),
                           draw.some_tags(1), draw.one_of(assets.facilities), visible(draw),
                           area());
      });
  for (const char* const key : {"app", "krant"}) {
    assets.channels.emplace_back(key);
    assets.about_channels.push_back(fmt::format("bereikt: [{}, {}], {}", draw.one_of(assets.areas),
                                                draw.one_of(assets.associations), visible(draw)));
  }
  assets.outside = add_section(assets.yaml, "buiten", {"bron", 3}, [&] {
    return fmt::format("soort: fonds, biedt: {}, wij_geven: {}, {}", draw.some_tags(2),
                       draw.some_tags(1), visible(draw));
  });
  return assets;
}

}  // namespace buurtweb::testing
