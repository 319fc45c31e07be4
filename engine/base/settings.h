#pragma once

#include <cstdint>

namespace buurtweb {

// From which number on something is large, many or enough, as the neighbourhood has it
// (`instellingen`).
struct Settings {
  int group_max = 25;
  int source_min = 3;
  int spoken_min = 5;
  int reach_steps = 2;
  int seed_set_max = 3;
  int open_max = 3;
  int per_person = 2;
  int table_max = 12;
  int large_group = 20;
  int small_count = 5;
  enum class Partition : std::uint8_t { area, association, sector } partition = Partition::area;
};

}  // namespace buurtweb
