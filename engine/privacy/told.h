#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What the verb `privacy` tells, in plain values: nothing in it needs the model to be read.
namespace buurtweb::privacy {

// What another person is called in what somebody may read about themselves; one in whose record
// the person is named has a number behind it.
inline constexpr const char* kSomebody = "iemand";

struct ToldField {
  std::string heading;  // "Lid van"
  std::vector<std::string> words;
};

// A record as the person may read it whom it is about.
struct ToldRecord {
  enum class Of : std::uint8_t { person, consent, elsewhere } of = Of::elsewhere;
  std::string_view kind;  // "netwerk", "verbinding", "plan", …
  std::string name;       // of what is no person
  std::vector<ToldField> fields;
};

// What a file about people says of itself and of what it keeps, for the documents that the law asks
// for (P-32). Texts are empty where the file says nothing.
struct Keeping {
  std::string neighbourhood;
  std::string controller;
  std::string privacy_officer;
  std::string purpose;
  std::string legal_basis;
  std::string contact;
  std::string retention_months;
  std::vector<std::string> fields;  // what is written about people, as headings
  std::size_t residents = 0;
  std::size_t professionals = 0;
  std::size_t children = 0;
  std::size_t named_by_others = 0;  // heard of from others
  std::size_t sensitive = 0;        // groups and places whose ties are not public
};

}  // namespace buurtweb::privacy
