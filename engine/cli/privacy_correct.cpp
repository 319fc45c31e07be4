#include "engine/cli/privacy_correct.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/cell_text.h"
#include "engine/base/text.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/kept_files.h"
#include "engine/cli/map_positions.h"
#include "engine/cli/privacy_releases.h"
#include "engine/cli/privacy_rewrite.h"
#include "engine/cli/terminal.h"
#include "engine/cli/words.h"
#include "engine/input/source_edit.h"
#include "engine/input/source_value.h"
#include "engine/model/fields.h"
#include "engine/privacy/correct.h"
#include "engine/report/diagnostics.h"
#include "engine/report/privacy_text.h"

namespace buurtweb::cli {
namespace {

// What has no place in the files (P-11, P-12, P-21): in a file it may be a mistake of ours, but
// nobody needs a command to write it down.
constexpr std::array kDoNotBelongHere{DiagnosticKind::forbidden_key, DiagnosticKind::bsn_number,
                                      DiagnosticKind::sensitive_word,
                                      DiagnosticKind::contact_details, DiagnosticKind::birth_date};

bool does_not_belong_here(const Diagnostic& diagnostic) {
  return std::ranges::find(kDoNotBelongHere, diagnostic.kind) != kDoNotBelongHere.end();
}

bool is_error(const Diagnostic& diagnostic) {
  return info(diagnostic.kind).severity == Severity::error;
}

// What is said about the new files and was not about the old ones. Lines move, so it is by their
// kind.
std::vector<Diagnostic> added(const Diagnostics& before, const Diagnostics& after) {
  std::map<DiagnosticKind, std::int64_t> more;
  for (const Diagnostic& each : before.sorted()) {
    --more[each.kind];
  }
  const std::vector<Diagnostic> all = after.sorted();
  for (const Diagnostic& each : all) {
    ++more[each.kind];
  }
  std::vector<Diagnostic> result;
  std::ranges::copy_if(all, std::back_inserter(result),
                       [&](const Diagnostic& each) { return more.at(each.kind) > 0; });
  return result;
}

std::vector<std::string> words_in(const std::string& value, const model::FieldSpec& spec) {
  if (spec.type == model::ValueType::tags || spec.type == model::ValueType::refs) {
    return split_words(value);
  }
  const std::string_view text = without_outer_spaces(value);
  return text.empty() ? std::vector<std::string>{} : std::vector{std::string(text)};
}

class Corrector {
public:
  Corrector(const Loaded& loaded, const Arguments& arguments, const std::string& key,
            const model::FieldSpec& spec)
      : loaded_(loaded),
        arguments_(arguments),
        key_(key),
        spec_(spec),
        what_(privacy::correction(loaded.draft(), key, spec,
                                  words_in(arguments.value.value_or(""), spec))),
        rewrite_(loaded, arguments) {
    if (spec.field == model::Field::name) {
      places_ = positions_without(arguments.path, old_name());
    }
  }

  int run() {
    if (what_.before == what_.replacement.words) {
      return say(words().say("privacy.verbeter.staat_er_al") + "\n", words());
    }
    const std::optional<input::Edited> edited = edit();
    if (!edited) {
      return refuse_to("privacy.verbeter.kan_niet");
    }
    rewrite_.change(file(), *edited);
    const bool is_as_meant = rewrite_.says(what_.meant);
    const std::vector<Diagnostic> problems = added(loaded_.diagnostics(), rewrite_.problems());
    if (std::ranges::any_of(problems, does_not_belong_here)) {
      return refuse_for(problems, kRefusedForPrivacy);
    }
    if (std::ranges::any_of(problems, is_error)) {
      return refuse_for(problems, kDataHasErrors);
    }
    if (!is_as_meant) {
      return refuse_to("privacy.verbeter.kan_niet");
    }
    tell(problems);
    return arguments_.overwrite ? write() : say_printable(plan_text(), words());
  }

private:
  [[nodiscard]] const locale::Catalogue& words() const { return arguments_.catalogue; }
  [[nodiscard]] int refuse_to(std::string_view reason) const {
    talk(words().say(reason) + "\n");
    return kEnvironmentFailed;
  }
  [[nodiscard]] std::uint16_t file() const {
    return static_cast<std::uint16_t>(what_.replacement.record.file);
  }

  // What stood on the maps until now. Others may be called so too.
  [[nodiscard]] OldName old_name() const {
    const std::vector<privacy::Standing> all = loaded_.standings();
    const auto own = std::ranges::find(all, key_, &privacy::Standing::key);
    const std::string name = what_.before.empty() ? key_ : what_.before.front();
    const bool is_resident = own->kind == AssetKind::resident;
    return {.name = name,
            .kind = is_resident ? viz::MarkKind::resident : viz::MarkKind::professional,
            .others = [this, name, own = *own](Audience audience) {
              const auto called = std::ranges::count_if(
                  loaded_.scene(audience).members, [&](const privacy::Member& each) {
                    return each.kind == own.kind && each.label == name;
                  });
              return static_cast<std::size_t>(called) - (own.seen_by(audience) ? 1U : 0U);
            }};
  }

