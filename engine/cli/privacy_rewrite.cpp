#include "engine/cli/privacy_rewrite.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <string_view>

#include "engine/input/reading.h"
#include "engine/input/yaml.h"
#include "engine/model/resolve.h"
#include "engine/privacy/forget.h"

namespace buurtweb::cli {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::size_t line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

// "12, 20 tot en met 24": the lines that change.
std::string lines_of(std::string_view text, const std::vector<input::ByteRange>& removed,
                     const locale::Catalogue& words) {
  std::vector<std::string> shown;
  for (const input::ByteRange& each : removed) {
    const std::size_t first = line_at(text, each.begin);
    const std::size_t last = line_at(text, std::max(each.begin + 1, each.end) - 1);
    shown.push_back(first == last
                        ? std::to_string(first)
                        : words.say("privacy.vergeet.van_tot", {{"van", std::to_string(first)},
                                                                {"tot", std::to_string(last)}}));
  }
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  return words.list(shown, shown.size());
}

}  // namespace

std::vector<std::uint16_t> numbers(const SourceFiles& files) {
  std::vector<std::uint16_t> result(files.size());
  std::iota(result.begin(), result.end(), std::uint16_t{0});
  return result;
}

void Rewrite::change(std::uint16_t file, input::Edited edited) {
  changes_.push_back({file, std::move(edited)});
}

const input::Edited* Rewrite::change_of(std::uint16_t file) const {
  const auto found = std::ranges::find(changes_, file, &Change::file);
  return found == changes_.end() ? nullptr : &found->edited;
}

bool Rewrite::says(const model::Draft& meant) {
  model::Draft draft;
  for (const std::uint16_t file : numbers(loaded_.files())) {
    const input::Edited* const edited = change_of(file);
    after_.add(loaded_.files().path(file),
               edited == nullptr ? std::string(loaded_.files().text(file)) : edited->text);
    input::Reading reading{.files = after_, .draft = draft, .diagnostics = problems_};
    if (!input::read_yaml(reading, file)) {
      return false;
    }
  }
  const bool is_same = privacy::says_the_same(meant, draft);
  return model::resolve(draft, arguments_.run_date, problems_).has_value() && is_same;
}

std::string Rewrite::changed_lines() const {
  std::string text;
  for (const Change& each : changes_) {
    text += "  " +
            arguments_.catalogue.say(
                "privacy.vergeet.regels",
                {{"bestand", loaded_.files().path(each.file)},
                 {"regels", lines_of(loaded_.files().text(each.file), each.edited.removed,
                                     arguments_.catalogue)}}) +
            "\n";
  }
  return text;
}

std::string Rewrite::folder() const {
  std::error_code error;
  const fs::path data(arguments_.path);
  const fs::path folder = fs::is_directory(data, error) ? data : data.parent_path();
  return fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, error).string();
}

std::string Rewrite::name_of(const std::string& path) const {
  std::error_code error;
  return fs::weakly_canonical(path, error).lexically_relative(folder()).string();
}

std::optional<FolderToWrite> Rewrite::files() const {
  FolderToWrite result{.path = folder(), .files = {}, .own_names = {}};
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
  return result;
}

}  // namespace buurtweb::cli
