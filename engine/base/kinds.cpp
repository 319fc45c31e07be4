#include "engine/base/kinds.h"

#include <algorithm>
#include <utility>

namespace buurtweb {
namespace {

struct KindWords {
  std::string_view section;
  std::string_view one;
};
constexpr std::array<KindWords, kAssetKindCount> kKindWords{{{"bewoners", "bewoner"},
                                                             {"professionals", "professional"},
                                                             {"netwerken", "netwerk"},
                                                             {"organisaties", "organisatie"},
                                                             {"voorzieningen", "voorziening"},
                                                             {"initiatieven", "initiatief"},
                                                             {"kanalen", "kanaal"},
                                                             {"buiten", "hulpbron van buiten"}}};

struct RelationWords {
  std::string_view name;
  TieClass tie_class;
  bool symmetric;
};
constexpr std::array<RelationWords, kRelationKindCount> kRelations{{
    {"kent", TieClass::social, true},
    {"lid_van", TieClass::social, false},
    {"trekt", TieClass::social, false},
    {"doet_mee", TieClass::social, false},
    {"werkt_bij", TieClass::social, false},
    {"vrijwilliger_bij", TieClass::social, false},
    {"beheert", TieClass::social, false},
    {"werkt_samen", TieClass::social, true},
    {"contactpersoon", TieClass::social, false},
    {"gebruikt", TieClass::use, false},
    {"bereikt", TieClass::message, false},
    {"steunt", TieClass::resource, false},
    {"noemt_als_verbinder", TieClass::nomination, false},
}};

constexpr std::array<std::string_view, 3> kAudiences{"openbaar", "team", "werker"};

constexpr std::array<std::string_view, kSectorCount> kSectors{
    "wonen",    "welzijn",     "zorg",  "werk",    "onderwijs", "jeugd",    "veiligheid",
    "gemeente", "ondernemers", "sport", "cultuur", "geloof",    "noodhulp", "overig"};
constexpr std::array<std::pair<std::string_view, Sector>, 5> kSectorSynonyms{
    {{"opbouwwerk", Sector::welfare},
     {"buurtwerk", Sector::welfare},
     {"bibliotheek", Sector::culture},
     {"voedselbank", Sector::relief},
     {"kledingbank", Sector::relief}}};

template <class Enum, std::size_t n>
std::optional<Enum> position(const std::array<std::string_view, n>& names, std::string_view name) {
  const auto* const found = std::ranges::find(names, name);
  if (found == names.end()) {
    return std::nullopt;
  }
  return static_cast<Enum>(found - names.begin());
}

template <class Enum>
constexpr std::size_t index(Enum value) {
  return static_cast<std::size_t>(value);
}

}  // namespace

std::string_view section_name(AssetKind kind) {
  return kKindWords[index(kind)].section;
}
std::string_view kind_name(AssetKind kind) {
  return kKindWords[index(kind)].one;
}
std::string_view relation_name(RelationKind kind) {
  return kRelations[index(kind)].name;
}
std::string_view audience_name(Audience audience) {
  return kAudiences[index(audience)];
}
std::string_view sector_name(Sector sector) {
  return kSectors[index(sector)];
}
TieClass tie_class(RelationKind kind) {
  return kRelations[index(kind)].tie_class;
}
bool is_symmetric(RelationKind kind) {
  return kRelations[index(kind)].symmetric;
}

std::optional<RelationKind> relation_from(std::string_view name) {
  const auto* const found = std::ranges::find(kRelations, name, &RelationWords::name);
  if (found == kRelations.end()) {
    return std::nullopt;
  }
  return static_cast<RelationKind>(found - kRelations.begin());
}

std::optional<Audience> audience_from(std::string_view name) {
  return position<Audience>(kAudiences, name);
}

std::optional<Sector> sector_from(std::string_view name) {
  const auto* const synonym =
      std::ranges::find(kSectorSynonyms, name, &std::pair<std::string_view, Sector>::first);
  if (synonym != kSectorSynonyms.end()) {
    return synonym->second;
  }
  return position<Sector>(kSectors, name);
}

}  // namespace buurtweb
