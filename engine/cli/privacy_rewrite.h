#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/source.h"
#include "engine/cli/arguments.h"
#include "engine/cli/files.h"
#include "engine/cli/load.h"
#include "engine/input/source_edit.h"

namespace buurtweb::cli {

std::vector<std::uint16_t> numbers(const SourceFiles& files);

// The files under PAD as they are to be. They are read again before anything is written.
class Rewrite {
public:
  Rewrite(const Loaded& loaded, const Arguments& arguments)
      : loaded_(loaded), arguments_(arguments) {}

  void change(std::uint16_t file, input::Edited edited);
  // Nothing where the file stays as it is.
  [[nodiscard]] const input::Edited* change_of(std::uint16_t file) const;

  // Whether the new files say exactly this, without errors.
  bool says(const model::Draft& meant);
  // After that: what there is to say about the new files, and the files.
  [[nodiscard]] const Diagnostics& problems() const { return problems_; }
  [[nodiscard]] SourceFiles& after() { return after_; }

  // "  bewoners.yaml: regel 12, 20 tot en met 24", a line for each file that changes.
  [[nodiscard]] std::string changed_lines() const;
  // The bytes of all files that change; nothing when somebody changed one in the meantime.
  [[nodiscard]] std::optional<FolderToWrite> files() const;
  // The name of a file in that folder.
  [[nodiscard]] std::string name_of(const std::string& path) const;

private:
  struct Change {
    std::uint16_t file = 0;
    input::Edited edited;
  };
  [[nodiscard]] std::string folder() const;

  const Loaded& loaded_;
  const Arguments& arguments_;
  std::vector<Change> changes_;
  SourceFiles after_;
  Diagnostics problems_;
};

}  // namespace buurtweb::cli
