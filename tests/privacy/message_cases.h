#pragma once

#include <map>
#include <string>
#include <vector>

namespace buurtweb::testing {

using Files = std::map<std::string, std::string>;

// Something wrong, with a canary ("Kanarie") on the line that the message points at.
struct Case {
  std::string code;
  Files files;
};
// In the record of a person, in their consent, and beside two people and a group.
Case about_ans(const std::string& code, const std::string& fields);
Case consented(const std::string& code, const std::string& consent, const std::string& more = "");
Case tied(const std::string& code, const std::string& ties);
// Of every kind of message that a small file can provoke.
std::vector<Case> all_cases();

}  // namespace buurtweb::testing
