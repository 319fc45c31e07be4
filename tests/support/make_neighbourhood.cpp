// A made-up neighbourhood of a wished size as one YAML file on standard output.
//
//   make_neighbourhood PEOPLE TIES [SEED]
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/support/random_neighbourhood.h"

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("make_neighbourhood PEOPLE TIES [SEED]\n", stderr);
    return 2;
  }
  const auto number = [&](int i) { return std::strtoul(argv[i], nullptr, 10); };
  const buurtweb::testing::RandomNeighbourhood made(
      argc > 3 ? static_cast<std::uint32_t>(number(3)) : 1U,
      {.people = number(1), .ties = number(2)});
  std::fputs(made.yaml({}).c_str(), stdout);
  return 0;
}
