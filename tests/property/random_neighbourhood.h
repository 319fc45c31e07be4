#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace buurtweb::testing {

// What a property test says about a random neighbourhood before it is written down.
struct Writing {
  bool with_private = true;   // also the people, ties, notes and sources that are not public
  std::uint32_t shuffle = 0;  // another order of everything that has no order
  std::string private_names = "Geheim";  // the private people are called so, with a number
};

// A neighbourhood of a few dozen assets, drawn from a seed. Some people are for everybody, some for
// the team or the worker, some have withdrawn; ties, sources, the plan, the logs and the channels
// run through all of them.
class RandomNeighbourhood {
public:
  explicit RandomNeighbourhood(std::uint32_t seed);
  // The same neighbourhood as one YAML file. `widest` is the audience whose outputs may not change
  // when the rest is torn out: 0 everybody, 1 the team.
  [[nodiscard]] std::string yaml(const Writing& writing, int widest = 0) const;

private:
  struct Person {
    int level = 0;  // 0 public, 1 team, 2 worker, 3 withdrawn
    std::string key;
    std::string traits;  // tags and permissions, as YAML
    std::vector<std::size_t> named_by;
    bool connector = false;
  };
  struct Tie {
    std::string from;
    std::string relation;
    std::string to;
    std::string rest;                   // ", sterkte: 2"
    std::optional<std::size_t> teller;  // a person; nothing: the team
    int level = 0;
  };
  struct Row {
    std::string text;  // of a list that belongs to certain people
    std::vector<std::size_t> people;
  };

  std::size_t below(std::size_t n);
  bool chance(std::size_t percent);
  std::string some_tags(std::size_t most);
  void add_people();
  void add_ties();
  void add_lists();
  [[nodiscard]] std::string people_yaml(const Writing& writing, int widest) const;
  [[nodiscard]] std::string person_yaml(const Person& person, const Writing& writing,
                                        int widest) const;
  [[nodiscard]] std::string ties_yaml(const Writing& writing, int widest) const;
  [[nodiscard]] std::string lists_yaml(const Writing& writing, int widest) const;
  [[nodiscard]] bool written(std::size_t person, const Writing& writing, int widest) const;

  std::uint64_t state_;
  std::vector<Person> people_;
  std::vector<Tie> ties_;
  std::vector<std::size_t> table_;
  std::vector<std::size_t> channel_users_;
  std::vector<Row> proposals_;
  std::vector<Row> avoided_;
};

}  // namespace buurtweb::testing
