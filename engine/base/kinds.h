#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

// The words of the field as enums, with the Dutch word that the data files and the machine-readable
// output use for each. Sentences for people are not here but in engine/locale.
namespace buurtweb {

enum class AssetKind : std::uint8_t {
  resident,
  professional,
  association,
  institution,
  facility,
  initiative,
  channel,
  external
};
inline constexpr std::size_t kAssetKindCount = 8;

enum class RelationKind : std::uint8_t {
  knows,
  member_of,
  leads,
  takes_part_in,
  employed_by,
  volunteers_at,
  manages,
  cooperates_with,
  liaison_contact,
  uses,
  informs,
  supports,
  nominates
};
inline constexpr std::size_t kRelationKindCount = 13;

// Only `social` ties are contact between people; `use` is sharing a place without meeting.
enum class TieClass : std::uint8_t { social, use, message, resource, nomination };

// Not asked (`unknown`) is not the same as asked and absent.
enum class TieState : std::uint8_t { present, absent_confirmed, unknown };

// How an introduction went, from the log.
enum class ProposalState : std::uint8_t { proposed, met, lasting, failed, refused };

enum class Audience : std::uint8_t { public_, team, worker };

enum class Sector : std::uint8_t {
  housing,
  welfare,
  care,
  work,
  education,
  youth,
  safety,
  municipality,
  business,
  sport,
  culture,
  faith,
  relief,
  other
};
inline constexpr std::size_t kSectorCount = 14;

// How a tag is used by the asset that carries it.
enum class TagUse : std::uint8_t {
  gift,
  skill,
  knowledge,
  interest,
  dream,
  wants_to_learn,
  teaches,
  seeks,
  theme,
  offers,
  needs,
  requires_,
  we_give
};

// "bewoners", "netwerken", …: the section of the file in which assets of this kind stand.
std::string_view section_name(AssetKind kind);
// "bewoner", "netwerk", …: one asset of this kind.
std::string_view kind_name(AssetKind kind);
// "kent", "lid_van", …
std::string_view relation_name(RelationKind kind);
std::optional<RelationKind> relation_from(std::string_view name);
// "openbaar", "team", "werker".
std::string_view audience_name(Audience audience);
std::optional<Audience> audience_from(std::string_view name);
// "wonen", "welzijn", …; the accepted synonyms ("opbouwwerk", "bibliotheek") are read, never
// written.
std::string_view sector_name(Sector sector);
std::optional<Sector> sector_from(std::string_view name);

TieClass tie_class(RelationKind kind);
bool is_symmetric(RelationKind kind);
constexpr bool is_person(AssetKind kind) {
  return kind == AssetKind::resident || kind == AssetKind::professional;
}
constexpr bool is_inside(AssetKind kind) {
  return kind != AssetKind::external;
}

}  // namespace buurtweb
