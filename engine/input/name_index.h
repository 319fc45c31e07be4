#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/input/text_index.h"

namespace buurtweb::input {

// An asset of a table: where it stands, and what it is called.
// Whoever looks for one waits for memory, so all of it comes at once. The key stands in front:
// comparing short texts reads 32 bytes of each.
struct alignas(64) AssetRow {
  std::string key;
  std::string_view name;
  std::uint32_t sheet = 0;
  std::uint32_t row = 0;
  AssetKind kind = AssetKind::resident;
  bool has_made_key = false;      // of its name: no table gives one
  bool has_doubtful_key = false;  // another is called so, and this one is not
};

// What a word in a cell means.
struct NameMeaning {
  enum class Kind : std::uint8_t { nothing, asset, area, several } kind = Kind::nothing;
  std::string key;
  AssetKind asset_kind = AssetKind::resident;
};

// All that rows can refer to: assets by key and by name, areas by name.
class NameIndex {
public:
  using KindFilter = std::function<bool(AssetKind)>;

  void add(AssetRow asset) { assets_.push_back(std::move(asset)); }
  // The name under which the area is known: its first spelling.
  std::string area(std::string_view name);
  // Likewise; nothing where it is not known yet.
  [[nodiscard]] std::optional<std::string> known_area(std::string_view name) const;
  void declare_area(std::string_view name);
  // When all assets are there: by their names, and by the keys that they have so far. The two may
  // go on at the same time.
  void index_names();
  void index_keys();
  // When both are there, and no key changed since. Read strictly a word means a key only when a
  // table gives it, and nothing when it may mean two.
  enum class Reading : std::uint8_t { easy, strict };
  void finish(Reading reading);
  // An asset that is only mentioned: gets a key of its own, which is returned.
  std::string make(AssetKind kind, std::string_view name);

  // Of assets with the same name, only those that pass the filter count. An area comes before an
  // asset of its name where that is asked for.
  enum class Before : std::uint8_t { asset, area };
  [[nodiscard]] NameMeaning find(std::string_view word, const KindFilter& filter,
                                 Before first = Before::asset) const;
  // Assets that may have this key, in their order; some have another.
  [[nodiscard]] std::span<const TextIndex::Entry> with_key_like(std::string_view key) const {
    return keys_.find(key);
  }
  // Of each word the position of the asset of a table whose key it is, letter for letter, or
  // kNoAsset. In a large table they stand anywhere: looking for many at once waits for memory once.
  static constexpr std::uint32_t kNoAsset = UINT32_MAX;
  void find_keys(std::span<const std::string_view> words,
                 std::vector<std::uint32_t>& positions) const;
  // What the key of the asset at this position means, if it means anything.
  [[nodiscard]] std::optional<NameMeaning> meaning_of_key(std::size_t position) const;
  // Whether what looks like a list may be one name: a name may have a comma in it. Most tables have
  // no such name, and looking for what is not there takes long.
  [[nodiscard]] bool may_be_one(std::string_view list) const;
  // Whether an area is declared that is called so but for how it is written.
  [[nodiscard]] bool is_declared_otherwise(std::string_view area) const;
  // A name of the tables near to the word, for "bedoelde je …?", when there is one. What a person
  // is called is not repeated: the row tells as much.
  struct Near {
    std::string name;
    std::optional<std::size_t> person;  // position of the row; then there is no name
  };
  [[nodiscard]] std::optional<Near> near(std::string_view word) const;

  [[nodiscard]] std::vector<AssetRow>& assets() { return assets_; }
  // From this position on they were made.
  [[nodiscard]] std::size_t first_made() const { return first_made_; }
  [[nodiscard]] const std::vector<std::string>& areas() const { return areas_; }
  [[nodiscard]] bool is_declared(const std::string& area) const { return declared_.contains(area); }
  [[nodiscard]] bool declares_areas() const { return !declared_.empty(); }

private:
  void mark_doubtful_keys();
  [[nodiscard]] std::optional<std::size_t> by_key(const std::string& key) const;
  [[nodiscard]] std::vector<std::size_t> by_name(const std::string& wanted) const;

  std::vector<AssetRow> assets_;
  TextIndex keys_;
  TextIndex names_;
  std::unordered_map<std::string, std::string> area_names_;  // plain -> as first written
  std::vector<std::string> areas_;
  std::unordered_set<std::string> declared_;
  std::deque<std::string> made_names_;
  std::unordered_map<std::string, std::size_t> made_keys_;
  std::unordered_map<std::string, std::size_t> made_folded_;  // by folded name
  std::size_t first_made_ = 0;
  // At least one has: names and keys apart, since they are indexed at the same time.
  bool has_commas_ = false;
  bool keys_have_commas_ = false;
  Reading reading_ = Reading::easy;
  mutable std::size_t hints_given_ = 0;
};

}  // namespace buurtweb::input
