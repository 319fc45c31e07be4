#include "engine/input/source_edit.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/input/source_lines.h"
#include "engine/input/source_tree.h"

namespace buurtweb::input {
namespace {

using model::Removal;
constexpr std::size_t kNone = std::string_view::npos;

// One of the parts of a list or a map, from its dash or key to the end of its value.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t value = 0;
  bool goes = false;
};

class Editor {
public:
  Editor(std::string_view text, std::vector<SourceNode> nodes, std::span<const Removal> removals)
      : text_(text), nodes_(std::move(nodes)) {
    for (const Removal& removal : removals) {
      wanted_.emplace(removal.what, removal.at);
    }
  }

  std::optional<Edited> edit() {
    if (!nodes_.empty()) {
      mark(0, 0);
    }
    if (failed_ || found_.size() != wanted_.size()) {
      return std::nullopt;
    }
    std::ranges::sort(cuts_, {}, &ByteRange::begin);
    return apply();
  }

private:
  bool is_wanted(Removal::What what, Place at) {
    const bool is = wanted_.contains({what, at});
    if (is) {
      found_.emplace(what, at);
    }
    return is;
  }

  // Whether the value goes as a whole, after cutting what goes within it.
  bool mark(std::uint32_t number, std::size_t depth) {
    const SourceNode& node = nodes_[number];
    if (node.kind != NodeKind::list && node.kind != NodeKind::map) {
      return is_wanted(Removal::What::word, node.place);
    }
    if (is_wanted(Removal::What::row, node.place)) {
      return true;
    }
    const bool is_list = node.kind == NodeKind::list;
    if (is_list && !node.children.empty() &&
        is_wanted(Removal::What::pair, nodes_[node.children.front()].place)) {
      return true;
    }
    const std::size_t cuts_before = cuts_.size();
    std::vector<Part> parts = is_list ? items(node) : entries(node);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const bool by_key =
          !is_list && is_wanted(Removal::What::entry, nodes_[node.children[2 * i]].place);
      parts[i].goes = by_key || mark(parts[i].value, depth + 1);
    }
    const bool all_go = !parts.empty() && std::ranges::all_of(parts, &Part::goes);
    if (all_go && (is_list || depth == 1)) {
      cuts_.resize(cuts_before);
      return true;
    }
    cut(node, parts);
    return false;
  }

  [[nodiscard]] std::vector<Part> items(const SourceNode& list) const {
    std::vector<Part> result;
    std::size_t at = list.begin;
    for (const std::uint32_t child : list.children) {
      const SourceNode& node = nodes_[child];
      const std::size_t begin = list.in_brackets ? node.begin : past_blanks(text_, at, "");
      at = std::max(node.end, list.in_brackets ? node.end : begin + 1);
      result.push_back({.begin = begin, .end = at, .value = child});
    }
    return result;
  }

  [[nodiscard]] std::vector<Part> entries(const SourceNode& map) const {
    std::vector<Part> result;
    for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
      const SourceNode& key = nodes_[map.children[i]];
      const SourceNode& value = nodes_[map.children[i + 1]];
      const std::size_t colon = text_.find_first_not_of(" \t", key.end);
      const bool has_colon = colon != kNone && text_[colon] == ':';
      const std::size_t end = std::max(has_colon ? colon + 1 : key.end, value.end);
      result.push_back({.begin = key.begin, .end = end, .value = map.children[i + 1]});
    }
    return result;
  }

  // Neighbours that go are one cut.
  void cut(const SourceNode& node, const std::vector<Part>& parts) {
    for (std::size_t first = 0; first < parts.size(); ++first) {
      if (!parts[first].goes) {
        continue;
      }
      std::size_t last = first;
      while (last + 1 < parts.size() && parts[last + 1].goes) {
        ++last;
      }
      const Part run{.begin = parts[first].begin, .end = parts[last].end};
      const bool has_next = last + 1 < parts.size();
      const std::size_t next = has_next ? parts[last + 1].begin : kNone;
      if (node.in_brackets) {
        const std::size_t before = first > 0 ? parts[first - 1].end : kNone;
        cut_in_brackets(run, before, next);
      } else {
        cut_lines(run, next);
      }
      first = last;
    }
  }

  void cut_lines(const Part& run, std::size_t next) {
    if (starts_line(text_, run.begin)) {
      const std::size_t first = line_start(text_, run.begin);
      cuts_.push_back({first, past_entry(text_, run.end, run.begin - first)});
    } else if (next != kNone) {
      cuts_.push_back({run.begin, next});
    } else {
      failed_ = true;  // "- " with nothing behind it
    }
  }

  void cut_in_brackets(const Part& run, std::size_t before, std::size_t next) {
    if (next != kNone) {
      const bool own_lines = starts_line(text_, run.begin) && starts_line(text_, next);
      cuts_.push_back(own_lines ? ByteRange{line_start(text_, run.begin), line_start(text_, next)}
                                : ByteRange{run.begin, next});
      return;
    }
    const std::size_t comma = past_spaces(run.end);
    const bool has_comma = comma < text_.size() && text_[comma] == ',';
    const std::size_t end = has_comma ? comma + 1 : run.end;
    if (starts_line(text_, run.begin)) {
      const std::size_t rest = past_spaces(end);
      const bool is_alone = rest >= text_.size() ||
                            std::string_view("\r\n#").find(text_[rest]) != std::string_view::npos;
      cuts_.push_back(is_alone ? ByteRange{line_start(text_, run.begin), past_line(text_, rest)}
                               : ByteRange{run.begin, end});
    } else {
      cuts_.push_back({before == kNone ? run.begin : before, has_comma ? end : run.end});
    }
  }

  [[nodiscard]] std::size_t past_spaces(std::size_t at) const {
    return std::min(text_.find_first_not_of(" \t", at), text_.size());
  }

  std::optional<Edited> apply() {
    Edited result;
    std::size_t at = 0;
    for (const ByteRange& each : cuts_) {
      if (each.begin < at || each.end < each.begin) {
        return std::nullopt;
      }
      result.text += text_.substr(at, each.begin - at);
      at = each.end;
    }
    result.text += text_.substr(at);
    result.removed = std::move(cuts_);
    return result;
  }

  std::string_view text_;
  std::vector<SourceNode> nodes_;
  std::set<std::pair<Removal::What, Place>> wanted_;
  std::set<std::pair<Removal::What, Place>> found_;
  std::vector<ByteRange> cuts_;
  bool failed_ = false;
};

}  // namespace

std::optional<Edited> without(std::string_view text, std::uint16_t file,
                              std::span<const Removal> removals) {
  std::optional<std::vector<SourceNode>> nodes = source_tree(text, file);
  return nodes ? Editor(text, std::move(*nodes), removals).edit() : std::nullopt;
}

}  // namespace buurtweb::input
