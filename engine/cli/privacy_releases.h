#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/load.h"
#include "engine/report/release.h"

// The list of what was given out: `.buurtweb/uitgiftelijst.csv` beside the data. It says on which
// posters and in which files somebody may stand who wants to be taken off (P-15).
namespace buurtweb::cli {

std::string release_list_path(const std::string& data_path);
// Nothing when the list is there and cannot be read to its end. To write it anew would then lose
// on what somebody stands.
std::optional<std::vector<report::Release>> releases(const std::string& data_path);
// The rows of it with this person.
std::vector<report::Release> releases_with(const std::string& data_path, const std::string& key);
// The same list without a person.
std::vector<report::Release> without_person(std::vector<report::Release> releases,
                                            const std::string& key);

void tell_unreadable_list(const Arguments& arguments);
// Adds what was just written to the list. What was written stays when that fails; then it is said,
// and the exit code is not kFine: later nobody could tell that it must come down.
[[nodiscard]] int note_release(const Loaded& loaded, const Arguments& arguments,
                               report::Release release);
// The same of what names nobody.
[[nodiscard]] int note_release(const Arguments& arguments, report::Release release);

}  // namespace buurtweb::cli
