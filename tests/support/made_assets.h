#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What a made-up neighbourhood is drawn from: which assets there are, and which relations may run
// between them.
namespace buurtweb::testing {

// Numerical Recipes' generator: the same numbers on every machine.
class Draw {
public:
  explicit Draw(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
  std::size_t below(std::size_t n);
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class List>
  const auto& one_of(const List& list) {
    return list[below(list.size())];
  }
  // "[koken, taal]", at most so many.
  std::string some_tags(std::size_t most);

private:
  std::uint64_t state_;
};

enum class Sort : std::uint8_t {
  person,
  association,
  institution,
  facility,
  initiative,
  channel,
  outside,
  area
};

// A sort of tie, with the words that may follow it besides those that any tie may have.
struct TieSort {
  std::string_view relation;
  std::vector<Sort> from;
  std::vector<Sort> to;
  std::size_t weight = 1;  // how many of them there are
  std::string_view more{};
};
const std::vector<TieSort>& tie_sorts();

// Every asset that is not a person, with the sections that describe them (the channels left out:
// people use them).
struct MadeAssets {
  std::vector<std::string> associations;
  std::vector<std::string> institutions;
  std::vector<std::string> facilities;
  std::vector<std::string> initiatives;
  std::vector<std::string> channels;
  std::vector<std::string> about_channels;  // what is said of each, but for who uses it
  std::vector<std::string> outside;
  std::vector<std::string> areas;
  std::string yaml;
  [[nodiscard]] const std::vector<std::string>& of(Sort sort) const;
};
// So many of each in proportion to the people; what is sensitive, hidden or has no contact is
// among them. `few`: one of each.
MadeAssets made_assets(Draw& draw, std::size_t people, bool few = false);

}  // namespace buurtweb::testing
