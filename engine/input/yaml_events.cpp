#include "engine/input/yaml_events.h"

#include <yaml-cpp/parser.h>

#include <istream>

#include "engine/input/memory_stream.h"

namespace buurtweb::input {

// One document, and then a look whether there is more: yaml-cpp 0.7 may go on for ever when it is
// asked for documents until there are none.
void tell_events(std::string_view text, YAML::EventHandler& to) {
  MemoryBuffer bytes(text);
  std::istream stream(&bytes);
  YAML::Parser parser(stream);
  parser.HandleNextDocument(to);
  if (parser) {
    parser.HandleNextDocument(to);
  }
}

}  // namespace buurtweb::input
