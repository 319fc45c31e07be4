#include "engine/base/memory_file.h"

#include <fstream>
#include <iterator>
#include <sys/mman.h>
#include <unistd.h>

namespace buurtweb {

MemoryFile::MemoryFile() : file_(::memfd_create("buurtweb", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile() {
  if (is_there()) {
    ::close(file_);
  }
}

std::string MemoryFile::path() const {
  return "/proc/self/fd/" + std::to_string(file_);
}

std::string MemoryFile::bytes() const {
  std::ifstream stream(path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace buurtweb
