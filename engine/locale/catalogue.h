#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::locale {

// A whole sentence with named blanks, `{wie}`. `one` is for a count of exactly 1 and is empty where
// one form does for all.
struct Sentence {
  std::string_view key;
  std::string_view one;
  std::string_view many;
};

struct Blank {
  std::string_view name;
  std::string text;
};

// One language as it is compiled in: its sentences, sorted by key.
struct Language {
  std::string_view code;  // "nl"
  std::span<const Sentence> sentences;
};
// All languages, the one that is spoken unasked first. A new one is one YAML file and its code in
// the list in engine/CMakeLists.txt.
std::span<const Language> languages();

// The sentences of one language. Words are never glued together: a key is a sentence
// (or a label), so that a translator can turn it round.
class Catalogue {
public:
  explicit Catalogue(const Language& language)
      : code_(language.code), sentences_(language.sentences) {}

  [[nodiscard]] std::string_view code() const { return code_; }
  [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
  // The sentence with its blanks filled; the key itself when there is no such sentence, which the
  // catalogue's test makes impossible for the keys that the program uses.
  [[nodiscard]] std::string say(std::string_view key, std::span<const Blank> blanks = {},
                                std::optional<std::int64_t> count = std::nullopt) const;
  [[nodiscard]] std::string say(std::string_view key, std::initializer_list<Blank> blanks,
                                std::optional<std::int64_t> count = std::nullopt) const;
  // "Ans, Bea en Kim"; of more than `most` names the rest is counted.
  [[nodiscard]] std::string list(std::span<const std::string> names, std::size_t most = 5) const;
  // "a4, a3 of a2".
  [[nodiscard]] std::string choice(std::span<const std::string_view> words) const;
  [[nodiscard]] std::span<const Sentence> all() const { return sentences_; }

private:
  [[nodiscard]] std::string joined(std::string_view key, std::span<const std::string> names) const;
  [[nodiscard]] const Sentence* find(std::string_view key) const;
  std::string_view code_;
  std::span<const Sentence> sentences_;
};

std::optional<Catalogue> catalogue(std::string_view code);

}  // namespace buurtweb::locale
