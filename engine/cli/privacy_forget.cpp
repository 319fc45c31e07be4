#include "engine/cli/privacy_forget.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "engine/base/sorted.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/kept_files.h"
#include "engine/cli/map_positions.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/privacy_rewrite.h"
#include "engine/input/source_edit.h"
#include "engine/privacy/forget.h"
#include "engine/privacy/naming.h"
#include "engine/report/csv_text.h"
#include "engine/report/privacy_text.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;

// The text with the lines where they are and nothing on what is to go.
std::string blanked(std::string_view text, const std::vector<input::ByteRange>& removed) {
  std::string result(text);
  for (const input::ByteRange& each : removed) {
    for (std::size_t at = each.begin; at < each.end; ++at) {
      result[at] = result[at] == '\n' ? '\n' : ' ';
    }
  }
  return result;
}

class Eraser {
public:
  Eraser(const Loaded& loaded, const Arguments& arguments, const std::vector<std::string>& keys)
      : loaded_(loaded),
        arguments_(arguments),
        keys_(keys),
        what_(privacy::forget(loaded.draft(), keys)),
        rewrite_(loaded, arguments) {
    for (const std::string& key : keys) {
      std::ranges::move(privacy::telling_words(loaded.draft(), key), std::back_inserter(words_));
    }
    sort_unique(words_);
    places_ = positions_without(arguments.path, words_);
    list_before_ = releases(arguments.path).value_or(std::vector<report::Release>{});
    list_after_ = list_before_;
    for (const std::string& key : keys) {
      list_after_ = without_person(std::move(list_after_), key);
    }
  }

  int run() {
    if (!plan_changes() || !rewrite_.says(what_.rest)) {
      return refuse_to("privacy.vergeet.kan_niet");
    }
    if (!arguments_.overwrite) {
      return say_printable(plan_text(), words());
    }
    const std::optional<FolderToWrite> folder = new_files();
    if (!folder) {
      return refuse_to("privacy.vergeet.veranderd");
    }
    const int written = replace_files(*folder, words());
    return written == kFine ? say_printable(result_text(), words()) : written;
  }

private:
  [[nodiscard]] const locale::Catalogue& words() const { return arguments_.catalogue; }
  [[nodiscard]] int refuse_to(std::string_view reason) const {
    talk(words().say(reason) + "\n");
    return kEnvironmentFailed;
  }

  bool plan_changes() {
    for (const std::uint16_t file : numbers(loaded_.files())) {
      std::vector<model::Removal> here;
      std::ranges::copy_if(what_.removals, std::back_inserter(here),
                           [&](const model::Removal& each) { return each.at.file == file; });
      if (here.empty()) {
        continue;
      }
      std::optional<input::Edited> edited = input::without(loaded_.files().text(file), file, here);
      if (!edited) {
        return false;
      }
      rewrite_.change(file, std::move(*edited));
    }
    return true;
  }

  // The bytes of all files that change; nothing when somebody changed one in the meantime.
  [[nodiscard]] std::optional<FolderToWrite> new_files() const {
    std::optional<FolderToWrite> result = rewrite_.files();
    if (result && list_after_ != list_before_) {
      result->files.push_back({.name = rewrite_.name_of(release_list_path(arguments_.path)),
                               .bytes = report::csv_text(report::release_table(list_after_))});
    }
    for (std::size_t i = 0; result && i < places_.size(); ++i) {
      result->files.push_back(
          {.name = rewrite_.name_of(places_[i].name), .bytes = places_[i].bytes});
    }
    return result;
  }

  [[nodiscard]] std::string counted() const {
    std::vector<std::string> parts;
    const auto add = [&](const char* key, std::size_t count) {
      if (count > 0) {
        parts.push_back(words().say("privacy.vergeet.telt." + std::string(key),
                                    {{"aantal", std::to_string(count)}},
                                    static_cast<std::int64_t>(count)));
      }
    };
    add("mensen", what_.people);
    add("verbindingen", what_.ties);
    add("rijen", what_.rows);
    add("vermeldingen", what_.words);
    return words().list(parts, parts.size());
  }

