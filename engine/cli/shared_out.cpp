#include "engine/cli/shared_out.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "engine/cli/processes.h"

namespace buurtweb::cli {
namespace {

using Json = nlohmann::json;
using Bytes = std::vector<std::uint8_t>;

std::vector<std::uint32_t> numbers_of(const std::vector<MemberId>& members) {
  std::vector<std::uint32_t> numbers;
  std::ranges::transform(members, std::back_inserter(numbers), &MemberId::value);
  return numbers;
}

std::vector<MemberId> members_of(const Json& numbers) {
  std::vector<MemberId> members;
  for (const Json& number : numbers) {
    members.emplace_back(number.get<std::uint32_t>());
  }
  return members;
}

// As it goes from one process to another of the same program.
Bytes packed(const Made& made) {
  Json prints = Json::array();
  for (const viz::Print& print : made.prints) {
    prints.push_back(
        {Json::binary(Bytes(print.bytes.begin(), print.bytes.end())), print.text_size});
  }
  Json problem;
  if (made.problem) {
    problem = {made.problem->what, made.problem->lacks};
  }
  return Json::to_cbor({std::move(prints), numbers_of(made.numbered), numbers_of(made.listed),
                        made.places, std::move(problem)});
}

Made unpacked(const Bytes& bytes) {
  const Json parts = Json::from_cbor(bytes);
  Made made{.numbered = members_of(parts[1]),
            .listed = members_of(parts[2]),
            .places = parts[3].get<std::string>()};
  for (const Json& print : parts[0]) {
    const Bytes& content = print[0].get_binary();
    made.prints.push_back(
        {.bytes = {content.begin(), content.end()}, .text_size = print[1].get<double>()});
  }
  if (!parts[4].is_null()) {
    made.problem = viz::Problem{.what = parts[4][0].get<std::string>(),
                                .lacks = parts[4][1].get<std::string>()};
  }
  return made;
}

// Which work is next, for all processes.
class Queue {
public:
  explicit Queue(std::size_t count) : count_(count) {
    constexpr int shared = MAP_SHARED | MAP_ANONYMOUS;
    void* const page = ::mmap(nullptr, sizeof(Next), PROT_READ | PROT_WRITE, shared, -1, 0);
    if (page == MAP_FAILED) {
      throw std::bad_alloc();
    }
    next_ = new (page) Next(0);
  }
  ~Queue() { ::munmap(next_, sizeof(Next)); }
  Queue(const Queue&) = delete;
  Queue& operator=(const Queue&) = delete;
  Queue(Queue&&) = delete;
  Queue& operator=(Queue&&) = delete;

  std::optional<std::size_t> next() {
    const std::size_t work = (*next_)++;
    return work < count_ ? std::optional(work) : std::nullopt;
  }
  void close() { *next_ = count_; }

private:
  using Next = std::atomic<std::size_t>;
  static_assert(Next::is_always_lock_free);

  std::size_t count_;
  Next* next_;
};

// Before what was made.
struct Head {
  std::size_t work = 0;
  std::size_t size = 0;
};

bool send(int stream, const void* bytes, std::size_t size) {
  const char* at = static_cast<const char*>(bytes);
  while (size > 0) {
    const ssize_t sent = ::write(stream, at, size);
    if (sent <= 0) {
      return false;
    }
    at += sent;
    size -= static_cast<std::size_t>(sent);
  }
  return true;
}

// What comes from one process.
class Stream {
public:
  explicit Stream(int from) : from_(from) {}
  ~Stream() { ::close(from_); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  Stream(Stream&&) = delete;
  Stream& operator=(Stream&&) = delete;

  [[nodiscard]] int from() const { return from_; }

  // What there is now; false where there comes no more.
  bool read() {
    std::array<std::uint8_t, 65536> part{};
    const ssize_t size = ::read(from_, part.data(), part.size());
    came_.insert(came_.end(), part.begin(), part.begin() + std::max<ssize_t>(size, 0));
    return size != 0;
  }

  // The next that came whole.
  std::optional<std::pair<std::size_t, Made>> taken() {
    Head head;
    if (came_.size() < sizeof head) {
      return std::nullopt;
    }
    std::memcpy(&head, came_.data(), sizeof head);
    if (came_.size() - sizeof head < head.size) {
      return std::nullopt;
    }
    const auto begin = came_.begin() + sizeof head;
    const auto end = begin + static_cast<std::ptrdiff_t>(head.size);
    std::pair result{head.work, unpacked(Bytes(begin, end))};
    came_.erase(came_.begin(), end);
    return result;
  }

private:
  int from_;
  Bytes came_;
};

class SharedOut {
public:
  SharedOut(const Works& works, const locale::Catalogue& words)
      : works_(works), words_(words), queue_(works.count) {}

