#include "engine/input/yaml.h"

#include <yaml-cpp/exceptions.h>

#include <string>
#include <vector>

#include "engine/base/text.h"
#include "engine/input/entry_forms.h"
#include "engine/input/part_cutter.h"
#include "engine/input/read_past.h"
#include "engine/input/scan.h"
#include "engine/input/sections.h"
#include "engine/input/yaml_events.h"
#include "engine/input/yaml_reader.h"

namespace buurtweb::input {
namespace {

std::string_view text_of(const Reading& reading, std::uint16_t file, const Part& part) {
  return reading.files.text(file).substr(part.begin, part.end - part.begin);
}

// Of a mistake in it nothing is said yet.
bool is_read_by_form(Reading& reading, std::uint16_t file, const Part& part) {
  YamlReader reader(reading, file, part);
  try {
    return tell_entries(text_of(reading, file, part), reader);
  } catch (const Refused&) {
    return false;
  }
}

Ending parse_part(Reading& reading, std::uint16_t file, const Part& part) {
  YamlReader reader(reading, file, part);
  try {
    tell_events(text_of(reading, file, part), reader);
    return {};
  } catch (const Refused&) {
    return {.is_read = false, .stopped_at = reader.stopped_at()};
  } catch (const YAML::Exception& error) {
    reader.syntax_error(error.mark, error.msg);
    return {.is_read = false, .stopped_at = reader.stopped_at()};
  }
}

}  // namespace

bool is_yaml_path(std::string_view path) {
  const std::string name = folded(path);
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

void prepare_yaml(SourceFiles& files) {
  files.add_keys(key_words());
}

bool scan_yaml(Reading& reading, std::uint16_t file, std::vector<Part>& parts) {
  prepare_yaml(reading.files);
  PartCutter cutter(reading.files.text(file), reading.limits.part_bytes);
  const Scanned found = scan_bytes(reading, file, cutter);
  parts = cutter.parts();
  if (!found.unfit_lines.empty()) {
    read_around(reading, file, found.unfit_lines, &parse_part);
  }
  return found.may_be_parsed;
}

bool parse_yaml(Reading& reading, std::uint16_t file, const Part& part) {
  if (reading.by_form) {
    return is_read_by_form(reading, file, part);
  }
  const Ending ending = parse_part(reading, file, part);
  const bool is_whole = part.begin == 0 && part.end == reading.files.text(file).size();
  if (is_whole && ending.stopped_at > 0) {
    read_past(reading, file, {.stopped_at = ending.stopped_at}, &parse_part);
  }
  return ending.is_read;
}

bool read_yaml(Reading& reading, std::uint16_t file) {
  std::vector<Part> parts;
  return scan_yaml(reading, file, parts) &&
         parse_yaml(reading, file, {.end = reading.files.text(file).size()});
}

}  // namespace buurtweb::input
