#include "tests/house/budgets.h"

#include <algorithm>

#include "tests/house/functions.h"

namespace buurtweb::house {
namespace {

// Something that has a size, and where it is.
struct Measured {
  std::string place;
  std::size_t size = 0;
};

std::vector<Measured> lines_of(const std::vector<File>& files) {
  std::vector<Measured> result;
  for (const File& file : files) {
    result.push_back({.place = file.path,
                      .size = static_cast<std::size_t>(std::ranges::count(file.text, '\n'))});
  }
  return result;
}

std::vector<Measured> functions_in(const std::vector<File>& files, std::size_t Function::*size) {
  std::vector<Measured> result;
  for (const File& file : files) {
    for (const Function& each : functions_of(read_cpp(file.text))) {
      result.push_back({.place = file.path + ":" + std::to_string(each.line) + ": " + each.name,
                        .size = each.*size});
    }
  }
  return result;
}

std::vector<std::string> over(const std::vector<Measured>& all, std::size_t limit) {
  std::vector<std::string> result;
  for (const Measured& each : all) {
    if (each.size > limit) {
      result.push_back(each.place + " has " + std::to_string(each.size) + ", at most " +
                       std::to_string(limit));
    }
  }
  return result;
}

std::vector<std::string> over_for_most(const std::vector<Measured>& all, std::size_t limit) {
  std::vector<std::string> result = over(all, limit);
  if (result.size() * 10 <= all.size()) {
    result.clear();
  }
  return result;
}

}  // namespace

std::vector<std::string> long_files(const std::vector<File>& files) {
  return over(lines_of(files), kFileLines);
}

std::vector<std::string> long_functions(const std::vector<File>& files) {
  return over(functions_in(files, &Function::lines), kFunctionLines);
}

std::vector<std::string> deep_functions(const std::vector<File>& files) {
  return over(functions_in(files, &Function::nesting), kNesting);
}

std::vector<std::string> broad_functions(const std::vector<File>& files) {
  return over(functions_in(files, &Function::parameters), kParameters);
}

std::vector<std::string> too_many_long_files(const std::vector<File>& files) {
  return over_for_most(lines_of(files), kMostFileLines);
}

std::vector<std::string> too_many_long_functions(const std::vector<File>& files) {
  return over_for_most(functions_in(files, &Function::lines), kMostFunctionLines);
}

}  // namespace buurtweb::house
