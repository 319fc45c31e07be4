#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include "engine/cli/heeding.h"
#include "engine/locale/catalogue.h"

namespace buurtweb::cli {

// Works in processes of their own, as many at a time as the machine has cores: for what cannot be
// done twice at once in one process, such as drawing with Graphviz. What they print comes out in
// the order in which they were started, and nothing of it is kept in memory.
class Processes {
public:
  // Of works of which each stands for itself, all that they print comes out. Of parts of one work,
  // nothing after the first that failed; and where they are not waited for, they end at once.
  enum class Of : std::uint8_t { works, one_work };

  // `done` is told how many have ended.
  Processes(const locale::Catalogue& words, std::function<void(std::size_t)> done,
            Of of = Of::works);
  ~Processes();
  Processes(const Processes&) = delete;
  Processes& operator=(const Processes&) = delete;
  Processes(Processes&&) = delete;
  Processes& operator=(Processes&&) = delete;

  // Starts it with all that is in memory now, when there is room for one more. Where there can be
  // no process it is done here and now.
  void start(const std::function<int()>& work);
  // Likewise at once; false, and nothing is done, where the machine gives no process, or a library
  // has threads here that one cannot be split off beside.
  bool start_apart(const std::function<int()>& work);
  // Waits for all; their exit codes in the order in which they were started.
  std::vector<int> finish();

  // For how many at a time this process may use a core.
  static std::size_t at_once();
  // Whether this process is one of them: then others use the other cores already.
  static bool is_one_of_them();

private:
  struct File {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using Kept = std::unique_ptr<std::FILE, File>;
  struct Job {
    int process = 0;  // 0: ended
    Kept out;
    Kept error;
    int status = 0;  // how it ended, as the system has it
    int exit_code = 0;
  };

  // The process that does it; nothing that is more than 0 where the machine gives none.
  [[nodiscard]] int apart(const std::function<int()>& work, const Job& job) const;
  void wait_for_one();
  void wait_for_all();
  void end_all_at_once();
  void tell_what_ended();

  const locale::Catalogue& words_;
  std::function<void(std::size_t)> done_;
  Of of_;
  std::vector<Job> jobs_;
  std::size_t running_ = 0;
  Heeding heeding_;
  std::size_t told_ = 0;  // jobs of which everything was printed
  bool is_silent_ = false;
};

}  // namespace buurtweb::cli
