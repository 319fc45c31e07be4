#include "tests/privacy/whole_program.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "engine/cli/arguments.h"
#include "engine/cli/exit_code.h"
#include "engine/cli/options.h"
#include "engine/cli/verb.h"

namespace buurtweb::testing {
namespace {

namespace fs = std::filesystem;

std::size_t bytes = 0;    // NOLINT(*-avoid-non-const-global-variables)
std::size_t outputs = 0;  // NOLINT(*-avoid-non-const-global-variables)

// What is written to a stream while it lives.
class Caught {
public:
  explicit Caught(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(text_.rdbuf())) {}
  ~Caught() { stream_.rdbuf(before_); }
  Caught(const Caught&) = delete;
  Caught& operator=(const Caught&) = delete;
  Caught(Caught&&) = delete;
  Caught& operator=(Caught&&) = delete;
  [[nodiscard]] std::string text() const { return text_.str(); }

private:
  std::ostringstream text_;
  std::ostream& stream_;
  std::streambuf* before_;
};

// A folder of its own, in which the program stands while it lives.
class Room {
public:
  Room() : before_(fs::current_path()) {
    static std::atomic<int> number{0};
    path_ = fs::path(::testing::TempDir()) /
            ("buurtweb-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
    fs::create_directories(path_);
    fs::current_path(path_);
  }
  ~Room() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
    fs::remove_all(path_, ignored);
  }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;
  Room(Room&&) = delete;
  Room& operator=(Room&&) = delete;

  [[nodiscard]] std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> result;
    for (const auto& each : fs::recursive_directory_iterator(path_)) {
      std::string name = each.path().lexically_relative(path_).string();
      if (each.is_regular_file()) {
        std::ifstream in(each.path(), std::ios::binary);
        result.emplace(std::move(name), std::string(std::istreambuf_iterator<char>(in), {}));
      }
    }
    return result;
  }

private:
  fs::path before_;
  fs::path path_;
};

int run_verb(const std::vector<std::string>& arguments) {
  const cli::Parsed parsed = cli::parse_arguments(arguments);
  if (parsed.arguments) {
    return cli::find_verb(parsed.arguments->verb)->run(*parsed.arguments);
  }
  ADD_FAILURE() << parsed.problem;
  return cli::kWrongUse;
}

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A verb that ends with the program, in a program of its own: Ctrl-C comes when it has said
// something, which is when its page is there.
Outcome run_until_interrupted(const std::vector<std::string>& arguments) {
  const fs::path out = fs::current_path().string() + ".out";
  const fs::path err = fs::current_path().string() + ".err";
  const pid_t child = ::fork();
  if (child == 0) {
    std::ofstream said(out, std::ios::binary);
    std::ofstream told(err, std::ios::binary);
    std::cout.rdbuf(said.rdbuf());
    std::cerr.rdbuf(told.rdbuf());
    const int code = run_verb(arguments);
    said.flush();
    told.flush();
    ::_exit(code);
  }
  int status = 0;
  bool has_ended = false;
  const auto wait = [&] {
    has_ended = has_ended || ::waitpid(child, &status, WNOHANG) == child;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  };
  constexpr int kPatience = 6000;
  const auto is_there = [&] {
    return text_of(out).find('\n') != std::string::npos ||
           text_of(err).find("blijft zoals") != std::string::npos;
  };
  for (int i = 0; i < kPatience && !has_ended && !is_there(); ++i) {
    wait();
  }
  if (!has_ended) {
    ::kill(child, SIGINT);
  }
  for (int i = 0; i < kPatience && !has_ended; ++i) {
    wait();
  }
  if (!has_ended) {
    ADD_FAILURE() << "it does not end";
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
  }
  Outcome result;
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  result.out = text_of(out);
  result.err = text_of(err);
  fs::remove(out);
  fs::remove(err);
  return result;
}

// Told at the end, for who wants to know what was done.
class Figures : public ::testing::Environment {
public:
  void TearDown() override {
    std::cout << "compared or searched: " << outputs << " outputs, " << bytes << " bytes\n";
  }
};
const ::testing::Environment* const figures =
    ::testing::AddGlobalTestEnvironment(new Figures);  // NOLINT(*-owning-memory)

}  // namespace

Outcome run_program(const std::string& yaml, const std::vector<std::string>& arguments) {
  return run_in_folder({{"buurt.yaml", yaml}}, arguments);
}

Outcome run_in_folder(const std::map<std::string, std::string>& data,
                      const std::vector<std::string>& arguments) {
  const Room room;
  for (const auto& [name, yaml] : data) {
    const fs::path path(name);
    if (path.has_parent_path()) {
      fs::create_directories(path.parent_path());
    }
    std::ofstream(path, std::ios::binary) << yaml;
  }
  Outcome result;
  if (arguments.front() == "volg") {
    result = run_until_interrupted(arguments);
  } else {
    const Caught out(std::cout);
    const Caught err(std::cerr);
    result.exit_code = run_verb(arguments);
    result.out = out.text();
    result.err = err.text();
  }
  result.files = room.files();
  std::erase_if(result.files, [&](const auto& file) {
    const auto before = data.find(file.first);
    return before != data.end() && before->second == file.second;
  });
  return result;
}

