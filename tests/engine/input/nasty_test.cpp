#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <string>

#include "engine/input/scan.h"
#include "tests/engine/input/reading_fixture.h"

namespace buurtweb::input {
namespace {

using nlohmann::json;

// The nasty inputs lie beside a developer's checkout and not in it; nothing where they are absent.
json nasty(const std::string& name) {
  const char* const shared = std::getenv("BUURTWEB_SHARED");
  std::ifstream file(std::string(shared == nullptr ? BUURTWEB_SHARED_DEFAULT : shared) +
                     "/data/nare-invoer/" + name);
  return file ? json::parse(file) : json();
}

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// In double quotes, the few characters escaped that must be.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c == '\n' ? std::string("\\n") : c == '\r' ? std::string("\\r") : std::string(1, c);
  }
  return result + "\"";
}

TEST(NastyInput, TheYamlTestSuiteNeitherCrashesNorHangsNorSlipsThrough) {
  const json cases = nasty("yaml_test_suite.json");
  if (cases.empty()) {
    GTEST_SKIP() << "set BUURTWEB_SHARED to the folder that holds data/nare-invoer";
  }
  for (const json& one : cases) {
    const ReadText read = read_text(one["yaml"].get<std::string>());
    const bool must_fail = one["must_fail"].get<bool>();
    const bool parser_accepts = one["yamlcpp_0_7_0"].get<std::string>() == "accepts";
    if (must_fail && !parser_accepts) {
      EXPECT_TRUE(read.diagnostics.has_errors()) << one["id"];
    }
  }
}

TEST(NastyInput, NaughtyStringsComeThroughByteForByte) {
  const json strings = nasty("naughty_strings.json");
  if (strings.empty()) {
    GTEST_SKIP() << "set BUURTWEB_SHARED to the folder that holds data/nare-invoer";
  }
  for (const json& one : strings) {
    const auto text = one["text"].get<std::string>();
    const ReadText read = read_text("buurt:\n  naam: " + quoted(text) + "\n");
    const bool is_blank = text.find_first_not_of(" \t\r\n") == std::string::npos;
    if (find_unprintable(text).at != std::string::npos) {
      EXPECT_TRUE(read.diagnostics.has_errors()) << text;
    } else if (!is_blank) {
      EXPECT_FALSE(read.diagnostics.has_errors()) << text;
      EXPECT_THAT(read.told(), testing::ElementsAre("buurt naam=" + text));
    }
  }
}

// Places that the writer of a diagnostic would look up.
void expect_places_in_text(const ReadText& read) {
  const std::string_view text = read.files.text(0);
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  for (const Diagnostic& diagnostic : read.diagnostics.sorted()) {
    ASSERT_GE(diagnostic.where.line, 1U) << info(diagnostic.kind).code;
    ASSERT_LE(diagnostic.where.line, lines + 1) << info(diagnostic.kind).code;
    ASSERT_GE(diagnostic.where.column, 1U) << info(diagnostic.kind).code;
  }
}

TEST(NastyInput, RandomMutationsOfTheExampleNeverCrash) {
  const std::string example = file_text(BUURTWEB_TESTS "/engine/input/example.yaml");
  ASSERT_FALSE(example.empty());
  std::mt19937 random(20261101);
  for (int round = 0; round < 1500; ++round) {
    expect_places_in_text(read_text(with_slips(example, random)));
  }
}

}  // namespace
}  // namespace buurtweb::input
