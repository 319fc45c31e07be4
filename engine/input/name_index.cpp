#include "engine/input/name_index.h"

#include <algorithm>
#include <utility>

#include "engine/base/text.h"
#include "engine/input/area_names.h"
#include "engine/input/asset_keys.h"

namespace buurtweb::input {
namespace {

// Looking for a near miss walks along all names.
constexpr std::size_t kMostHints = 200;
constexpr std::size_t kMostForHints = 50'000;

NameMeaning meaning_of(const AssetRow& asset) {
  return {.kind = NameMeaning::Kind::asset, .key = asset.key, .asset_kind = asset.kind};
}

bool has_comma(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c == ',' || c == ';'; });
}

}  // namespace

std::string NameIndex::area(std::string_view name) {
  std::string exact = normalised(name);
  const auto [entry, is_new] = area_names_.try_emplace(plain_area(name), exact);
  if (is_new) {
    areas_.push_back(exact);
  }
  return is_declared(exact) ? exact : entry->second;
}

std::optional<std::string> NameIndex::known_area(std::string_view name) const {
  const auto found = area_names_.find(plain_area(name));
  if (found == area_names_.end()) {
    return std::nullopt;
  }
  std::string exact = normalised(name);
  return is_declared(exact) ? exact : found->second;
}

void NameIndex::declare_area(std::string_view name) {
  std::string exact = normalised(name);
  if (area_names_.emplace(plain_area(name), exact).second) {
    areas_.push_back(exact);
  }
  declared_.insert(std::move(exact));
}

void NameIndex::index_names() {
  names_ = TextIndex(assets_.size());
  for (std::uint32_t i = 0; i < assets_.size(); ++i) {
    const std::string name = folded(assets_[i].name);
    names_.add(name, i);
    has_commas_ = has_commas_ || has_comma(name);
  }
  names_.finish();
}

void NameIndex::index_keys() {
  keys_ = TextIndex(assets_.size());
  for (std::uint32_t i = 0; i < assets_.size(); ++i) {
    keys_.add(assets_[i].key, i);
    keys_have_commas_ = keys_have_commas_ || has_comma(assets_[i].key);
  }
  keys_.finish();
}

void NameIndex::finish(Reading reading) {
  reading_ = reading;
  first_made_ = assets_.size();
  if (reading == Reading::strict) {
    mark_doubtful_keys();
  }
}

std::string NameIndex::make(AssetKind kind, std::string_view name) {
  const std::string& kept = made_names_.emplace_back(name);
  std::string base = readable_key(name).substr(0, 40);
  if (base.empty() || base[0] < 'a') {
    base = readable_key(kind_name(kind)) + (base.empty() ? "" : "_") + base;
  }
  std::string key = base;
  const auto is_taken = [&] {
    return by_key(key) || key == "team" || std::ranges::find(areas_, key) != areas_.end();
  };
  for (int number = 2; is_taken(); ++number) {
    key = base + "_" + std::to_string(number);
  }
  made_keys_.emplace(key, assets_.size());
  const std::string plain = folded(name);
  made_folded_.emplace(plain, assets_.size());
  has_commas_ = has_commas_ || has_comma(plain);
  assets_.push_back({.key = key, .name = kept, .kind = kind});
  return key;
}

std::optional<std::size_t> NameIndex::by_key(const std::string& key) const {
  for (const TextIndex::Entry& entry : keys_.find(key)) {
    if (assets_[entry.position].key == key) {
      return entry.position;
    }
  }
  if (made_keys_.empty()) {
    return std::nullopt;
  }
  const auto made = made_keys_.find(key);
  return made == made_keys_.end() ? std::nullopt : std::optional(made->second);
}

std::vector<std::size_t> NameIndex::by_name(const std::string& wanted) const {
  std::vector<std::size_t> result;
  for (const TextIndex::Entry& entry : names_.find(wanted)) {
    if (folded(assets_[entry.position].name) == wanted) {
      result.push_back(entry.position);
    }
  }
  if (const auto made = made_folded_.find(wanted); made != made_folded_.end()) {
    result.push_back(made->second);
  }
  return result;
}