  // Somebody has to look at what stands in free text.
  [[nodiscard]] std::string to_look_at(const SourceFiles& files) const {
    const std::string lines = mentions_in(files, words_);
    return lines.empty() ? "" : words().say("privacy.vergeet.kijk_zelf") + "\n" + lines;
  }

  // What is kept beside the data and is not ours to change.
  void add_what_is_beside(SourceFiles& files) const {
    const fs::path list = release_list_path(arguments_.path);
    std::vector<std::string> paths;
    std::error_code error;
    for (const auto& each : fs::directory_iterator(list.parent_path(), error)) {
      if (each.is_regular_file(error) && each.path() != list) {
        paths.push_back(each.path().string());
      }
    }
    std::ranges::sort(paths);
    for (const std::string& path : paths) {
      const auto ours = std::ranges::find(places_, path, &NamedBytes::name);
      files.add(path, ours == places_.end() ? read_bytes(path).value_or("") : ours->bytes);
    }
  }

  [[nodiscard]] std::string given_out() const {
    std::vector<report::Release> with;
    for (std::size_t i = 0; i < list_before_.size(); ++i) {
      if (list_before_[i] != list_after_[i]) {
        with.push_back(list_before_[i]);
      }
    }
    return with.empty() ? ""
                        : words().say("privacy.vergeet.uitgegeven") + "\n" +
                              report::releases_text(with, words());
  }

  [[nodiscard]] std::string plan_text() const {
    std::string text = words().say("privacy.vergeet.plan", {{"wat", counted()}}) + "\n";
    SourceFiles left;
    for (const std::uint16_t file : numbers(loaded_.files())) {
      const std::string_view before = loaded_.files().text(file);
      const input::Edited* const edited = rewrite_.change_of(file);
      left.add(loaded_.files().path(file),
               edited == nullptr ? std::string(before) : blanked(before, edited->removed));
    }
    text += rewrite_.changed_lines();
    for (const NamedBytes& file : places_) {
      text += "  " + words().say("privacy.vergeet.plaatsen", {{"bestand", file.name}}) + "\n";
    }
    add_what_is_beside(left);
    text += to_look_at(left) + given_out();
    text += words().say("privacy.vergeet.elders") + "\n";
    return text + words().say("privacy.vergeet.nog_niets") + "\n";
  }

  // Counts only: what was forgotten is not named again.
  [[nodiscard]] std::string result_text() {
    add_what_is_beside(rewrite_.after());
    return words().say("privacy.vergeet.gedaan", {{"wat", counted()}}) + "\n" +
           to_look_at(rewrite_.after()) + given_out() + words().say("privacy.vergeet.elders") +
           "\n";
  }

  const Loaded& loaded_;
  const Arguments& arguments_;
  const std::vector<std::string>& keys_;
  privacy::Forgetting what_;
  std::vector<std::string> words_;
  Rewrite rewrite_;
  std::vector<NamedBytes> places_;  // of the maps, by path
  std::vector<report::Release> list_before_;
  std::vector<report::Release> list_after_;
};

}  // namespace

std::string mentions_in(const SourceFiles& files, const std::vector<std::string>& words) {
  std::string text;
  for (const std::uint16_t file : numbers(files)) {
    for (const std::size_t line : privacy::lines_with(files.text(file), words)) {
      text += "  " + files.path(file) + ":" + std::to_string(line) + "\n";
    }
  }
  return text;
}

int forget_people(const Loaded& loaded, const Arguments& arguments,
                  const std::vector<std::string>& keys) {
  const Turn until_written(arguments.path);
  return Eraser(loaded, arguments, keys).run();
}

}  // namespace buurtweb::cli
