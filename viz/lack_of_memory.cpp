#include "viz/lack_of_memory.h"

#include <cstddef>
#include <exception>
#include <glib.h>
#include <new>
#include <span>
#include <string_view>

namespace buurtweb::viz {
namespace {

// Nothing may be thrown through functions in C: what the handler throws ends the program here.
[[noreturn]] void give_up() noexcept {
  if (const std::new_handler out_of_memory = std::get_new_handler()) {
    out_of_memory();
  }
  std::terminate();
}

// GLib tells of a block that it cannot have, or of a thread for which there is no room.
bool is_of_memory(const GLogField& field) {
  if (field.key != std::string_view("MESSAGE") || field.length >= 0) {
    return false;
  }
  const std::string_view message = static_cast<const char*>(field.value);
  return message.find("failed to allocate") != std::string_view::npos ||
         message.starts_with("creating thread ");
}

GLogWriterOutput tell(GLogLevelFlags level, const GLogField* fields, std::size_t count,
                      void* /*own*/) {
  if ((level & G_LOG_LEVEL_ERROR) != 0) {
    for (const GLogField& field : std::span(fields, count)) {
      if (is_of_memory(field)) {
        give_up();
      }
    }
  }
  return g_log_writer_default(level, fields, count, nullptr);
}

}  // namespace

void give_up_without_memory() {
  g_log_set_writer_func(tell, nullptr, nullptr);
}

}  // namespace buurtweb::viz
