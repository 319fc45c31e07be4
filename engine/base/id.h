#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace buurtweb {

// A number that can only be compared with numbers of its own sort, so that an asset of the file, a
// member of a view and an area can never be mixed up.
template <class Tag>
class Id {
public:
  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t value) : value_(value) {}
  static constexpr Id of(std::size_t value) { return Id(static_cast<std::uint32_t>(value)); }

  [[nodiscard]] constexpr std::uint32_t value() const { return value_; }
  constexpr auto operator<=>(const Id&) const = default;

private:
  std::uint32_t value_ = 0;
};

using AssetId = Id<struct AssetTag>;    // below the gate: position in the Neighbourhood
using MemberId = Id<struct MemberTag>;  // above the gate: position in one audience's Scene
using AreaId = Id<struct AreaTag>;      // position in the list of areas of the same object
using TagId = Id<struct TagTag>;        // position in a Scene's list of tags

}  // namespace buurtweb

template <class Tag>
struct std::hash<buurtweb::Id<Tag>> {
  std::size_t operator()(buurtweb::Id<Tag> id) const noexcept { return id.value(); }
};
