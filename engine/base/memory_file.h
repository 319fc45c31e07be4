#pragma once

#include <string>

namespace buurtweb {

// For a library that writes to a named file and to nothing else: a file that is nowhere on disk, so
// that nothing of it stays behind, however the program ends.
class MemoryFile {
public:
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  MemoryFile(MemoryFile&&) = delete;
  MemoryFile& operator=(MemoryFile&&) = delete;

  // Where the system gives none, nothing else may be asked.
  [[nodiscard]] bool is_there() const { return file_ >= 0; }
  [[nodiscard]] std::string path() const;
  // All that was written.
  [[nodiscard]] std::string bytes() const;

private:
  int file_;
};

}  // namespace buurtweb
