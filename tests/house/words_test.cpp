#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "tests/house/tree.h"

// What may not stand in any file of the checkout: work without an owner, and places that only one
// machine has. The words are put together here, so that this file does not hold them.
namespace buurtweb::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kToDo = std::string("TO") + "DO";
const std::string kFixMe = std::string("FIX") + "ME";
const std::string kMarked = std::string("XX") + "X";

// Looks at the lines of a file only when it holds one of the words at all: regular expressions are
// slow.
std::vector<std::string> lines_matching(const File& file, const std::vector<std::string>& words,
                                        const std::regex& pattern) {
  std::vector<std::string> result;
  if (std::ranges::none_of(
          words, [&](const auto& word) { return file.text.find(word) != std::string::npos; })) {
    return result;
  }
  std::istringstream in(file.text);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (std::regex_search(line, pattern)) {
      result.push_back(file.path + ":" + std::to_string(number) + ": " + line);
    }
  }
  return result;
}

// Somebody's name in parentheses makes it an appointment.
std::vector<std::string> ownerless(const File& file) {
  static const std::regex pattern("\\b(" + kToDo + "|" + kFixMe + "|" + kMarked +
                                  ")\\b(?!\\(\\w+\\))");
  return lines_matching(file, {kToDo, kFixMe, kMarked}, pattern);
}

// Folders of one machine, and the hosts of package registries.
std::vector<std::string> of_one_machine(const File& file) {
  static const std::regex pattern(
      "(^|[^\\w./-])/(work|root|home)/"
      "|(registry\\.npmjs|(deb|snapshot)\\.debian|archive\\.ubuntu|pypi|crates)\\.(org|com|io)");
  return lines_matching(
      file, {"work/", "root/", "home/", "npmjs", "debian", "ubuntu", "pypi", "crates"}, pattern);
}

TEST(Words, LeaveNoWorkWithoutAnOwner) {
  ASSERT_FALSE(checkout().empty());
  for (const File& file : checkout()) {
    EXPECT_THAT(ownerless(file), IsEmpty());
  }
}

TEST(Words, NameNoMachine) {
  for (const File& file : checkout()) {
    EXPECT_THAT(of_one_machine(file), IsEmpty());
  }
}

TEST(PlantedWord, OfWorkWithoutAnOwnerIsFound) {
  EXPECT_THAT(ownerless({.path = "a.h", .text = "x\n// " + kToDo + ": later\n"}),
              ElementsAre("a.h:2: // " + kToDo + ": later"));
  EXPECT_THAT(ownerless({.path = "a.h", .text = "/* " + kFixMe + " */"}), SizeIs(1));
  EXPECT_THAT(ownerless({.path = "a.h", .text = "// " + kToDo + "(aisha): when she is back"}),
              IsEmpty());
}

TEST(PlantedWord, OfAMachineIsFound) {
  const std::string folder = std::string("/wo") + "rk/main";
  EXPECT_THAT(of_one_machine({.path = "a.sh", .text = "cd " + folder}), SizeIs(1));
  EXPECT_THAT(of_one_machine({.path = "a.sh", .text = "net" + folder}), IsEmpty());
  EXPECT_THAT(
      of_one_machine({.path = "a.json", .text = std::string("https://registry") + ".npmjs.org/x"}),
      SizeIs(1));
}

}  // namespace
}  // namespace buurtweb::house
