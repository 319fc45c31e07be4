#include "engine/input/tree.h"

namespace buurtweb::input {

bool is_text(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

bool is_text(const Node& node) {
  return node.kind == NodeKind::scalar && is_text(node.text.view());
}

bool misses_space_after_colon(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && colon > 0 &&
         text.substr(0, colon).find(' ') == std::string_view::npos;
}

void Tree::clear() {
  nodes_.resize(1);  // index 0 means "none"
  path_.clear();
  has_citizen_number_ = false;
}

void Tree::add(Node node) {
  const auto index = static_cast<std::uint32_t>(nodes_.size());
  has_citizen_number_ = has_citizen_number_ || node.citizen_number;
  nodes_.push_back(node);
  if (path_.empty()) {
    return;
  }
  Open& parent = path_.back();
  (parent.last_child == 0 ? nodes_[parent.node].first : nodes_[parent.last_child].next) = index;
  parent.last_child = index;
  parent.key_is_next = !parent.key_is_next;
}

void Tree::open(NodeKind kind, Place place) {
  add({.kind = kind, .place = place});
  path_.push_back({.node = static_cast<std::uint32_t>(nodes_.size() - 1)});
}

bool Tree::expects_key() const {
  return !path_.empty() && path_.back().key_is_next &&
         nodes_[path_.back().node].kind == NodeKind::map;
}

}  // namespace buurtweb::input