void NameIndex::mark_doubtful_keys() {
  for (std::size_t i = 0; i < assets_.size(); ++i) {
    const std::vector<std::size_t> called_so = by_name(folded(assets_[i].key));
    assets_[i].has_doubtful_key = !assets_[i].has_made_key && !called_so.empty() &&
                                  std::ranges::find(called_so, i) == called_so.end();
  }
}

bool NameIndex::is_declared_otherwise(std::string_view area) const {
  const std::string plain = plain_area(area);
  return std::ranges::any_of(declared_,
                             [&](const std::string& one) { return plain_area(one) == plain; });
}

NameMeaning NameIndex::find(std::string_view word, const KindFilter& filter, Before first) const {
  using Kind = NameMeaning::Kind;
  const std::string exact = normalised(word);
  if (const std::optional<std::size_t> keyed = by_key(exact)) {
    if (std::optional<NameMeaning> meaning = meaning_of_key(*keyed)) {
      return *std::move(meaning);
    }
  }
  if (first == Before::area && is_declared(exact)) {
    return {.kind = Kind::area, .key = exact};
  }
  const std::string plain = folded(word);
  const std::vector<std::size_t> all = by_name(plain);
  std::vector<std::size_t> fitting;
  std::ranges::copy_if(all, std::back_inserter(fitting),
                       [&](std::size_t i) { return filter(assets_[i].kind); });
  const std::vector<std::size_t>& found = fitting.empty() ? all : fitting;
  if (found.size() == 1) {
    return meaning_of(assets_[found.front()]);
  }
  if (!found.empty()) {
    return {.kind = Kind::several, .key = {}};
  }
  const auto area = area_names_.find(as_area(plain));
  return area == area_names_.end() ? NameMeaning{}
                                   : NameMeaning{.kind = Kind::area, .key = area->second};
}

std::optional<NameMeaning> NameIndex::meaning_of_key(std::size_t position) const {
  const AssetRow& asset = assets_[position];
  const bool is_strict = reading_ == Reading::strict;
  if (is_strict && asset.has_doubtful_key) {
    return NameMeaning{.kind = NameMeaning::Kind::several, .key = {}};
  }
  return is_strict && asset.has_made_key ? std::nullopt : std::optional(meaning_of(asset));
}

void NameIndex::find_keys(std::span<const std::string_view> words,
                          std::vector<std::uint32_t>& positions) const {
  const std::vector<TextIndex::Found> found = keys_.find(words);
  for (const TextIndex::Found& one : found) {
    __builtin_prefetch(&assets_[one.position]);
  }
  positions.assign(words.size(), kNoAsset);
  for (const TextIndex::Found& one : found) {
    std::uint32_t& position = positions[one.text];
    if (position == kNoAsset && assets_[one.position].key == words[one.text]) {
      position = one.position;
    }
  }
}

// A line break in it is a space in a name.
bool NameIndex::may_be_one(std::string_view list) const {
  return has_commas_ || keys_have_commas_ || list.find_first_of("\n\r") != std::string_view::npos;
}

std::optional<NameIndex::Near> NameIndex::near(std::string_view word) const {
  if (++hints_given_ > kMostHints || assets_.size() > kMostForHints) {
    return std::nullopt;
  }
  std::vector<std::string_view> candidates;
  for (std::size_t i = 0; i < first_made_; ++i) {
    const AssetRow& asset = assets_[i];
    candidates.push_back(asset.name.empty() ? std::string_view(asset.key) : asset.name);
  }
  candidates.insert(candidates.end(), areas_.begin(), areas_.end());
  const std::string_view found = nearest(word, candidates);
  if (found.empty()) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < first_made_; ++i) {
    if (is_person(assets_[i].kind) && (assets_[i].name == found || assets_[i].key == found)) {
      return Near{.name = {}, .person = i};
    }
  }
  return Near{.name = std::string(found), .person = {}};
}

}  // namespace buurtweb::input
