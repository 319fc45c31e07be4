#include "engine/generate/lists.h"

#include <algorithm>

#include "engine/model/tables.h"

namespace buurtweb::generate {
namespace {

// "toestemming" of "toestemming.op"; empty where there is no record within.
std::string_view record_within(std::string_view column) {
  const std::size_t dot = column.find('.');
  return dot == std::string_view::npos ? std::string_view() : column.substr(0, dot);
}

}  // namespace

void Rows::set(std::string_view column, std::string_view text) {
  const auto columns = section_->columns;
  std::size_t at = last_;
  while (columns[at].name != column) {
    at = at + 1 == columns.size() ? 0 : at + 1;
  }
  last_ = at;
  if (!cells_[at].empty()) {
    cells_[at] += ", ";
  }
  cells_[at] += text;
}

void Rows::finish() {
  if (form_ == Form::csv) {
    write_csv();
  } else {
    switch (section_->style) {
      case Style::entry:
        text_.append("  ").append(key_).append(":\n");
        write_block("    ");
        break;
      case Style::flow_entry:
        text_.append("    ").append(key_).append(": ").append(flow()).append("\n");
        break;
      case Style::flow_row:
        text_.append("  - ").append(flow()).append("\n");
        break;
      case Style::pair_row:
        text_.append("  - [").append(cells_.front()).append("]\n");
        break;
      case Style::single:
        write_block("  ");
        break;
    }
  }
  for (std::string& cell : cells_) {
    cell.clear();
  }
  last_ = 0;
}

bool Rows::has_key() const {
  return section_->style == Style::entry || section_->style == Style::flow_entry;
}

std::string Rows::heading() const {
  if (form_ == Form::yaml) {
    const std::string indent = section_->above.empty() ? "" : "  ";
    return indent + std::string(section_->yaml) + ":\n";
  }
  std::string line = has_key() ? model::heading_of(model::kKeyColumn) : "";
  for (const Column& column : section_->columns) {
    line += (line.empty() ? "" : ";") + model::heading_of(column.name);
  }
  return line + "\n";
}

void Rows::write_csv() {
  bool is_first = true;
  if (has_key()) {
    text_ += key_;
    is_first = false;
  }
  for (const std::string& cell : cells_) {
    if (!is_first) {
      text_ += ';';
    }
    is_first = false;
    text_ += cell;
  }
  text_ += '\n';
}

void Rows::append_value(std::string& out, std::size_t column) const {
  const bool is_list = section_->columns[column].is_list;
  out.append(is_list ? "[" : "").append(cells_[column]).append(is_list ? "]" : "");
}

// All columns of one record within, from this column on; ends at its last.
void Rows::append_nested(std::string& out, std::size_t& column) const {
  const std::string_view within = record_within(section_->columns[column].name);
  std::string fields;
  for (std::size_t i = column; i < cells_.size(); ++i) {
    const std::string_view name = section_->columns[i].name;
    if (record_within(name) != within) {
      break;
    }
    column = i;
    if (!cells_[i].empty()) {
      fields.append(fields.empty() ? "" : ", ").append(name.substr(within.size() + 1)).append(": ");
      append_value(fields, i);
    }
  }
  if (!fields.empty()) {
    out.append(within).append(": {").append(fields).append("}");
  }
}

void Rows::write_block(std::string_view indent) {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    std::string line;
    if (!record_within(section_->columns[i].name).empty()) {
      append_nested(line, i);
    } else if (!cells_[i].empty()) {
      line.append(section_->columns[i].name).append(": ");
      append_value(line, i);
    }
    if (!line.empty()) {
      text_.append(indent).append(line).append("\n");
    }
  }
}

std::string Rows::flow() const {
  std::string fields;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (!cells_[i].empty()) {
      fields.append(fields.empty() ? "{" : ", ").append(section_->columns[i].name).append(": ");
      append_value(fields, i);
    }
  }
  return fields.empty() ? "{}" : fields + "}";
}

}  // namespace buurtweb::generate
