#include "engine/input/source_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <string>
#include <utility>

#include "engine/input/column.h"
#include "engine/input/memory_stream.h"
#include "engine/input/raw.h"

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// The file is written in a way that is not followed here.
struct NotFollowed {};

bool is_blank_char(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where a plain text ends whose line ends were read as spaces.
std::size_t end_of_plain(std::string_view text, std::size_t at, std::string_view value) {
  for (std::size_t i = 0; i < value.size();) {
    if (is_blank_char(value[i])) {
      at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
      i = std::min(value.find_first_not_of(" \t\r\n", i), value.size());
    } else if (at < text.size() && text[at] == value[i]) {
      ++at;
      ++i;
    } else {
      throw NotFollowed();
    }
  }
  return at;
}

// The lines of a block of text ("|") that are blank or as far to the right as its first one.
std::size_t end_of_block(std::string_view text, std::size_t at) {
  const std::size_t header_end = text.find('\n', at);
  const std::string_view header = text.substr(at, header_end - at);
  if (header.substr(0, 3).find_first_of("0123456789") != kNone) {
    throw NotFollowed();
  }
  std::size_t end = std::min(header_end, text.size());
  std::size_t indent = 0;
  for (std::size_t line = end; line < text.size();) {
    const std::size_t first = text.find_first_not_of(' ', ++line);
    const std::size_t line_end = std::min(text.find('\n', line), text.size());
    const bool is_blank = first == kNone || first >= line_end || text[first] == '\r';
    if (!is_blank && indent == 0) {
      indent = first - line;
    }
    if (!is_blank && (first - line < indent || indent == 0)) {
      break;
    }
    end = is_blank ? end : line_end;
    line = line_end;
  }
  return end;
}

class Builder final : public YAML::EventHandler {
public:
  Builder(std::string_view text, std::uint16_t file) : text_(text), columns_(text, file) {}

  std::vector<SourceNode> take() { return std::move(nodes_); }

private:
  using Mark = YAML::Mark;
  using Anchor = YAML::anchor_t;
  using Style = YAML::EmitterStyle::value;

  void OnDocumentStart(const Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnAlias(const Mark& /*mark*/, Anchor /*anchor*/) override { throw NotFollowed(); }
  void OnNull(const Mark& mark, Anchor /*anchor*/) override {
    const std::size_t at = offset(mark);
    const std::string_view rest = text_.substr(at);
    const bool is_tilde = rest.starts_with('~');
    const bool is_word = rest.starts_with("null") || rest.starts_with("Null");
    const std::size_t size = is_tilde ? 1 : is_word ? 4 : 0;
    const std::size_t begin = size == 0 ? cursor_ : at;
    add({.kind = NodeKind::nothing, .place = place(mark), .begin = begin, .end = begin + size});
  }
  void OnScalar(const Mark& mark, const std::string& tag, Anchor /*anchor*/,
                const std::string& value) override {
    const std::size_t at = offset(mark);
    if (at >= text_.size()) {
      throw NotFollowed();
    }
    add({.kind = NodeKind::scalar, .place = place(mark), .begin = at, .end = end(at, tag, value)});
  }
  void OnSequenceStart(const Mark& mark, const std::string& /*tag*/, Anchor /*anchor*/,
                       Style style) override {
    open(NodeKind::list, mark, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const Mark& mark, const std::string& /*tag*/, Anchor /*anchor*/,
                  Style style) override {
    open(NodeKind::map, mark, style);
  }
  void OnMapEnd() override { close(); }

  [[nodiscard]] std::size_t offset(const Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
  }
  Place place(const Mark& mark) {
    return columns_.place(offset(mark), static_cast<std::size_t>(std::max(mark.line, 0)),
                          static_cast<std::size_t>(std::max(mark.column, 0)));
  }

  [[nodiscard]] std::size_t end(std::size_t at, const std::string& tag,
                                const std::string& value) const {
    if (tag == "?") {
      return end_of_plain(text_, at, value);
    }
    if (text_[at] == '|' || text_[at] == '>') {
      return end_of_block(text_, at);
    }
    const bool is_quoted = text_[at] == '"' || text_[at] == '\'';
    const std::size_t close = is_quoted ? end_of_quoted(text_, at) : kNone;
    if (close == kNone) {
      throw NotFollowed();
    }
    return close + 1;
  }

  void add(SourceNode node) {
    const auto number = static_cast<std::uint32_t>(nodes_.size());
    if (!path_.empty()) {
      nodes_[path_.back()].children.push_back(number);
    }
    cursor_ = std::max(cursor_, node.end);
    nodes_.push_back(std::move(node));
  }

  void open(NodeKind kind, const Mark& mark, Style style) {
    const std::size_t at = offset(mark);
    const bool in_brackets = style == YAML::EmitterStyle::Flow;
    const std::size_t begin = in_brackets ? at + 1 : at;
    add({.kind = kind,
         .in_brackets = in_brackets,
         .place = place(mark),
         .begin = at,
         .end = begin});
    path_.push_back(static_cast<std::uint32_t>(nodes_.size() - 1));
  }

  void close() {
    SourceNode& node = nodes_[path_.back()];
    path_.pop_back();
    node.end = std::max(node.end, cursor_);
    if (node.in_brackets) {
      node.end = past_blanks(text_, node.end, ",:");
      const char bracket = node.kind == NodeKind::list ? ']' : '}';
      if (node.end >= text_.size() || text_[node.end] != bracket) {
        throw NotFollowed();
      }
      ++node.end;
    }
    cursor_ = node.end;
  }

  std::string_view text_;
  Columns columns_;
  std::vector<SourceNode> nodes_;
  std::vector<std::uint32_t> path_;
  std::size_t cursor_ = 0;  // past what was read last
};

}  // namespace

std::size_t past_blanks(std::string_view text, std::size_t at, std::string_view skip) {
  while (at < text.size()) {
    const bool is_comment = text[at] == '#' && (at == 0 || is_blank_char(text[at - 1]));
    if (is_comment) {
      at = std::min(text.find('\n', at), text.size());
    } else if (is_blank_char(text[at]) || skip.find(text[at]) != kNone) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::optional<std::vector<SourceNode>> source_tree(std::string_view text, std::uint16_t file) {
  Builder builder(text, file);
  try {
    MemoryBuffer bytes(text);
    std::istream stream(&bytes);
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
  } catch (const NotFollowed&) {
    return std::nullopt;
  } catch (const YAML::Exception&) {
    return std::nullopt;
  }
  return builder.take();
}

}  // namespace buurtweb::input
