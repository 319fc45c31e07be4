#include <filesystem>
#include <mutex>
#include <string>
#include <utility>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/folder_watch.h"
#include "engine/cli/interruption.h"
#include "engine/cli/load.h"
#include "engine/cli/pack.h"
#include "engine/cli/verb.h"
#include "engine/cli/words.h"
#include "engine/report/diagnostics.h"
#include "engine/report/page_file.h"

namespace buurtweb::cli {
namespace {

constexpr std::size_t kMostPlaces = 10;

// What it makes is for whoever is typing, and is not given out: no line goes into the list of what
// was. The page says so.
class Watcher {
public:
  explicit Watcher(const Arguments& arguments)
      : arguments_(arguments),
        audience_(arguments.audience.value_or(Audience::public_)),
        goes_by_today_(arguments.run_date == today()),
        folder_(arguments.out.empty() ? "volg-" + std::string(audience_name(audience_))
                                      : arguments.out),
        page_(read_bytes(page_path()).value_or("")) {
    if (!report::can_be_followed(page_)) {
      page_.clear();
    }
  }

  int run() {
    FolderWatch watch(arguments_.path, has_lists(arguments_));
    if (!watch.works()) {
      talk(problem(words(), "volg.kan_niet", {{"pad", arguments_.path}}));
      return kEnvironmentFailed;
    }
    const std::string here =
        arguments_.path == "." ? words().say("volg.deze_map") : arguments_.path;
    talk(words().say("volg.begin", {{"pad", here}}) + "\n");
    const Interruption interruption([this] {
      const std::scoped_lock lock(writing_);
      const int left = leave();
      return left == kFine ? kInterrupted : left;
    });
    const int ended = follow(watch);
    const std::scoped_lock lock(writing_);
    leave();
    return ended;
  }

private:
  [[nodiscard]] const locale::Catalogue& words() const { return arguments_.catalogue; }
  [[nodiscard]] std::string page_path() const { return folder_ + "/" + std::string(kPageName); }

  // Until something goes wrong.
  int follow(FolderWatch& watch) {
    for (;;) {
      if (const int made = make(); made != kFine) {
        return made;
      }
      if (!watch.wait()) {
        talk(problem(words(), "volg.kan_niet", {{"pad", arguments_.path}}));
        return kEnvironmentFailed;
      }
    }
  }

  // kFine too when the data has errors: the next save may mend them.
  int make() {
    if (goes_by_today_) {
      arguments_.run_date = today();
    }
    const Loaded loaded(arguments_);
    tell_problems(loaded, arguments_, audience_);
    if (loaded.exit_code() != kFine) {
      return show_problem(loaded);
    }
    FolderToWrite folder{.path = folder_, .files = {}, .own_names = {}};
    const int made = fill_pack(loaded, arguments_, folder, [&](NamedBytes& page) {
      page.bytes = report::followed_page(std::move(page.bytes), following());
      const std::scoped_lock lock(writing_);
      page_ = page.bytes;
      return write_page(page_);
    });
    if (made != kFine) {
      return made;
    }
    const std::scoped_lock lock(writing_);
    const int written = write_folder(folder, true, words());
    return written == kFine ? say_printable(page_path() + "\n", words()) : written;
  }

  int show_problem(const Loaded& loaded) {
    if (page_.empty()) {
      talk(words().say("volg.wacht") + "\n");
      return kFine;
    }
    talk(words().say("volg.blijft", {{"map", folder_}}) + "\n");
    report::Following bad = following();
    bad.problem = words().say("volg.probleem");
    const report::DiagnosticWords talker(loaded.files(), words(), audience_);
    for (const Diagnostic& each : loaded.diagnostics().sorted()) {
      if (info(each.kind).severity == Severity::error && bad.places.size() < kMostPlaces) {
        // Where on this machine the file stands is nobody's business.
        const std::string name = std::filesystem::path(talker.path(each)).filename().string();
        bad.places.push_back(report::diagnostic_line(each, name, talker));
      }
    }
    const std::scoped_lock lock(writing_);
    return write_page(report::followed_page(page_, bad));
  }

  // The last good page stays, and follows nothing any more.
  int leave() { return page_.empty() ? kFine : write_page(report::followed_page(page_, {})); }

  int write_page(const std::string& bytes) {
    return write_folder({.path = folder_,
                         .files = {{.name = std::string(kPageName), .bytes = bytes}},
                         .own_names = {}},
                        true, words());
  }

  [[nodiscard]] report::Following following() const {
    return {.text = words().say("volg.pagina"),
            .pause = words().say("volg.pauze"),
            .resume = words().say("volg.verder")};
  }

  Arguments arguments_;
  Audience audience_;
  bool goes_by_today_;
  std::string folder_;
  std::string page_;    // the last good one; empty when there is none yet
  std::mutex writing_;  // of the page and what is beside it: an interruption waits for that
};

}  // namespace

int watch(const Arguments& arguments) {
  if (arguments.path == "-") {
    talk(problem(arguments.catalogue, "volg.geen_bestand", {}));
    return kWrongUse;
  }
  if (arguments.out == "-") {
    return folder_only(arguments.catalogue);
  }
  return Watcher(arguments).run();
}

}  // namespace buurtweb::cli
