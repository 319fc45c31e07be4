#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "engine/base/id.h"

namespace buurtweb {

// A number or none, in no more room than the number takes: for lists of a million. The last of all
// numbers stands for none, which no list is long enough to reach.
template <class Tag>
class MaybeId {
public:
  constexpr MaybeId() = default;
  // NOLINTBEGIN(google-explicit-constructor): reads as the optional that it stands for.
  constexpr MaybeId(Id<Tag> id) : id_(id) {}
  constexpr MaybeId(std::optional<Id<Tag>> id) : id_(id.value_or(kNone)) {}
  constexpr operator std::optional<Id<Tag>>() const {
    return has_value() ? std::optional(id_) : std::nullopt;
  }
  // NOLINTEND(google-explicit-constructor)

  [[nodiscard]] constexpr bool has_value() const { return id_ != kNone; }
  constexpr explicit operator bool() const { return has_value(); }
  constexpr const Id<Tag>& operator*() const { return id_; }
  constexpr const Id<Tag>* operator->() const { return &id_; }

private:
  static constexpr Id<Tag> kNone{std::numeric_limits<std::uint32_t>::max()};
  Id<Tag> id_ = kNone;
};

}  // namespace buurtweb
