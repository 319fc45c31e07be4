#pragma once

namespace buurtweb::cli {

// While it lives, one thread that is ours: one that a process can be split off beside, since what
// it holds at that moment is not needed there.
class OwnThread {
public:
  OwnThread();
  ~OwnThread();
  OwnThread(const OwnThread&) = delete;
  OwnThread& operator=(const OwnThread&) = delete;
  OwnThread(OwnThread&&) = delete;
  OwnThread& operator=(OwnThread&&) = delete;
};

// Whether there are no threads but this one and those. A library that drew has threads of its own
// (Pango looks for letters in one): a process that is split off while such a thread holds a lock
// waits for it for ever. Also false where it cannot be seen.
bool has_only_own_threads();

}  // namespace buurtweb::cli
