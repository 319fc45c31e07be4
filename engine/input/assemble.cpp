#include "engine/input/assemble.h"

#include <string>
#include <utility>

namespace buurtweb::input {

bool Assembler::expects_key() const {
  if (level_ == 1) {
    return section_key_is_next_;
  }
  const bool at_entries = level_ == 2 && layout_ == Layout::entries;
  return at_entries ? !entry_key_.has_value() : tree_.expects_key();
}

void Assembler::go_on_with(const Node& section) {
  level_ = 1;
  layout_ = shaper_.begin_section(section);
  section_key_is_next_ = false;
}

bool Assembler::take(const Node& node) {
  if (level_ == 0) {
    return accept_root(node);
  }
  if (level_ > 1) {
    return take_inside(node);
  }
  if (section_key_is_next_) {
    layout_ = shaper_.begin_section(node);
    section_key_is_next_ = false;
    return true;
  }
  if (layout_ == Layout::skip || node.citizen_number) {
    shaper_.pass_over(node);
  } else if (is_text(node)) {
    shaper_.reject_section(node);
  } else {
    shaper_.empty_section();
  }
  end_section();
  return true;
}

bool Assembler::take_inside(const Node& node) {
  const bool at_section = level_ == 2;
  if (layout_ == Layout::skip) {
    shaper_.pass_over(node);
    return true;
  }
  if (at_section && layout_ == Layout::entries && !entry_key_) {
    entry_key_ = node;
    return true;
  }
  if (at_section && layout_ == Layout::rows) {
    loose_.push_back(node);
    return true;
  }
  tree_.add(node);
  return finish_record();
}

bool Assembler::open(NodeKind kind, Place place) {
  if (expects_key()) {
    return refuse(DiagnosticKind::yaml_syntax, place, {{"cause", "sleutel_is_geen_tekst"}});
  }
  if (level_ == reading_.limits.depth) {
    return refuse(DiagnosticKind::too_deep, place,
                  {{"grens", std::to_string(reading_.limits.depth)}});
  }
  ++level_;
  if (level_ == 1) {
    return accept_root({.kind = kind, .place = place});
  }
  if (level_ == 2) {
    open_section(kind, place);
  } else if (layout_ != Layout::skip) {
    tree_.open(kind, place);
  }
  return true;
}

// The containers of entries and of rows are not kept, only one of their children at a time.
void Assembler::open_section(NodeKind kind, Place place) {
  if (layout_ == Layout::entries && kind == NodeKind::list) {
    shaper_.reject_section({.kind = kind, .place = place});
    layout_ = Layout::skip;
  }
  if (layout_ == Layout::rows && kind == NodeKind::map) {
    layout_ = Layout::row;
  }
  if (layout_ == Layout::whole || layout_ == Layout::row) {
    tree_.open(kind, place);
  }
}

bool Assembler::close() {
  bool go_on = true;
  if (tree_.is_open()) {
    tree_.close();
    go_on = finish_record();
  }
  --level_;
  if (level_ == 1) {
    end_section();
  }
  return go_on;
}

void Assembler::end_section() {
  if (!loose_.empty()) {
    tree_.open(NodeKind::list, loose_.front().place);
    for (const Node& node : loose_) {
      tree_.add(node);
    }
    tree_.close();
    shaper_.row(tree_);
    tree_.clear();
    loose_.clear();
  }
  section_key_is_next_ = true;
  layout_ = Layout::skip;
}

bool Assembler::finish_record() {
  if (!tree_.is_complete()) {
    return true;
  }
  if (layout_ == Layout::whole) {
    shaper_.whole(tree_);
  } else if (layout_ == Layout::entries) {
    if (shaper_.holds_assets() && ++reading_.assets > reading_.limits.assets) {
      return refuse(DiagnosticKind::too_many_assets, entry_key_->place,
                    {{"grens", std::to_string(reading_.limits.assets)}});
    }
    shaper_.entry(*entry_key_, tree_);
  } else {
    shaper_.row(tree_);
  }
  tree_.clear();
  entry_key_.reset();
  return true;
}

// An empty file says nothing, which is fine when there are others.
bool Assembler::accept_root(const Node& root) {
  if (root.kind == NodeKind::map || root.kind == NodeKind::nothing) {
    return true;
  }
  const bool misses_space = root.kind == NodeKind::scalar && misses_space_after_colon(root.text);
  const std::string_view cause = root.kind == NodeKind::list ? "lijst" : "tekst";
  return refuse(DiagnosticKind::root_not_a_map, root.place,
                {{"cause", misses_space ? "spatie_na_dubbele_punt" : std::string(cause)}});
}

bool Assembler::refuse(DiagnosticKind kind, Place place, std::vector<Mention> mentions) {
  reading_.diagnostics.add({.kind = kind, .where = place, .mentions = std::move(mentions)});
  return false;
}

}  // namespace buurtweb::input
