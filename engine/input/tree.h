#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/text_pool.h"

namespace buurtweb::input {

enum class NodeKind : std::uint8_t {
  nothing,  // ~, null or no value at all
  scalar,
  list,
  map,
  broken  // its diagnostic is already given: nothing more is said about it
};

struct Node {
  NodeKind kind = NodeKind::nothing;
  bool quoted = false;
  bool citizen_number = false;  // the text looks like a BSN
  bool lone = false;            // a key without a colon, as may stand within braces
  std::uint32_t first = 0;      // the first child; 0 is none
  std::uint32_t next = 0;       // the next child of the same parent; 0 is none
  Place place = {};
  KeptText text = {};  // of a scalar; kept by the draft's pool
};

// A scalar with more in it than blanks: an empty one counts as not given.
bool is_text(std::string_view text);
bool is_text(const Node& node);
// "naam:Ans" was meant to be a key and its value.
bool misses_space_after_colon(std::string_view text);

// The values of one record while it is read. The children of a map are a key, its value, a key, its
// value. Used again and again, so that memory is that of the largest record.
class Tree {
public:
  Tree() { clear(); }
  void clear();

  // Building. The root is the first node that is added.
  void add(Node node);
  void open(NodeKind kind, Place place);
  void close() { path_.pop_back(); }
  [[nodiscard]] bool is_open() const { return !path_.empty(); }
  [[nodiscard]] bool is_complete() const { return path_.empty() && nodes_.size() > 1; }
  // The open container is a map and what comes next is a key.
  [[nodiscard]] bool expects_key() const;
  [[nodiscard]] bool has_citizen_number() const { return has_citizen_number_; }

  [[nodiscard]] const Node& root() const { return nodes_[1]; }
  // The first child, the next one; nothing past the last.
  [[nodiscard]] const Node* first(const Node& parent) const { return at(parent.first); }
  [[nodiscard]] const Node* next(const Node& node) const { return at(node.next); }
  // What stands behind a key of a map.
  [[nodiscard]] const Node& value_of(const Node& key) const { return nodes_[key.next]; }

  // Calls `look(key, node)` for every scalar, with the key that it stands under; keys themselves
  // stand under none.
  template <class Look>
  void visit(const Look& look) {
    visit({}, nodes_[1], look);
  }

private:
  template <class Look>
  void visit(std::string_view key, Node& node, const Look& look) {
    if (node.kind == NodeKind::scalar) {
      look(key, node);
      return;
    }
    bool is_key = node.kind == NodeKind::map;
    std::string_view under = is_key ? std::string_view{} : key;
    for (std::uint32_t child = node.first; child != 0; child = nodes_[child].next) {
      visit(under, nodes_[child], look);
      if (node.kind == NodeKind::map) {
        under = is_key ? nodes_[child].text : std::string_view{};
        is_key = !is_key;
      }
    }
  }

  struct Open {
    std::uint32_t node = 0;
    std::uint32_t last_child = 0;
    bool key_is_next = true;
  };
  [[nodiscard]] const Node* at(std::uint32_t index) const {
    return index == 0 ? nullptr : &nodes_[index];
  }

  std::vector<Node> nodes_;
  std::vector<Open> path_;
  bool has_citizen_number_ = false;
};

}  // namespace buurtweb::input
