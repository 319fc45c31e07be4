#include "engine/cli/import_text.h"

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/base/kinds.h"

namespace buurtweb::cli {
namespace {

using input::ImportNote;
using input::ImportWeight;

constexpr std::size_t kMostNames = 8;

// What is the matter with several cells of a column, or with one.
struct Cause {
  ImportNote first;
  std::vector<std::string> rows;
  std::size_t count = 0;  // a cell may have it twice

  [[nodiscard]] bool is_of(const ImportNote& note) const {
    const auto what = [](const ImportNote& one) {
      return std::tie(one.kind, one.file, one.column, one.hint);
    };
    return note.row > 0 && note.column > 0 && first.row > 0 && what(note) == what(first);
  }
  void add(const ImportNote& note) {
    ++count;
    if (std::string row = std::to_string(note.row); rows.empty() || rows.back() != row) {
      rows.push_back(std::move(row));
    }
  }
};

std::vector<Cause> causes_of(const std::vector<ImportNote>& notes) {
  std::vector<Cause> causes;
  for (const ImportNote& note : notes) {
    auto same = std::ranges::find_if(causes, [&](const Cause& cause) { return cause.is_of(note); });
    if (same == causes.end()) {
      same = causes.insert(causes.end(), {.first = note, .rows = {}});
    }
    same->add(note);
  }
  return causes;
}

class ImportWords {
public:
  ImportWords(const input::Imported& imported, const locale::Catalogue& words)
      : imported_(imported), words_(words) {}

  std::string tell(std::size_t most) {
    most_rows_ = std::max(most_rows_, most == std::numeric_limits<std::size_t>::max() ? most : 0);
    for (const Cause& cause : causes_of(notes(ImportWeight::refused))) {
      text_ +=
          words_.say("importeer.fout", {{"wat", sentence(cause.first)}, {"plek", place(cause)}}) +
          "\n";
    }
    if (imported_.notes.has_refusal()) {
      return text_;
    }
    tell_assumptions();
    tell_left_out(most);
    tell_counts();
    if (const auto count = static_cast<std::int64_t>(imported_.withdrawn); count > 0) {
      text_ +=
          words_.say("importeer.ingetrokken", {{"aantal", std::to_string(count)}}, count) + "\n";
    }
    return text_;
  }

  std::string tell_what_was_assumed() {
    tell_assumptions();
    tell_counts();
    return text_;
  }

private:
  [[nodiscard]] std::vector<ImportNote> notes(ImportWeight weight) const {
    std::vector<ImportNote> result;
    std::ranges::copy_if(
        imported_.notes.all(), std::back_inserter(result),
        [&](const ImportNote& note) { return input::info(note.kind).weight == weight; });
    if (weight == ImportWeight::left_out) {
      std::ranges::stable_sort(result, {}, [](const ImportNote& note) {
        return std::tuple(note.file, note.row, note.column);
      });
    }
    return result;
  }

  [[nodiscard]] std::string sentence(const ImportNote& note) const {
    std::string key = "importeer.notitie." + std::string(input::info(note.kind).name);
    if (!note.hint.empty() && words_.has(key + "_hint")) {
      key += "_hint";
    }
    return words_.say(key,
                      {{"kop", note.heading},
                       {"hint", note.hint},
                       {"bestand", note.file},
                       {"rij", std::to_string(note.row)},
                       {"namen", words_.list(note.names, kMostNames)},
                       {"eerste", note.names.empty() ? "" : note.names[0]},
                       {"kolom", column_letters(note.column)},
                       {"eerste_kolom", note.names.size() > 1 ? note.names[1] : ""},
                       {"aantal", std::to_string(note.count)}},
                      static_cast<std::int64_t>(note.count));
  }

  // "bewoners.csv, rij 4, 5 en 7, kolom C (Gesproken op)"
  [[nodiscard]] std::string place(const Cause& cause) const {
    const ImportNote& note = cause.first;
    const std::string_view key = note.row == 0          ? "bestand"
                                 : note.column == 0     ? "rij"
                                 : note.heading.empty() ? "cel"
                                                        : "cel_met_kop";
    return words_.say("importeer.plek." + std::string(key),
                      {{"bestand", note.file},
                       {"rij", words_.list(cause.rows, most_rows_)},
                       {"kolom", column_letters(note.column)},
                       {"kop", note.heading}});
  }

  void tell_assumptions() {
    const std::vector<ImportNote> assumed = notes(ImportWeight::assumed);
    if (assumed.empty()) {
      return;
    }
    text_ += words_.say("importeer.aangenomen") + "\n";
    for (const ImportNote& note : assumed) {
      const std::string_view key = note.file.empty() ? "regel" : "regel_van";
      text_ += words_.say("importeer." + std::string(key),
                          {{"bestand", note.file}, {"wat", sentence(note)}}) +
               "\n";
    }
  }

  void tell_left_out(std::size_t most) {
    const std::vector<Cause> left_out = causes_of(notes(ImportWeight::left_out));
    if (left_out.empty()) {
      return;
    }
    const auto count = static_cast<std::int64_t>(imported_.notes.left_out());
    text_ += words_.say("importeer.niet_overgenomen", {{"aantal", std::to_string(count)}}, count);
    text_ += "\n";
    auto rest = count;
    for (const Cause& cause : std::span(left_out).first(std::min(most, left_out.size()))) {
      text_ += words_.say("importeer.regel_van",
                          {{"bestand", place(cause)}, {"wat", sentence(cause.first)}}) +
               "\n";
      rest -= static_cast<std::int64_t>(cause.count);
    }
    if (rest > 0) {
      text_ +=
          "  " + words_.say("diagnostiek.meer", {{"aantal", std::to_string(rest)}}, rest) + "\n";
    }
  }

  void tell_counts() {
    std::vector<std::string> kinds;
    for (std::size_t i = 0; i < kAssetKindCount; ++i) {
      if (const std::size_t count = imported_.assets.at(i); count > 0) {
        const std::string_view kind = section_name(static_cast<AssetKind>(i));
        kinds.push_back(words_.say("importeer.soort." + std::string(kind),
                                   {{"aantal", std::to_string(count)}},
                                   static_cast<std::int64_t>(count)));
      }
    }
    if (imported_.ties > 0) {
      kinds.push_back(words_.say("importeer.soort.relaties",
                                 {{"aantal", std::to_string(imported_.ties)}},
                                 static_cast<std::int64_t>(imported_.ties)));
    }
    text_ += words_.say(kinds.empty() ? "importeer.telling_los" : "importeer.telling",
                        {{"rijen", std::to_string(imported_.rows)},
                         {"wat", words_.list(kinds, kinds.size())},
                         {"herkend", std::to_string(imported_.headings_understood)},
                         {"koppen", std::to_string(imported_.headings)}},
                        static_cast<std::int64_t>(imported_.rows)) +
             "\n";
  }

  const input::Imported& imported_;
  const locale::Catalogue& words_;
  std::string text_;
  std::size_t most_rows_ = kMostNames;  // of one cause
};

}  // namespace

std::string import_text(const input::Imported& imported, const locale::Catalogue& words,
                        std::size_t most) {
  return ImportWords(imported, words).tell(most);
}

std::string assumptions_text(const input::Imported& imported, const locale::Catalogue& words) {
  return ImportWords(imported, words).tell_what_was_assumed();
}

}  // namespace buurtweb::cli
