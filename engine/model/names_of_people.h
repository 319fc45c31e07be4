#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/name_words.h"

namespace buurtweb::model {

// One way to call somebody: small letters, a space between the words.
struct Calling {
  std::string words;
  bool is_surname = false;
};
// By their whole name, by the first word of it, by the last, and by the parts of a double surname.
// An initial tells too little, and so does "van" or "oma".
std::vector<Calling> callings_of(std::string_view name);

// Finds who is named in texts. In memory there are only numbers of names, since the names would be
// there twice.
class NamesOfPeople {
public:
  // Of about so many people.
  explicit NamesOfPeople(std::size_t people);
  // `said_yes` to being named.
  void add(std::uint32_t person, std::string_view name, bool said_yes);
  // When all are there.
  void finish();
  // The first who is named in it and did not say yes. Nobody where one who is called so did: then
  // that one may be meant.
  std::optional<std::uint32_t> without_yes_in(std::string_view text);

private:
  struct Entry {
    std::size_t hash = 0;
    std::uint32_t person = 0;
    bool said_yes = false;  // somebody who is called so
    bool is_surname = false;
  };
  // What may be somebody's name: so many words from here on, the last perhaps without the s that
  // makes it somebody's ("Pieters").
  struct Candidate {
    std::string words;
    std::size_t count = 0;
    std::string_view last;
  };

  [[nodiscard]] bool may_begin_name(std::string_view word) const;
  [[nodiscard]] std::vector<Candidate> candidates_at(std::size_t begin) const;
  [[nodiscard]] const Entry* find(const std::string& words) const;
  [[nodiscard]] bool opens_plainly(std::size_t at) const;
  [[nodiscard]] bool is_meant(std::size_t begin, const Candidate& candidate, bool is_surname) const;

  std::vector<Entry> entries_;   // when all are there, one for each way to call people
  std::vector<bool> may_begin_;  // by hash: most words of a text are nobody's name
  NameWords text_;
};

}  // namespace buurtweb::model
