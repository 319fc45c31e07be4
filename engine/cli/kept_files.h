#pragma once

#include <string>
#include <string_view>

// What is kept beside the data, in `.buurtweb`: the list of what was given out, the places of maps.
namespace buurtweb::cli {

// The path of a file of this name that is kept beside the data.
std::string kept_beside(const std::string& data_path, std::string_view name);

// While it lives, no other run changes what is kept: each would write it without what the other
// wrote. Where there is nothing kept yet, or the disk knows no locks, it goes on without. A run
// takes one at a time: a second would wait for the first for ever.
class Turn {
public:
  explicit Turn(const std::string& data_path);
  ~Turn();
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  Turn(Turn&&) = delete;
  Turn& operator=(Turn&&) = delete;

private:
  int folder_ = -1;
};

}  // namespace buurtweb::cli
