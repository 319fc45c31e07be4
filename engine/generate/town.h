#pragma once

#include <cstdint>
#include <span>
#include <vector>

// A made-up town in numbers: who lives where and who has to do with whom. No words yet, so that it
// costs some 40 bytes a resident and serves as a graph as well.
namespace buurtweb::generate {

// A row of targets for each source, in the order of the sources.
class Links {
public:
  void add(std::uint32_t target) { targets_.push_back(target); }
  void close_row() { first_.push_back(static_cast<std::uint32_t>(targets_.size())); }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t source) const {
    return {targets_.data() + first_[source], targets_.data() + first_[source + 1]};
  }
  [[nodiscard]] std::uint32_t row_count() const {
    return static_cast<std::uint32_t>(first_.size() - 1);
  }

private:
  std::vector<std::uint32_t> first_{0};
  std::vector<std::uint32_t> targets_;
};

// As many as there are names for, with room for who works there.
inline constexpr std::uint32_t kMostResidents = 1'500'000;

struct Range {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  [[nodiscard]] std::uint32_t size() const { return end - first; }
  [[nodiscard]] bool holds(std::uint32_t i) const { return i >= first && i < end; }
};

// What hangs on the rest, and how.
enum class Hold : std::uint8_t { many_ties, one_bridge, none };

struct Street {
  Range households;
  Range residents;
  std::uint32_t district = 0;
  Hold hold = Hold::many_ties;
};

struct District {
  Range streets;
  Range residents;
  Range associations;
  Range institutions;
  Range facilities;
  Range initiatives;
  Range professionals;
};

struct Town {
  std::uint64_t seed = 0;
  std::vector<Range> households;  // of residents
  std::vector<Street> streets;
  std::vector<District> districts;
  std::vector<std::uint32_t> street_of;  // of each resident
  std::vector<bool> is_loner;            // lives alone and has exactly one tie

  Links knows;        // resident to resident, each pair once
  Links member_of;    // resident to association
  Links uses;         // resident to facility
  Links helps;        // resident to institution
  Links meets_at;     // association to facility
  Links works_with;   // association to institution
  Links looks_after;  // institution to facility
  Links cooperates;   // institution to institution

  [[nodiscard]] std::uint32_t residents() const {
    return static_cast<std::uint32_t>(street_of.size());
  }
  [[nodiscard]] std::uint32_t associations() const { return districts.back().associations.end; }
  [[nodiscard]] std::uint32_t institutions() const { return districts.back().institutions.end; }
  [[nodiscard]] std::uint32_t facilities() const { return districts.back().facilities.end; }
};

// The same for the same seed on every machine. Of 100 assets 90 are residents.
Town make_town(std::uint32_t residents, std::uint64_t seed);

}  // namespace buurtweb::generate
