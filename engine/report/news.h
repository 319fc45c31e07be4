#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

#include "engine/base/id.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

inline constexpr std::size_t kNeverHeard = std::numeric_limits<std::size_t>::max();

// Who hears our news, by member.
struct News {
  std::vector<std::size_t> steps;                   // after how many; channels of ours after none
  std::vector<std::optional<MemberId>> heard_from;  // from whom first
  std::vector<std::vector<MemberId>> channels_of;   // of people: which tell them themselves
};

// Of these channels, ascending.
News news_of(const privacy::Scene& scene, const std::vector<MemberId>& ours);

}  // namespace buurtweb::report