  [[nodiscard]] std::optional<input::Edited> edit() const {
    const std::string_view text = loaded_.files().text(file());
    if (!what_.replacement.words.empty()) {
      return input::with_value(text, file(), what_.replacement);
    }
    const std::array<model::Removal, 1> one{
        {{.what = model::Removal::What::entry, .at = what_.replacement.field}}};
    return input::without(text, file(), one);
  }

  // Lines and names of fields; what was to be written there is not said again.
  void tell(const std::vector<Diagnostic>& problems) {
    const report::DiagnosticWords talker(rewrite_.after(), words(), Audience::worker,
                                         paint_for(Stream::error));
    for (const Diagnostic& each : problems) {
      talk_painted(talker.block(each) + "\n");
    }
  }
  int refuse_for(const std::vector<Diagnostic>& problems, int exit_code) {
    tell(problems);
    talk(words().say("privacy.verbeter.mag_niet") + "\n");
    return exit_code;
  }

  int write() {
    std::optional<FolderToWrite> folder = rewrite_.files();
    if (!folder) {
      return refuse_to("privacy.vergeet.veranderd");
    }
    for (const NamedBytes& file : places_) {
      folder->files.push_back({.name = rewrite_.name_of(file.name), .bytes = file.bytes});
    }
    const int written = replace_files(*folder, words());
    return written == kFine ? say_printable(result_text(), words()) : written;
  }

  [[nodiscard]] std::string about(std::string_view sentence) const {
    return words().say(sentence, {{"veld", std::string(spec_.name)}, {"wie", key_}}) + "\n";
  }
  [[nodiscard]] std::string shown(const std::vector<std::string>& said) const {
    return said.empty() ? words().say("privacy.verbeter.niets") : words().list(said, said.size());
  }
  [[nodiscard]] std::string given_out() const {
    const std::vector<report::Release> with = releases_with(arguments_.path, key_);
    return with.empty() ? ""
                        : words().say("privacy.verbeter.uitgegeven") + "\n" +
                              report::releases_text(with, words());
  }

  [[nodiscard]] std::string changes() const {
    std::string text = rewrite_.changed_lines();
    for (const NamedBytes& file : places_) {
      text += "  " + words().say("privacy.verbeter.plaatsen", {{"bestand", file.name}}) + "\n";
    }
    return text;
  }
  [[nodiscard]] std::string plan_text() const {
    return about("privacy.verbeter.plan") +
           words().say("privacy.verbeter.nu", {{"wat", shown(what_.before)}}) + "\n" +
           words().say("privacy.verbeter.straks", {{"wat", shown(what_.replacement.words)}}) +
           "\n" + changes() + given_out() + words().say("privacy.verbeter.blijft") + "\n" +
           words().say("privacy.vergeet.nog_niets") + "\n";
  }
  [[nodiscard]] std::string result_text() const {
    return about("privacy.verbeter.gedaan") + changes() + given_out();
  }

  const Loaded& loaded_;
  const Arguments& arguments_;
  const std::string& key_;
  const model::FieldSpec& spec_;
  privacy::Correction what_;
  Rewrite rewrite_;
  std::vector<NamedBytes> places_;  // of the maps, by path
};

// The fields that may be said otherwise: all of a person but who told it, and when.
std::vector<std::string> open_fields() {
  std::vector<std::string> result;
  for (const model::FieldSpec& spec : model::fields_of(model::RecordKind::resident)) {
    if (!privacy::is_provenance(spec.field)) {
      result.emplace_back(spec.name);
    }
  }
  return result;
}

}  // namespace

int correct_person(const Loaded& loaded, const Arguments& arguments, const std::string& key) {
  const locale::Catalogue& words = arguments.catalogue;
  const std::string& name = arguments.field;
  const model::FieldSpec* const spec = model::find_field(model::RecordKind::resident, name);
  if (spec != nullptr && !privacy::is_provenance(spec->field)) {
    const Turn until_written(arguments.path);
    return Corrector(loaded, arguments, key, *spec).run();
  }
  if (spec != nullptr) {
    talk(problem(words, "privacy.verbeter.herkomst", {{"veld", name}}));
  } else if (model::find_nested(model::RecordKind::resident, name) != nullptr) {
    talk(problem(words, "privacy.verbeter.bewijs",
                 {{"veld", name}, {"dag", iso(arguments.run_date)}}));
  } else {
    talk(problem(words, "privacy.verbeter.geen_veld",
                 {{"velden", words.list(open_fields(), open_fields().size())}}));
  }
  return kWrongUse;
}

}  // namespace buurtweb::cli
