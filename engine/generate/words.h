#pragma once

#include <array>
#include <string_view>

// What people of a made-up neighbourhood can, like and look for. Words that the format and its
// readers know; none of them needs quotes.
namespace buurtweb::generate {

extern const std::array<std::string_view, 64> kSkills;
// What a neighbour is asked for, what people want to learn and what a professional can.
extern const std::array<std::string_view, 24> kFavours;
extern const std::array<std::string_view, 24> kLessons;
extern const std::array<std::string_view, 8> kWorkSkills;
extern const std::array<std::string_view, 24> kGifts;
extern const std::array<std::string_view, 24> kInterests;
extern const std::array<std::string_view, 8> kDreams;
extern const std::array<std::string_view, 6> kOccasions;

struct Goal {
  std::string_view theme;
  std::string_view name;
};
extern const std::array<Goal, 9> kGoals;

}  // namespace buurtweb::generate