std::vector<std::vector<std::string>> all_commands(const std::string& audience,
                                                   const std::vector<std::string>& people) {
  std::vector<std::vector<std::string>> commands;
  const auto add = [&](std::vector<std::string> words) {
    for (const char* const word : {"--voor", audience.c_str(), "--datum", "2026-11-22"}) {
      words.emplace_back(word);
    }
    commands.push_back(std::move(words));
  };
  for (const char* const shape : {"tekst", "kort", "json", "sarif"}) {
    add({"controleer", "buurt.yaml", "--formaat", shape});
  }
  add({"controleer", "buurt.yaml", "--streng"});
  for (const char* const shape : {"tekst", "json", "csv", "markdown"}) {
    add({"analyseer", "buurt.yaml", "--formaat", shape});
  }
  add({"analyseer", "buurt.yaml", "--alles", "--stap", "3"});
  add({"analyseer", "buurt.yaml", "--kort", "3"});
  for (const char* const shape : {"tekst", "json"}) {
    add({"verbind", "buurt.yaml", "--formaat", shape});
    add({"meet", "buurt.yaml", "--formaat", shape});
    for (const std::string& key : people) {
      add({"toon", key, "buurt.yaml", "--formaat", shape});
    }
  }
  add({"verbind", "buurt.yaml", "--max", "3", "--per-persoon", "1"});
  for (const std::string& key : people) {
    add({"verbind", "buurt.yaml", "--rond", key});
    add({"verbind", "buurt.yaml", "--wat-als", people.back() + "," + key});
  }
  add({"verbind", "buurt.yaml", "--thema", "koken"});
  add({"analyseer", "buurt.yaml", "--vorige", "buurt.yaml"});
  add({"analyseer", "buurt.yaml", "--vorige", "nergens.yaml"});
  for (const char* const question : {"verbinder", "los", "ontbreekt"}) {
    add({"analyseer", "buurt.yaml", "--soort", question, "--taal", "en"});
  }
  add({"exporteer", "buurt.yaml", "--naar", "csv"});
  add({"exporteer", "buurt.yaml", "--naar", "csv", "--csv", "internationaal"});
  add({"exporteer", "buurt.yaml", "--naar", "xlsx"});
  add({"exporteer", "buurt.yaml", "--naar", "geojson"});
  return commands;
}

std::vector<std::string> map_command(const std::string& audience, const std::string& format,
                                     int step) {
  std::vector<std::string> words{
      "kaart",      "buurt.yaml", "--voor",          audience,   "--datum",
      "2026-11-22", "--uit",      "kaart." + format, "--papier", step % 2 == 0 ? "a3" : "beamer"};
  if (format == "pdf" && step % 2 == 0) {
    words.insert(words.end(), {"--nummers", "--tegels"});
  }
  if (step > 0) {
    words.emplace_back("--stap");
    words.push_back(std::to_string(step));
  }
  return words;
}

std::vector<std::vector<std::string>> picture_commands(const std::string& audience) {
  std::vector<std::vector<std::string>> commands;
  for (const std::string_view picture : cli::option("kaart").choices) {
    std::vector<std::string> words = map_command(audience, "dot", 0);
    words.insert(words.end(), {"--kaart", std::string(picture), "--posities"});
    if (picture == "rond") {
      words.insert(words.end(), {"--rond", "Tuinclub"});
    }
    commands.push_back(std::move(words));
    // Behind these comes what a screen has no room for.
    commands.push_back({"kaart", "buurt.yaml", "--voor", audience, "--datum", "2026-11-22",
                        "--papier", "beamer", "--kaart", std::string(picture), "--uit",
                        "kaart.pdf"});
  }
  for (const char* const option : {"--rond", "--vorige"}) {
    commands.push_back(map_command(audience, "dot", 0));
    commands.back().insert(
        commands.back().end(),
        {option, option == std::string_view("--rond") ? "Tuinclub" : "buurt.yaml"});
  }
  return commands;
}

std::vector<std::string> pack_command(const std::string& audience) {
  return {"verslag", "buurt.yaml", "--voor", audience, "--datum", "2026-11-22"};
}

std::vector<std::vector<std::string>> city_commands(const std::string& audience) {
  std::vector<std::vector<std::string>> commands;
  const auto add = [&](std::vector<std::string> words) {
    words.insert(words.end(), {"--voor", audience, "--datum", "2026-11-22"});
    commands.push_back(std::move(words));
  };
  for (const char* const shape : {"tekst", "json", "csv", "markdown"}) {
    add({"analyseer", ".", "--formaat", shape});
  }
  for (const char* const shape : {"tekst", "kort", "json"}) {
    add({"controleer", ".", "--formaat", shape});
  }
  add({"analyseer", ".", "--alles", "--taal", "en"});
  add({"analyseer", ".", "--kort", "3"});
  add({"analyseer", ".", "--vorige", "."});
  add({"kaart", ".", "--uit", "stad.svg"});
  add({"analyseer", ".", "--vorige", "noord"});
  add({"analyseer", ".", "--stap", "2", "--soort", "los"});
  // These are about one neighbourhood, and say so.
  for (const char* const verb : {"verbind", "meet", "kaart", "exporteer"}) {
    add({verb, "."});
  }
  return commands;
}

std::vector<std::string> follow_command(const std::string& audience) {
  return {"volg", "buurt.yaml", "--voor", audience, "--datum", "2026-11-22"};
}

void count_bytes(const Outcome& run) {
  bytes += run.out.size() + run.err.size();
  outputs += 2 + run.files.size();
  for (const auto& [name, text] : run.files) {
    bytes += name.size() + text.size();
  }
}

}  // namespace buurtweb::testing
