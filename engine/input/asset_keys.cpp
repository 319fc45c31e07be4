#include "engine/input/asset_keys.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "engine/base/encoding.h"
#include "engine/input/text_index.h"

namespace buurtweb::input {
namespace {

// Leaves room for what must tell it from others within the 64 characters of a key.
constexpr std::size_t kLongestName = 40;
constexpr std::size_t kLongestArea = 16;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string cut(std::string key, std::size_t most) {
  if (key.size() <= most) {
    return key;
  }
  const std::size_t word_end = key.rfind('_', most);
  key.resize(word_end == std::string::npos || word_end < most / 2 ? most : word_end);
  return key;
}

// Keys that start with a letter are left alone by spreadsheets.
std::string first_choice(const KeyWish& wish) {
  if (!wish.given.empty()) {
    return std::string(wish.given);
  }
  std::string key = cut(readable_key(wish.name), kLongestName);
  if (!key.empty() && key[0] >= 'a') {
    return key;
  }
  const std::string kind = readable_key(kind_name(wish.kind));
  return key.empty() ? kind : kind + "_" + key;
}

class KeyMaker {
public:
  KeyMaker(std::span<const KeyWish> wishes, std::span<const std::string> taken)
      : wishes_(wishes), keys_(wishes.size()), used_(taken.begin(), taken.end()) {
    used_.reserve(wishes.size() + taken.size() + 1);
    used_.insert("team");
  }

  std::vector<std::string> make() {
    std::vector<std::vector<std::size_t>> crowds;
    std::vector<std::size_t> order = choose_first();
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return before(a, b); });
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i + 1;
      while (end < order.size() && keys_[order[end]] == keys_[order[i]]) {
        ++end;
      }
      claim({order.begin() + static_cast<std::ptrdiff_t>(i),
             order.begin() + static_cast<std::ptrdiff_t>(end)},
            crowds);
      i = end;
    }
    for (const std::vector<std::size_t>& crowd : crowds) {
      tell_apart(crowd);
    }
    return std::move(keys_);
  }

private:
  // Who is alone with its first choice may claim it, in whatever order; gives the others, who are
  // few in most tables.
  std::vector<std::size_t> choose_first() {
    TextIndex chosen;
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      keys_[i] = first_choice(wishes_[i]);
      chosen.add(keys_[i], static_cast<std::uint32_t>(i));
    }
    chosen.finish();
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      if (chosen.find(keys_[i]).size() == 1 && !used_.contains(keys_[i])) {
        used_.insert(keys_[i]);
      } else {
        others.push_back(i);
      }
    }
    return others;
  }

  [[nodiscard]] bool before(std::size_t a, std::size_t b) const {
    const int by_key = keys_[a].compare(keys_[b]);
    if (by_key != 0) {
      return by_key < 0;
    }
    return std::pair(wishes_[a].rank, a) < std::pair(wishes_[b].rank, b);
  }

  // Who has a key for itself keeps it; so does who was given it.
  void claim(std::vector<std::size_t> same, std::vector<std::vector<std::size_t>>& crowds) {
    const std::string& key = keys_[same[0]];
    const auto is_given = [&](std::size_t i) { return !wishes_[i].given.empty(); };
    const bool any_given = std::ranges::any_of(same, is_given);
    std::erase_if(same, is_given);
    const bool is_free = !any_given && !used_.contains(key);
    if (any_given || (same.size() == 1 && is_free)) {
      used_.insert(key);
    }
    if (same.size() > 1 || (same.size() == 1 && !is_free)) {
      crowds.push_back(std::move(same));
    }
  }

  void tell_apart(const std::vector<std::size_t>& crowd) {
    std::vector<std::size_t> alike = crowd;
    for (const auto& trait :
         {std::function(&KeyMaker::kind_word), std::function(&KeyMaker::area_word)}) {
      alike = give_trait(alike, trait);
    }
    for (const std::size_t i : alike) {
      keys_[i] = numbered(keys_[i]);
      used_.insert(keys_[i]);
    }
  }

  // Those that the trait sets apart from all others get it behind their key; returns the rest.
  std::vector<std::size_t> give_trait(const std::vector<std::size_t>& crowd,
                                      const std::function<std::string(const KeyWish&)>& trait) {
    std::vector<std::size_t> rest;
    for (const std::size_t i : crowd) {
      const std::string word = trait(wishes_[i]);
      const auto shares = [&](std::size_t other) { return trait(wishes_[other]) == word; };
      const std::string key = keys_[i] + "_" + word;
      const bool is_alone = crowd.size() <= kMostCompared && !word.empty() &&
                            std::ranges::count_if(crowd, shares) == 1;
      if (is_alone && !used_.contains(key)) {
        keys_[i] = key;
        used_.insert(keys_[i]);
      } else {
        rest.push_back(i);
      }
    }
    return rest;
  }

  std::string numbered(const std::string& key) {
    std::string result = key;
    std::size_t& number = next_number_[key];
    while (used_.contains(result)) {
      number = std::max<std::size_t>(number, 1) + 1;
      result = key + "_" + std::to_string(number);
    }
    return result;
  }

  static std::string kind_word(const KeyWish& wish) { return readable_key(kind_name(wish.kind)); }
  static std::string area_word(const KeyWish& wish) {
    return cut(readable_key(wish.area), kLongestArea);
  }

  // A thousand of the same name are told apart by number at once.
  static constexpr std::size_t kMostCompared = 200;

  std::span<const KeyWish> wishes_;
  std::vector<std::string> keys_;
  std::unordered_set<std::string_view> used_;  // of `keys_` and of what was taken
  std::unordered_map<std::string, std::size_t> next_number_;
};

}  // namespace

std::string readable_key(std::string_view name) {
  std::string key;
  for (const char c : in_plain_letters(name)) {
    if (is_letter_or_digit(c)) {
      key += c;
    } else if (!key.empty() && key.back() != '_') {
      key += '_';
    }
  }
  if (key.ends_with('_')) {
    key.pop_back();
  }
  return key;
}

std::vector<std::string> make_keys(std::span<const KeyWish> wishes,
                                   std::span<const std::string> taken) {
  return KeyMaker(wishes, taken).make();
}

}  // namespace buurtweb::input
