#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/made_assets.h"

namespace buurtweb::testing {

// What a property test says about a random neighbourhood before it is written down.
struct Writing {
  bool with_private = true;   // also the people, ties, notes and sources that are not public
  std::uint32_t shuffle = 0;  // another order of everything that has no order
  std::string private_names = "Geheim";  // the private people are called so, with a number
};

struct Size {
  std::size_t people = 0;
  std::size_t ties = 0;
  bool few = false;  // little else than people
};

// A neighbourhood drawn from a seed that has everything in it: every kind of asset, every relation,
// sources, the plan, the log, the channels, and people in every state of consent. Some people are
// for everybody, some for the team or the worker, some have withdrawn or are past their term; what
// else there is runs through all of them.
class RandomNeighbourhood {
public:
  // Of a few dozen assets.
  explicit RandomNeighbourhood(std::uint32_t seed);
  RandomNeighbourhood(std::uint32_t seed, Size size);
  // The same neighbourhood as one YAML file. `widest` is the audience whose outputs may not change
  // when the rest is torn out: 0 everybody, 1 the team.
  [[nodiscard]] std::string yaml(const Writing& writing, int widest = 0) const;

private:
  struct Person {
    int level = 0;  // 0 public, 1 team, 2 worker, 3 nobody any more
    bool professional = false;
    std::string key;
    std::string traits;   // tags and permissions, as YAML
    std::string consent;  // as YAML, or nothing
    std::vector<std::size_t> named_by;
  };
  struct Tie {
    std::string from;
    std::string_view relation;
    std::string to;
    std::string rest;                   // ", sterkte: 2"
    std::optional<std::size_t> teller;  // a person; nothing: the team
    int level = 0;
  };
  struct Row {
    std::string text;  // of a list that belongs to certain people
    std::vector<std::size_t> people;
  };

  explicit RandomNeighbourhood(Draw draw);
  RandomNeighbourhood(Draw draw, Size size);
  void add_person(std::size_t number, std::size_t people);
  void add_tie();
  std::string key_of(Sort sort, std::size_t near);
  void add_lists();
  [[nodiscard]] std::string people_yaml(const Writing& writing, int widest) const;
  [[nodiscard]] std::string person_yaml(const Person& person, const Writing& writing,
                                        int widest) const;
  [[nodiscard]] std::string ties_yaml(const Writing& writing, int widest) const;
  [[nodiscard]] std::string lists_yaml(const Writing& writing, int widest) const;
  [[nodiscard]] std::string actions_yaml(const Writing& writing, int widest) const;
  [[nodiscard]] std::string keys_yaml(const std::vector<std::size_t>& people,
                                      const Writing& writing, int widest) const;
  [[nodiscard]] bool written(std::size_t person, const Writing& writing, int widest) const;

  Draw draw_;
  MadeAssets assets_;
  std::vector<Person> people_;
  std::vector<Tie> ties_;
  std::vector<std::size_t> table_;
  std::vector<std::size_t> partners_;
  std::vector<std::size_t> channel_users_;
  std::vector<Row> proposals_;
  std::vector<Row> avoided_;
  std::vector<Row> hooks_;
  std::vector<Row> actions_;
};

}  // namespace buurtweb::testing
