#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace buurtweb {

// Keeps the texts it is given; the views stay valid as long as the pool lives, also when the pool
// is moved. A text that was given not long ago is not kept twice: in a neighbourhood the same few
// words return all the time, and looking further back for the others costs more than their bytes.
class TextPool {
public:
  std::string_view keep(std::string_view text);
  // Keeps also what another pool kept.
  void adopt(TextPool other);

private:
  std::string_view store(std::string_view text);

  std::vector<std::unique_ptr<char[]>> blocks_;
  std::vector<std::unique_ptr<char[]>> large_;  // texts with a block of their own
  std::size_t used_ = 0;                        // of the last block
  std::vector<std::string_view> recent_;        // by hash
};

}  // namespace buurtweb
