#include "engine/input/read_texts.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/parallel.h"
#include "engine/input/importer.h"
#include "engine/input/yaml.h"

namespace buurtweb::input {
namespace {

const Importer& importer_of(const SourceFiles& files, std::uint16_t file) {
  const Importer* const importer = importer_for(files.path(file));
  return importer == nullptr ? importers().front() : *importer;
}

// What was read of a text beside others.
struct Apart {
  model::Draft draft;
  Diagnostics diagnostics;
  std::size_t assets = 0;

  [[nodiscard]] bool is_sound() const { return !diagnostics.has_errors() && draft.is_complete(); }
};

// The keys of one section stand in several parts, none of which saw those of the others. Where two
// only look alike in numbers, the file is read once more for nothing.
bool may_have_key_twice(std::span<const Apart> parts) {
  std::vector<std::size_t> seen;
  for (const Apart& part : parts) {
    for (const model::DraftRecord& record : part.draft.records()) {
      const bool is_entry =
          model::asset_kind(record.kind).has_value() || record.kind == model::RecordKind::synonym;
      if (is_entry) {
        constexpr std::size_t kOfItsSection = 0x9E37'79B9'7F4A'7C15;
        seen.push_back(std::hash<std::string_view>{}(record.key.text) +
                       kOfItsSection * static_cast<std::size_t>(record.kind));
      }
    }
  }
  std::ranges::sort(seen);
  return std::ranges::adjacent_find(seen) != seen.end();
}

// One file, and what its parts said.
struct Text {
  std::uint16_t file = 0;
  bool may_be_parsed = false;
  Apart whole;
  std::vector<Part> parts;
  std::vector<Apart> read;  // as many

  [[nodiscard]] bool is_cut() const { return parts.size() > 1 && whole.is_sound(); }
};

class SideBySide {
public:
  SideBySide(Reading& reading, std::span<const std::uint16_t> files) : reading_(reading) {
    for (const std::uint16_t file : files) {
      texts_.emplace_back().file = file;
    }
  }

  void run(const Progress& progress) {
    in_parallel(texts_.size(), [&](std::size_t i) { scan(texts_[i]); });
    std::vector<std::pair<Text*, std::size_t>> all;
    for (Text& text : texts_) {
      for (std::size_t part = 0; part < text.read.size(); ++part) {
        all.emplace_back(&text, part);
      }
    }
    in_parallel(
        all.size(),
        [&](std::size_t i) {
          Text& text = *all[i].first;
          parse(text, text.parts[all[i].second], text.read[all[i].second]);
        },
        [&](std::size_t done) {
          if (progress) {
            progress(done, all.size());
          }
        });
    reading_.draft.expect_records(records());
    for (Text& text : texts_) {
      put_together(text);
    }
  }

private:
  [[nodiscard]] std::size_t records() const {
    std::size_t count = 0;
    for (const Text& text : texts_) {
      for (const Apart& part : text.read) {
        count += part.draft.records().size();
      }
    }
    return count;
  }

  void scan(Text& text) {
    Reading own = reading_into(text.whole);
    text.may_be_parsed = importer_of(reading_.files, text.file).scan(own, text.file, text.parts);
    text.whole.assets = own.assets;
    if (!text.is_cut()) {
      text.parts = {{.end = reading_.files.text(text.file).size()}};
    }
    text.read.resize(text.may_be_parsed ? text.parts.size() : 0);
  }

  void parse(const Text& text, const Part& part, Apart& into) const {
    const bool by_form = !part.section.empty();
    parse(text, part, into, by_form);
    if (by_form && !into.is_sound()) {
      into = {};
      parse(text, part, into, false);
    }
  }

  void parse(const Text& text, const Part& part, Apart& into, bool by_form) const {
    Reading own = reading_into(into);
    own.by_form = by_form;
    own.draft.expect(part.end - part.begin);
    if (!importer_of(reading_.files, text.file).parse(own, text.file, part)) {
      own.draft.mark_incomplete();
    }
    into.assets = own.assets;
  }

  [[nodiscard]] Reading reading_into(Apart& apart) const {
    return {reading_.files, apart.draft, apart.diagnostics, reading_.limits};
  }

  // What a part says about a mistake may be something else than what the whole file says, so that a
  // file with a mistake is read again in one go. A warning is about one word, which is in one part.
  void put_together(Text& text) {
    if (text.read.size() > 1 && !is_sound(text.read)) {
      text.read.clear();
      text.read.resize(1);
      parse(text, {.end = reading_.files.text(text.file).size()}, text.read.front(), false);
    }
    if (!text.may_be_parsed) {
      reading_.draft.mark_incomplete();
    }
    take(text.file, text.whole);
    for (Apart& part : text.read) {
      take(text.file, part);
    }
  }

  [[nodiscard]] bool is_sound(std::span<const Apart> parts) const {
    std::size_t assets = 0;
    std::size_t warnings = 0;
    for (const Apart& part : parts) {
      assets += part.assets;
      warnings += part.diagnostics.warnings();
    }
    return assets <= reading_.limits.assets && warnings <= reading_.limits.complaints &&
           std::ranges::all_of(parts, &Apart::is_sound) && !may_have_key_twice(parts);
  }

  void take(std::uint16_t file, Apart& own) {
    const bool was_within = reading_.assets <= reading_.limits.assets;
    reading_.assets += own.assets;
    for (Diagnostic& diagnostic : own.diagnostics.sorted()) {
      reading_.diagnostics.add(std::move(diagnostic));
    }
    if (was_within && own.assets <= reading_.limits.assets &&
        reading_.assets > reading_.limits.assets) {
      reading_.draft.mark_incomplete();
      reading_.diagnostics.add({.kind = DiagnosticKind::too_many_assets,
                                .where = {.file = file},
                                .mentions = {{"grens", std::to_string(reading_.limits.assets)}}});
    }
    reading_.draft.append(std::move(own.draft));
    own = {};
  }

  Reading& reading_;
  std::vector<Text> texts_;
};

}  // namespace

void read_texts(Reading& reading, std::span<const std::uint16_t> files, const Progress& progress) {
  std::size_t bytes = 0;
  for (const std::uint16_t file : files) {
    bytes += reading.files.text(file).size();
  }
  // Reading by form is worth it for less than what is worth cutting.
  constexpr std::size_t kOfPart = 8;
  if (bytes >= reading.limits.part_bytes / kOfPart) {
    prepare_yaml(reading.files);
    SideBySide(reading, files).run(progress);
    return;
  }
  reading.draft.expect(bytes);
  for (const std::uint16_t file : files) {
    std::vector<Part> parts;
    const Importer& importer = importer_of(reading.files, file);
    if (!importer.scan(reading, file, parts) ||
        !importer.parse(reading, file, {.end = reading.files.text(file).size()})) {
      reading.draft.mark_incomplete();
    }
  }
}

}  // namespace buurtweb::input