  // Nothing where there can be no process.
  std::optional<int> done(std::size_t processes) {
    while (streams_.size() < processes && start_one()) {
    }
    if (streams_.empty()) {
      return std::nullopt;
    }
    while (!streams_.empty()) {
      listen();
    }
    const int worst = std::ranges::max(processes_.finish());
    if (worst == kFine && !is_stopped_ && taken_ < works_.count) {
      talk(words_.say("gebruik.intern", {{"wat", "exit"}}) + "\n");
      return kInternalError;
    }
    return worst;
  }

private:
  bool start_one() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
      return false;
    }
    const auto [from, to] = ends;
    auto stream = std::make_unique<Stream>(from);
    const bool started = processes_.start_apart([this, to = to] { return work(to); });
    // Of a process that ends nobody else holds this open.
    ::close(to);
    if (started) {
      streams_.push_back(std::move(stream));
    }
    return started;
  }

  // In a process of its own.
  int work(int to) {
    while (const std::optional<std::size_t> next = queue_.next()) {
      const Bytes bytes = packed(works_.make(*next));
      const Head head{.work = *next, .size = bytes.size()};
      if (!send(to, &head, sizeof head) || !send(to, bytes.data(), bytes.size())) {
        return kEnvironmentFailed;
      }
    }
    return kFine;
  }

  void listen() {
    std::vector<pollfd> waiting;
    for (const auto& stream : streams_) {
      waiting.push_back({.fd = stream->from(), .events = POLLIN, .revents = 0});
    }
    if (::poll(waiting.data(), waiting.size(), -1) <= 0) {
      return;  // a signal that is not for us
    }
    for (std::size_t i = waiting.size(); i > 0; --i) {
      if (waiting[i - 1].revents != 0 && !listen_to(*streams_[i - 1])) {
        streams_.erase(streams_.begin() + static_cast<std::ptrdiff_t>(i - 1));
      }
    }
  }

  // False where there comes no more: all works are begun, or something went wrong.
  bool listen_to(Stream& stream) {
    const bool goes_on = stream.read();
    while (auto came = stream.taken()) {
      ++taken_;
      is_stopped_ = !works_.take(came->first, std::move(came->second)) || is_stopped_;
    }
    if (!goes_on || is_stopped_) {
      queue_.close();
    }
    return goes_on;
  }

  const Works& works_;
  const locale::Catalogue& words_;
  Queue queue_;
  Processes processes_{words_, [](std::size_t) {}, Processes::Of::one_work};
  std::vector<std::unique_ptr<Stream>> streams_;
  std::size_t taken_ = 0;
  bool is_stopped_ = false;
};

}  // namespace

int share_out(const Works& works, const locale::Catalogue& words) {
  const std::size_t processes =
      Processes::is_one_of_them() ? 1 : std::min(works.count, Processes::at_once());
  if (processes > 1) {
    if (const std::optional<int> done = SharedOut(works, words).done(processes)) {
      return *done;
    }
  }
  for (std::size_t i = 0; i < works.count && works.take(i, works.make(i)); ++i) {
  }
  return kFine;
}

}  // namespace buurtweb::cli
