#include "engine/cli/privacy_forget.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <optional>

#include "engine/base/sorted.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/privacy_releases.h"
#include "engine/input/reading.h"
#include "engine/input/source_edit.h"
#include "engine/input/yaml.h"
#include "engine/model/resolve.h"
#include "engine/privacy/forget.h"
#include "engine/privacy/naming.h"
#include "engine/report/csv_text.h"
#include "engine/report/privacy_text.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A file that is to change.
struct Change {
  std::uint16_t file = 0;
  input::Edited edited;
};

std::vector<std::uint16_t> numbers(const SourceFiles& files) {
  std::vector<std::uint16_t> result(files.size());
  std::iota(result.begin(), result.end(), std::uint16_t{0});
  return result;
}

std::size_t line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

// "12, 20 tot en met 24": the lines that change.
std::string lines_of(std::string_view text, const std::vector<input::ByteRange>& removed,
                     const locale::Catalogue& words) {
  std::vector<std::string> shown;
  for (const input::ByteRange& each : removed) {
    const std::size_t first = line_at(text, each.begin);
    const std::size_t last = line_at(text, std::max(each.begin, each.end - 1));
    shown.push_back(first == last
                        ? std::to_string(first)
                        : words.say("privacy.vergeet.van_tot", {{"van", std::to_string(first)},
                                                                {"tot", std::to_string(last)}}));
  }
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  return words.list(shown, shown.size());
}

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
        what_(privacy::forget(loaded.draft(), keys)) {
    for (const std::string& key : keys) {
      std::ranges::move(privacy::telling_words(loaded.draft(), key), std::back_inserter(words_));
    }
    sort_unique(words_);
    list_before_ = releases(arguments.path);
    list_after_ = list_before_;
    for (const std::string& key : keys) {
      list_after_ = without_person(std::move(list_after_), key);
    }
  }

  int run() {
    if (!plan_changes() || !is_what_was_meant()) {
      return refuse_to("privacy.vergeet.kan_niet");
    }
    if (!arguments_.overwrite) {
      return say(plan_text(), words());
    }
    const std::optional<FolderToWrite> folder = new_files();
    if (!folder) {
      return refuse_to("privacy.vergeet.veranderd");
    }
    const int written = replace_files(*folder, words());
    return written == kFine ? say(result_text(), words()) : written;
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
      changes_.push_back({file, std::move(*edited)});
    }
    return true;
  }

  [[nodiscard]] const Change* change_of(std::uint16_t file) const {
    const auto found = std::ranges::find(changes_, file, &Change::file);
    return found == changes_.end() ? nullptr : &*found;
  }

  // Reads the files as they would be: they must say exactly what is meant, and be free of errors.
  bool is_what_was_meant() {
    Diagnostics diagnostics;
    model::Draft draft;
    for (const std::uint16_t file : numbers(loaded_.files())) {
      const Change* const change = change_of(file);
      after_.add(loaded_.files().path(file),
                 change == nullptr ? std::string(loaded_.files().text(file)) : change->edited.text);
      input::Reading reading{.files = after_, .draft = draft, .diagnostics = diagnostics};
      if (!input::read_yaml(reading, file)) {
        return false;
      }
    }
    return privacy::says_the_same(what_.rest, draft) &&
           model::resolve(draft, arguments_.run_date, diagnostics).has_value();
  }

  // The bytes of all files that change; nothing when somebody changed one in the meantime.
  [[nodiscard]] std::optional<FolderToWrite> new_files() const {
    std::error_code error;
    const fs::path data(arguments_.path);
    const fs::path folder = fs::is_directory(data, error) ? data : data.parent_path();
    const fs::path root = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, error);
    FolderToWrite result{.path = root.string(), .files = {}, .own_names = {}};
    const auto name_of = [&](const std::string& path) {
      return fs::weakly_canonical(path, error).lexically_relative(root).string();
    };
    for (const Change& change : changes_) {
      const std::string& path = loaded_.files().path(change.file);
      std::string now = read_bytes(path).value_or("");
      const bool has_mark = now.starts_with(kByteOrderMark);
      now.erase(0, has_mark ? kByteOrderMark.size() : 0);
      if (now != loaded_.files().text(change.file)) {
        return std::nullopt;
      }
      result.files.push_back(
          {.name = name_of(path),
           .bytes = std::string(has_mark ? kByteOrderMark : "") + change.edited.text});
    }
    if (list_after_ != list_before_) {
      result.files.push_back({.name = name_of(release_list_path(arguments_.path)),
                              .bytes = report::csv_text(report::release_table(list_after_))});
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

  // What is kept beside the data and is not the list, such as the places of a map.
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
      files.add(path, read_bytes(path).value_or(""));
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
      const std::string& path = loaded_.files().path(file);
      const std::string_view before = loaded_.files().text(file);
      const Change* const change = change_of(file);
      if (change != nullptr) {
        text += "  " +
                words().say("privacy.vergeet.regels",
                            {{"bestand", path},
                             {"regels", lines_of(before, change->edited.removed, words())}}) +
                "\n";
      }
      left.add(path,
               change == nullptr ? std::string(before) : blanked(before, change->edited.removed));
    }
    add_what_is_beside(left);
    text += to_look_at(left) + given_out();
    text += words().say("privacy.vergeet.elders") + "\n";
    return text + words().say("privacy.vergeet.nog_niets") + "\n";
  }

  // Counts only: what was forgotten is not named again.
  [[nodiscard]] std::string result_text() {
    add_what_is_beside(after_);
    return words().say("privacy.vergeet.gedaan", {{"wat", counted()}}) + "\n" + to_look_at(after_) +
           given_out() + words().say("privacy.vergeet.elders") + "\n";
  }

  const Loaded& loaded_;
  const Arguments& arguments_;
  const std::vector<std::string>& keys_;
  privacy::Forgetting what_;
  std::vector<std::string> words_;
  std::vector<Change> changes_;
  SourceFiles after_;
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
  return Eraser(loaded, arguments, keys).run();
}

}  // namespace buurtweb::cli
