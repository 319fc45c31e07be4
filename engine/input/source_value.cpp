#include "engine/input/source_value.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "engine/input/source_lines.h"
#include "engine/input/source_tree.h"
#include "engine/input/yaml_writer.h"

namespace buurtweb::input {
namespace {

class Placer {
public:
  Placer(std::string_view text, const std::vector<SourceNode>& nodes,
         const model::Replacement& replacement)
      : text_(text),
        nodes_(nodes),
        replacement_(replacement),
        line_end_(text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n") {}

  std::optional<Edited> place() {
    const bool is_said = replacement_.field.line != 0;
    const std::optional<Entry> found = entry_at(is_said ? replacement_.field : replacement_.record);
    if (!found) {
      return std::nullopt;
    }
    return is_said ? replace(*found) : add_to(*found);
  }

private:
  struct Entry {
    const SourceNode& key;
    const SourceNode& value;
  };

  [[nodiscard]] std::vector<Entry> entries(const SourceNode& map) const {
    std::vector<Entry> result;
    for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
      result.push_back({nodes_[map.children[i]], nodes_[map.children[i + 1]]});
    }
    return result;
  }

  // A map begins where its first key does, so only keys are looked at.
  [[nodiscard]] std::optional<Entry> entry_at(Place place) const {
    for (const SourceNode& node : nodes_) {
      if (node.kind != NodeKind::map) {
        continue;
      }
      for (const Entry& entry : entries(node)) {
        if (entry.key.place == place) {
          return entry;
        }
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string value() const {
    std::vector<ListItem> items;
    for (const std::string& word : replacement_.words) {
      items.push_back({word});
    }
    return yaml_value(*replacement_.spec, items);
  }
  [[nodiscard]] std::string entry() const {
    return std::string(replacement_.spec->name) + ": " + value();
  }

  [[nodiscard]] Edited instead_of(ByteRange range, const std::string& bytes) const {
    Edited result;
    result.text.append(text_.substr(0, range.begin)).append(bytes).append(text_.substr(range.end));
    result.removed.push_back(range);
    return result;
  }

  [[nodiscard]] std::optional<Edited> replace(const Entry& entry) const {
    const SourceNode& old = entry.value;
    if (old.kind == NodeKind::nothing) {
      return behind(entry, value());
    }
    if (old.kind == NodeKind::list && !old.in_brackets) {
      return replace_lines(old);
    }
    if (old.kind == NodeKind::scalar || old.kind == NodeKind::list) {
      return instead_of({old.begin, old.end}, value());
    }
    return std::nullopt;
  }

  // A comment in the list says something about one of its items: that is for a person to judge.
  [[nodiscard]] std::optional<Edited> replace_lines(const SourceNode& list) const {
    std::size_t at = list.begin;
    for (const std::uint32_t child : list.children) {
      const std::size_t begin = std::max(nodes_[child].begin, at);
      if (text_.substr(at, begin - at).find('#') != std::string_view::npos) {
        return std::nullopt;
      }
      at = std::max(at, nodes_[child].end);
    }
    const std::size_t column = list.begin - line_start(text_, list.begin);
    std::string lines;
    for (const std::string& word : replacement_.words) {
      lines += lines.empty() ? "- " : line_end_ + std::string(column, ' ') + "- ";
      lines += yaml_scalar(word);
    }
    return instead_of({list.begin, list.end}, lines);
  }

  // Behind a key with nothing behind it, or "~".
  [[nodiscard]] std::optional<Edited> behind(const Entry& entry, const std::string& bytes) const {
    if (entry.value.end > entry.value.begin) {
      return instead_of({entry.value.begin, entry.value.end}, bytes);
    }
    const std::size_t colon = text_.find_first_not_of(" \t", entry.key.end);
    if (colon == std::string_view::npos || text_[colon] != ':') {
      return std::nullopt;
    }
    return instead_of({colon + 1, colon + 1}, " " + bytes);
  }

  [[nodiscard]] std::optional<Edited> add_to(const Entry& record) const {
    const SourceNode& map = record.value;
    if (map.kind == NodeKind::nothing) {
      return behind(record, "{" + entry() + "}");
    }
    if (map.kind != NodeKind::map) {
      return std::nullopt;
    }
    for (const Entry& each : entries(map)) {
      const std::string_view name = text_.substr(each.key.begin, each.key.end - each.key.begin);
      if (name == replacement_.spec->name) {
        return replace(each);
      }
    }
    if (map.in_brackets) {
      const bool is_empty = map.children.empty();
      const std::size_t at = is_empty ? map.begin + 1 : nodes_[map.children.back()].end;
      return instead_of({at, at}, (is_empty ? "" : ", ") + entry());
    }
    return add_line(map);
  }

  [[nodiscard]] std::optional<Edited> add_line(const SourceNode& map) const {
    if (!starts_line(text_, map.begin)) {
      return std::nullopt;
    }
    const std::size_t column = map.begin - line_start(text_, map.begin);
    const std::size_t at = past_entry(text_, map.end, column);
    const std::string line = std::string(column, ' ') + entry();
    const bool has_line_end = text_.substr(0, at).ends_with('\n');
    return instead_of({at, at}, has_line_end ? line + line_end_ : line_end_ + line);
  }

  std::string_view text_;
  const std::vector<SourceNode>& nodes_;
  const model::Replacement& replacement_;
  std::string line_end_;
};

}  // namespace

std::optional<Edited> with_value(std::string_view text, std::uint16_t file,
                                 const model::Replacement& replacement) {
  const std::optional<std::vector<SourceNode>> nodes = source_tree(text, file);
  return nodes ? Placer(text, *nodes, replacement).place() : std::nullopt;
}

}  // namespace buurtweb::input
