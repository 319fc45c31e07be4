#include "engine/input/sections.h"

#include <algorithm>
#include <array>

namespace buurtweb::input {

std::span<const Section> sections() {
  using model::RecordKind;
  static constexpr std::array kSections{
      Section{"buurt", Layout::whole, RecordKind::neighbourhood},
      Section{"bewoners", Layout::entries, RecordKind::resident},
      Section{"professionals", Layout::entries, RecordKind::professional},
      Section{"netwerken", Layout::entries, RecordKind::association},
      Section{"organisaties", Layout::entries, RecordKind::institution},
      Section{"voorzieningen", Layout::entries, RecordKind::facility},
      Section{"initiatieven", Layout::entries, RecordKind::initiative},
      Section{"kanalen", Layout::entries, RecordKind::channel},
      Section{"buiten", Layout::entries, RecordKind::external},
      Section{"plan", Layout::whole, RecordKind::plan},
      Section{"verbindingen", Layout::rows, RecordKind::tie},
      Section{"haakjes", Layout::rows, RecordKind::spark},
      Section{"voorstellen", Layout::rows, RecordKind::proposal},
      Section{"liever_niet", Layout::rows, RecordKind::avoid},
      Section{"woordenlijst", Layout::entries, RecordKind::synonym},
      Section{"instellingen", Layout::whole, RecordKind::settings}};
  return kSections;
}

const Section* section_begun_by(std::string_view line) {
  constexpr std::size_t kNone = std::string_view::npos;
  const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
  const bool is_key =
      end != kNone && line[end] == ':' &&
      (end + 1 == line.size() || std::string_view(" \t\r").find(line[end + 1]) != kNone);
  const auto found =
      std::ranges::find(sections(), is_key ? line.substr(0, end) : "", &Section::name);
  return found == sections().end() ? nullptr : &*found;
}

std::vector<std::string_view> key_words() {
  using model::RecordKind;
  std::vector<std::string_view> keys;
  for (const Section& section : sections()) {
    keys.push_back(section.name);
  }
  for (std::size_t kind = 0; kind <= static_cast<std::size_t>(RecordKind::settings); ++kind) {
    for (const model::FieldSpec& spec : model::fields_of(static_cast<RecordKind>(kind))) {
      keys.push_back(spec.name);
      keys.push_back(spec.alias);
    }
  }
  for (const model::NestedSpec& spec : model::nested_specs()) {
    keys.push_back(spec.name);
    keys.push_back(spec.alias);
  }
  return keys;
}

}  // namespace buurtweb::input
