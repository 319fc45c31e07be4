#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::generate {

enum class Form : std::uint8_t { yaml, csv };

// How the rows of a section stand in YAML.
enum class Style : std::uint8_t {
  entry,       // key: and a line for each column
  flow_entry,  // key: {…}
  flow_row,    // - {…}
  pair_row,    // - [a, b]
  single       // a line for each column, no key
};

struct Column {
  std::string_view name;  // "toestemming.op": of the record within
  bool is_list = false;
};

struct Section {
  std::string_view yaml;  // the key above it
  std::string_view csv;   // the name of its file
  Style style = Style::entry;
  std::span<const Column> columns;
  std::string_view above;  // the section that it stands within
};

// The rows of one section as text in one of two forms. Values are words that need no quotes in
// either, so that a city is written as fast as it is made up.
class Rows {
public:
  Rows(const Section& section, Form form)
      : section_(&section), form_(form), cells_(section.columns.size()) {}

  void start(std::string_view key = {}) { key_ = key; }
  // Another item of a list, or the value. Columns are found fastest in their own order.
  void set(std::string_view column, std::string_view text);
  void finish();

  [[nodiscard]] const Section& section() const { return *section_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  // What stands above the rows: a line of YAML, or the headings of the columns.
  [[nodiscard]] std::string heading() const;

private:
  [[nodiscard]] bool has_key() const;
  void write_csv();
  void write_block(std::string_view indent);
  [[nodiscard]] std::string flow() const;
  void append_value(std::string& out, std::size_t column) const;
  void append_nested(std::string& out, std::size_t& column) const;

  const Section* section_;
  Form form_;
  std::string key_;
  std::vector<std::string> cells_;
  std::size_t last_ = 0;
  std::string text_;
};

}  // namespace buurtweb::generate
