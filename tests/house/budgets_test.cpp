#include "tests/house/budgets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtweb::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<File> house_code() {
  return files_matching(R"((engine|viz)/.*\.(h|cpp))");
}

std::vector<File> all_code() {
  return files_matching(R"((engine|viz|tests)/.*\.(h|cpp))");
}

std::vector<File> all_files() {
  return files_matching(R"((engine|viz|tests)/.*\.(h|cpp|js|mjs|css))");
}

std::string times(std::size_t n, const std::string& line) {
  std::string result;
  for (std::size_t i = 0; i < n; ++i) {
    result += line;
  }
  return result;
}

// A file with one function of so many lines, braces included.
File with_function(std::size_t lines) {
  return {.path = "a.cpp", .text = "void f() {\n" + times(lines - 2, "g();\n") + "}\n"};
}

TEST(Budgets, AreKeptByFiles) {
  ASSERT_THAT(all_files(), Not(IsEmpty()));
  EXPECT_THAT(long_files(all_files()), IsEmpty());
  EXPECT_THAT(too_many_long_files(house_code()), IsEmpty());
}

TEST(Budgets, AreKeptByTheLengthOfFunctions) {
  EXPECT_THAT(long_functions(all_code()), IsEmpty());
  EXPECT_THAT(too_many_long_functions(house_code()), IsEmpty());
}

TEST(Budgets, AreKeptByTheNestingOfFunctions) {
  EXPECT_THAT(deep_functions(all_code()), IsEmpty());
}

TEST(Budgets, AreKeptByTheParametersOfFunctions) {
  EXPECT_THAT(broad_functions(all_code()), IsEmpty());
}

TEST(PlantedSize, OfAFileIsFound) {
  EXPECT_THAT(long_files({{.path = "a.h", .text = times(400, "\n")}}), IsEmpty());
  EXPECT_THAT(long_files({{.path = "a.h", .text = times(401, "\n")}}),
              ElementsAre("a.h has 401, at most 400"));
}

TEST(PlantedSize, OfAFunctionIsFound) {
  EXPECT_THAT(long_functions({with_function(60)}), IsEmpty());
  EXPECT_THAT(long_functions({with_function(61)}), ElementsAre("a.cpp:1: f has 61, at most 60"));
}

TEST(PlantedSize, OfMoreThanOneInTenIsFound) {
  std::vector<File> functions(9, with_function(25));
  std::vector<File> files(9, {.path = "a.h", .text = times(250, "\n")});
  functions.push_back(with_function(26));
  files.push_back({.path = "b.h", .text = times(251, "\n")});
  EXPECT_THAT(too_many_long_functions(functions), IsEmpty());
  EXPECT_THAT(too_many_long_files(files), IsEmpty());
  functions.push_back(with_function(26));
  files.push_back({.path = "c.h", .text = times(251, "\n")});
  EXPECT_THAT(too_many_long_functions(functions), SizeIs(2));
  EXPECT_THAT(too_many_long_files(files), SizeIs(2));
}

TEST(PlantedDepth, IsFound) {
  const std::string three = "void f() { for (;;) { while (a) { if (b) { g(); } } } }";
  const std::string four = "void f() { for (;;) { while (a) { if (b) { if (c) { g(); } } } } }";
  EXPECT_THAT(deep_functions({{.path = "a.cpp", .text = three}}), IsEmpty());
  EXPECT_THAT(deep_functions({{.path = "a.cpp", .text = four}}),
              ElementsAre("a.cpp:1: f has 4, at most 3"));
}

TEST(PlantedParameter, IsFound) {
  EXPECT_THAT(broad_functions({{.path = "a.h", .text = "void f(A a, B b, C c, D d) {}"}}),
              IsEmpty());
  EXPECT_THAT(broad_functions({{.path = "a.h", .text = "void f(A a, B b, C c, D d, E e) {}"}}),
              ElementsAre("a.h:1: f has 5, at most 4"));
}

}  // namespace
}  // namespace buurtweb::house
