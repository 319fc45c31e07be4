#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/base/table.h"
#include "engine/cli/arguments.h"
#include "engine/cli/status_line.h"
#include "engine/privacy/audit.h"
#include "engine/privacy/since.h"
#include "engine/privacy/view.h"
#include "engine/report/json.h"

namespace buurtweb::input {
struct Imported;
}

namespace buurtweb::model {
class Draft;
}

namespace buurtweb::cli {

// The load step: files in, one audience's view out. The neighbourhood itself stays inside.
class Loaded {
public:
  // `keep` also what was written in the files, word for word, which takes as much memory again.
  // Lists of a spreadsheet have no such words: only who does without them reads those.
  enum class Keep : std::uint8_t { neighbourhood, words };
  explicit Loaded(const Arguments& arguments, Keep keep = Keep::neighbourhood);
  ~Loaded();
  Loaded(const Loaded&) = delete;
  Loaded& operator=(const Loaded&) = delete;
  Loaded(Loaded&&) = delete;
  Loaded& operator=(Loaded&&) = delete;

  // kFine, or the exit code that what went wrong asks for.
  [[nodiscard]] int exit_code() const { return exit_code_; }
  [[nodiscard]] const SourceFiles& files() const { return files_; }
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
  // What reading lists of a spreadsheet gave; nothing for neighbourhood files.
  [[nodiscard]] const input::Imported* tables() const { return tables_.get(); }
  // Lists that nobody reads, since neighbourhood files stand beside them.
  [[nodiscard]] bool passes_over_lists() const { return passes_over_lists_; }

  // Only when exit_code() is kFine.
  template <Audience audience>
  [[nodiscard]] privacy::View<audience> view() const;
  [[nodiscard]] privacy::Scene scene(Audience audience) const;
  [[nodiscard]] privacy::Tally tally(Audience audience) const;
  // What of this scene was there too in earlier files, for the same audience.
  [[nodiscard]] privacy::Since since(const Loaded& earlier, Audience audience) const;
  [[nodiscard]] privacy::Audit audit() const;
  [[nodiscard]] std::vector<privacy::Standing> standings() const;
  // The worker's own file as tables; see privacy/own_copy. Only with Keep::words.
  [[nodiscard]] std::vector<Table> own_copy() const;
  // What was written, for the verb `privacy` alone. Only with Keep::words.
  [[nodiscard]] const model::Draft& draft() const;
  // Of all tables that a neighbourhood can be made of.
  [[nodiscard]] static std::vector<std::string> table_names();

private:
  struct Inside;
  StatusLine status_;  // also of what is made of it
  SourceFiles files_;
  Diagnostics diagnostics_;
  std::unique_ptr<input::Imported> tables_;
  bool passes_over_lists_ = false;
  std::unique_ptr<Inside> inside_;
  int exit_code_;
};

// For the files of --vorige: all else the same.
Arguments earlier_of(Arguments arguments);
// What to do about files of --vorige that do not say of which day they are: then most consents in
// them have run out. Empty where they do.
std::string advice_on_day(const privacy::Since& since, const Arguments& arguments);

// Where to read what was taken for granted of lists of a spreadsheet.
std::string advice_on_lists(const Arguments& arguments);

// With --streng, for who gets to see them.
bool warnings_count(const Arguments& arguments, Audience audience);
report::Answer answer(const Loaded& loaded, const Arguments& arguments, Audience audience);

// The folders of a city; nothing where the path is one neighbourhood.
std::vector<std::string> neighbourhoods_in(const Arguments& arguments);

// Whether the path holds lists of a spreadsheet in place of neighbourhood files.
bool has_lists(const Arguments& arguments);
// Whether a file of this name in such a folder is read: a list, or else a neighbourhood file.
bool is_read(std::string_view name, bool has_lists);

// What is to be told about the files: on stderr, or, in a form for other programs, as an answer of
// its own on stdout.
struct Problems {
  std::string out;
  std::string told;
};
Problems problems_of(const Loaded& loaded, const Arguments& arguments, Audience audience);
// Tells on stderr what is wrong with the files; in a form for other programs it goes to stdout as
// an answer of its own.
void tell_problems(const Loaded& loaded, const Arguments& arguments, Audience audience);

// Tells on stderr of how many groups nobody knows whether they are sensitive: on a map for
// everybody their members have no line to them. Only what the public sees counts.
void tell_unsaid_sensitivity(const Loaded& loaded, const Arguments& arguments);

// Says why this audience does not get this answer; with `--formaat json` also as an answer of its
// own. Gives the exit code.
int refuse(const Arguments& arguments, std::string_view reason);

}  // namespace buurtweb::cli
