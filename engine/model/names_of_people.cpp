#include "engine/model/names_of_people.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <span>
#include <tuple>

#include "engine/model/ordinary_words.h"

namespace buurtweb::model {
namespace {

constexpr std::size_t kMostWords = 6;  // of a name: "Wilma van der Berg-Zwart"
constexpr std::array<std::string_view, 5> kArticles{"de", "den", "een", "het", "t"};
using Words = std::span<const NameWord>;

template <std::size_t n>
bool is_one_of(const std::array<std::string_view, n>& all, std::string_view word) {
  return std::ranges::find(all, word) != all.end();
}

std::size_t hash_of(std::string_view words) {
  return std::hash<std::string_view>{}(words);
}

std::string joined(Words words) {
  std::string result;
  for (const NameWord& word : words) {
    result.append(result.empty() ? "" : " ").append(word.text);
  }
  return result;
}

// The words up to the first that a hyphen does not hold to the one before it.
Words first_of(Words words) {
  std::size_t count = std::min<std::size_t>(words.size(), 1);
  while (count < words.size() && words[count].is_glued) {
    ++count;
  }
  return words.first(count);
}

Words last_of(Words words) {
  std::size_t at = words.size() - 1;
  while (at > 0 && words[at].is_glued) {
    --at;
  }
  return words.subspan(at);
}

// What stands behind a name, as in "Els, wijkagent", is none.
Words own_words(Words words) {
  std::size_t count = 0;
  while (count < words.size() && (count == 0 || !words[count].is_parted)) {
    ++count;
  }
  return words.first(count);
}

// A word such as "Berg" says little without the "van der" that goes with it. "Ans van de kaartclub"
// has no surname.
void add_surname(Words behind_first, std::vector<Calling>& callings) {
  const Words last = last_of(behind_first);
  std::size_t begin = behind_first.size() - last.size();
  const bool needs_more = last.size() == 1 && is_ordinary_word(last.front().text);
  while (needs_more && begin > 0 && !behind_first[begin - 1].has_capital) {
    --begin;
  }
  const Words surname = needs_more ? behind_first.subspan(begin) : last;
  callings.push_back({.words = joined(surname), .is_surname = true});
  for (std::size_t i = 0; last.size() > 1 && i < last.size(); ++i) {
    callings.push_back({.words = std::string(last[i].text), .is_surname = true});
  }
}

}  // namespace

std::vector<Calling> callings_of(std::string_view name) {
  NameWords reader;
  reader.read(name);
  Words words = own_words(reader.all());
  std::vector<Calling> callings;
  if (words.empty()) {
    return callings;
  }
  const std::size_t all = words.size();
  while (words.size() > 1 && is_title(words.front().text)) {
    words = words.subspan(1);
  }
  const Words first = first_of(words);
  const bool is_surname = words.size() < all && first.size() == words.size();
  callings.push_back({.words = joined(words), .is_surname = is_surname});
  if (first.size() == words.size()) {
    return callings;
  }
  // Behind a title often comes a surname at once: "Mevrouw van Dijk", "Meneer El Idrissi".
  const std::string_view begin = first.front().text;
  const bool is_titled = words.size() < all;
  const std::size_t shortest = is_titled ? 3 : 2;
  if (begin.size() >= shortest && !(is_titled && is_ordinary_word(begin))) {
    callings.push_back({.words = joined(first)});
  }
  if (words.back().has_capital || !words.front().has_capital) {
    add_surname(words.subspan(first.size()), callings);
  }
  return callings;
}

NamesOfPeople::NamesOfPeople(std::size_t people) {
  constexpr std::size_t kCallingsEach = 3;
  constexpr std::size_t kBitsEach = 24;
  entries_.reserve(people * kCallingsEach);
  may_begin_.assign(std::bit_ceil(people * kBitsEach + 1), false);
}

void NamesOfPeople::add(std::uint32_t person, std::string_view name, bool said_yes) {
  for (const Calling& calling : callings_of(name)) {
    entries_.push_back({.hash = hash_of(calling.words),
                        .person = person,
                        .said_yes = said_yes,
                        .is_surname = calling.is_surname});
    const std::string_view words = calling.words;
    may_begin_[hash_of(words.substr(0, words.find(' '))) % may_begin_.size()] = true;
  }
}

void NamesOfPeople::finish() {
  std::ranges::sort(entries_, {}, [](const Entry& entry) {
    return std::tuple(entry.hash, entry.said_yes, entry.is_surname, entry.person);
  });
  std::size_t kept = 0;
  for (const Entry& entry : entries_) {
    if (kept > 0 && entries_[kept - 1].hash == entry.hash) {
      entries_[kept - 1].said_yes = entries_[kept - 1].said_yes || entry.said_yes;
    } else {
      entries_[kept++] = entry;
    }
  }
  entries_.resize(kept);
}

bool NamesOfPeople::may_begin_name(std::string_view word) const {
  return may_begin_[hash_of(word) % may_begin_.size()];
}

std::optional<std::uint32_t> NamesOfPeople::without_yes_in(std::string_view text) {
  text_.read(text);
  const Words words = text_.all();
  for (std::size_t at = 0; at < words.size();) {
    std::size_t passed = 1;
    for (const Candidate& candidate : candidates_at(at)) {
      const Entry* const found = find(candidate.words);
      if (found != nullptr && found->said_yes) {
        passed = candidate.count;
        break;
      }
      if (found != nullptr && is_meant(at, candidate, found->is_surname)) {
        return found->person;
      }
    }
    at += passed;
  }
  return std::nullopt;
}

// The longest first: "Wilma de Wit" is not any Wilma.
std::vector<NamesOfPeople::Candidate> NamesOfPeople::candidates_at(std::size_t begin) const {
  const Words words = text_.all().subspan(begin);
  const std::string_view first = words.front().text;
  std::vector<Candidate> result;
  const bool may_begin = may_begin_name(first) || may_begin_name(owner(first));
  // "Willem" of "Jan-Willem".
  const bool is_second =
      words.front().is_glued && words.front().has_capital && text_.all()[begin - 1].has_capital;
  if (is_second || !may_begin) {
    return result;
  }
  std::string before;
  for (std::size_t i = 0; i < std::min(words.size(), kMostWords); ++i) {
    const std::string_view last = words[i].text;
    if (i > 0 && words[i].is_parted) {
      break;
    }
    if (const std::string_view person = owner(last); !person.empty()) {
      result.push_back({.words = before + std::string(person), .count = i + 1, .last = person});
    }
    before.append(last);
    result.push_back({.words = before, .count = i + 1, .last = last});
    before += ' ';
  }
  std::ranges::reverse(result);
  return result;
}

const NamesOfPeople::Entry* NamesOfPeople::find(const std::string& words) const {
  const auto found = std::ranges::lower_bound(entries_, hash_of(words), {}, &Entry::hash);
  return found == entries_.end() || found->hash != hash_of(words) ? nullptr : &*found;
}

// Whether a word in front of a sentence is more likely that word than a name: "Wil je helpen?",
// "Mei 2027". "Wil de Vries" is somebody.
bool NamesOfPeople::opens_plainly(std::size_t at) const {
  const Words words = text_.all().subspan(at);
  if (!words.front().opens) {
    return false;
  }
  if (is_small_word(words.front().text)) {
    return true;
  }
  if (words.size() < 2 || words[1].is_parted || words[1].has_capital) {
    return false;
  }
  const bool is_surname = words[1].text == "de" && words.size() > 2 && words[2].has_capital;
  const bool is_number = words[1].text.front() >= '0' && words[1].text.front() <= '9';
  return is_number || (follows_no_name(words[1].text) && !is_surname);
}

// A name that is a word of Dutch as well needs a capital, and one that does not come of beginning a
// sentence where it is less usual to call people so. Nobody is called "de Roos".
bool NamesOfPeople::is_meant(std::size_t begin, const Candidate& candidate, bool is_surname) const {
  const Words words = text_.all().subspan(begin, candidate.count);
  const NameWord& last = words.back();
  const bool is_alone = candidate.count == 1;
  if (is_alone && last.goes_on) {
    return false;
  }
  const bool is_ordinary = is_ordinary_word(last.text) || is_ordinary_word(candidate.last);
  if (!is_ordinary || (!is_alone && !is_surname)) {
    return true;
  }
  if (!is_alone || !last.has_capital) {
    return last.has_capital;
  }
  const bool is_unusual = is_surname || candidate.last.size() < last.text.size();
  const bool is_thing =
      begin > 0 && !last.is_parted && is_one_of(kArticles, text_.all()[begin - 1].text);
  return !is_thing && !(is_unusual && last.opens) && !opens_plainly(begin);
}

}  // namespace buurtweb::model
