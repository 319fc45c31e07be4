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
  std::string key = cut(readable_key(wish.name), kLongestName);
  if (!key.empty() && key[0] >= 'a') {
    return key;
  }
  const std::string kind = readable_key(kind_name(wish.kind));
  return key.empty() ? kind : kind + "_" + key;
}

class KeyMaker {
public:
  KeyMaker(std::span<const KeyWish> wishes, std::span<const std::string_view> taken)
      : wishes_(wishes),
        keys_(wishes.size()),
        chosen_(wishes.size()),
        is_alone_(wishes.size()),
        used_(taken.begin(), taken.end()) {
    used_.insert("team");
  }

  MadeKeys make() {
    std::vector<std::vector<std::size_t>> crowds;
    std::vector<std::size_t> order = choose_first();
    std::vector<std::size_t> shared = order;
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
    return {std::move(keys_), std::move(shared)};
  }

private:
  // Who is alone with its first choice has it, in whatever order; gives the others, who are few in
  // most tables.
  std::vector<std::size_t> choose_first() {
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      keys_[i] = first_choice(wishes_[i]);
      chosen_.add(keys_[i], static_cast<std::uint32_t>(i));
    }
    chosen_.finish();
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < wishes_.size(); ++i) {
      is_alone_[i] = chosen_.find(keys_[i]).size() == 1 && !used_.contains(keys_[i]);
      if (!is_alone_[i]) {
        others.push_back(i);
      }
    }
    return others;
  }

  [[nodiscard]] bool is_used(const std::string& key) const {
    const auto has_it = [&](const TextIndex::Entry& entry) {
      return is_alone_[entry.position] && keys_[entry.position] == key;
    };
    return used_.contains(key) || std::ranges::any_of(chosen_.find(key), has_it);
  }

  [[nodiscard]] bool before(std::size_t a, std::size_t b) const {
    const int by_key = keys_[a].compare(keys_[b]);
    if (by_key != 0) {
      return by_key < 0;
    }
    return std::pair(wishes_[a].rank, a) < std::pair(wishes_[b].rank, b);
  }

  // Who has a key for itself keeps it.
  void claim(std::vector<std::size_t> same, std::vector<std::vector<std::size_t>>& crowds) {
    const std::string& key = keys_[same[0]];
    if (same.size() == 1 && !is_used(key)) {
      used_.insert(key);
    } else {
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
      if (is_alone && !is_used(key)) {
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
    while (is_used(result)) {
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
  TextIndex chosen_;                           // first choices
  std::vector<bool> is_alone_;                 // with its first choice
  std::unordered_set<std::string_view> used_;  // what was taken, and the keys of the others
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

MadeKeys make_keys(std::span<const KeyWish> wishes, std::span<const std::string_view> taken) {
  return KeyMaker(wishes, taken).make();
}

}  // namespace buurtweb::input
