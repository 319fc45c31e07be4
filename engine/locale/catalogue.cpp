#include "engine/locale/catalogue.h"

#include <algorithm>

namespace buurtweb::locale {
namespace {

// Fills {blanks}; braces that name no blank stay as they are.
std::string fill(std::string_view sentence, std::span<const Blank> blanks) {
  std::string result;
  while (true) {
    const std::size_t open = sentence.find('{');
    const std::size_t close = sentence.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
      return result.append(sentence);
    }
    const std::string_view name = sentence.substr(open + 1, close - open - 1);
    const auto blank = std::ranges::find(blanks, name, &Blank::name);
    result.append(sentence.substr(0, open));
    result.append(blank == blanks.end() ? sentence.substr(open, close - open + 1) : blank->text);
    sentence.remove_prefix(close + 1);
    // A name that ends in a full stop ("Ans van D.") ends the sentence as well.
    if (sentence.starts_with('.') && result.ends_with('.')) {
      sentence.remove_prefix(1);
    }
  }
}

}  // namespace

const Sentence* Catalogue::find(std::string_view key) const {
  const auto found = std::ranges::lower_bound(sentences_, key, {}, &Sentence::key);
  return found != sentences_.end() && found->key == key ? &*found : nullptr;
}

std::string Catalogue::say(std::string_view key, std::span<const Blank> blanks,
                           std::optional<std::int64_t> count) const {
  const Sentence* const sentence = find(key);
  if (sentence == nullptr) {
    return std::string(key);
  }
  const bool one = count == 1 && !sentence->one.empty();
  return fill(one ? sentence->one : sentence->many, blanks);
}

std::string Catalogue::say(std::string_view key, std::initializer_list<Blank> blanks,
                           std::optional<std::int64_t> count) const {
  return say(key, std::span(blanks.begin(), blanks.size()), count);
}

std::string Catalogue::joined(std::string_view key, std::span<const std::string> names) const {
  std::string first;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    first.append(i == 0 ? "" : ", ").append(names[i]);
  }
  return names.size() == 1 ? names.front()
                           : say(key, {{"eerste", first}, {"laatste", names.back()}});
}

std::string Catalogue::list(std::span<const std::string> names, std::size_t most) const {
  if (names.empty()) {
    return "";
  }
  std::vector<std::string> shown(names.begin(), names.end());
  if (shown.size() > most) {
    const std::size_t rest = shown.size() - most + 1;
    shown.resize(most);
    shown.back() =
        say("lijst.rest", {{"aantal", std::to_string(rest)}}, static_cast<std::int64_t>(rest));
  }
  return joined("lijst.en", shown);
}

std::string Catalogue::choice(std::span<const std::string_view> words) const {
  const std::vector<std::string> names(words.begin(), words.end());
  return names.empty() ? "" : joined("lijst.of", names);
}

std::optional<Catalogue> catalogue(std::string_view code) {
  const auto found = std::ranges::find(languages(), code, &Language::code);
  return found == languages().end() ? std::nullopt : std::optional(Catalogue(*found));
}

}  // namespace buurtweb::locale
