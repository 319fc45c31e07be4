#include "engine/input/yaml_writer.h"

#include <algorithm>
#include <array>

#include "engine/base/kinds.h"
#include "engine/base/text.h"

namespace buurtweb::input {
namespace {

using model::Field;
using model::FieldSpec;
using model::RecordKind;
using model::ValueType;

// Longer than this, a list is easier to read with an item a line.
constexpr std::size_t kLineWidth = 100;

constexpr std::array<std::string_view, 12> kOtherMeanings{
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", "ja", "nee"};

// Letters and digits of ASCII, and these marks; looked up, since it is asked of each byte.
constexpr std::array<bool, 256> letters_digits_and(std::string_view marks) {
  std::array<bool, 256> result{};
  for (std::size_t c = 0; c < result.size(); ++c) {
    result[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                (c < 0x80 && marks.find(static_cast<char>(c)) != std::string_view::npos);
  }
  return result;
}

// Beyond ASCII only letters of Latin, Greek, Cyrillic, Hebrew and Arabic: among the rest are spaces
// and line ends that one reader sees and another does not.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> result = letters_digits_and(" _'./()+-");
  for (std::size_t c = 0x80; c < 0xE0; ++c) {
    result[c] = c != 0xC2;
  }
  return result;
}

bool is_plain_byte(char c) {
  static constexpr std::array kFits = plain_bytes();
  return kFits[static_cast<unsigned char>(c)];
}

bool starts_like_a_word(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first >= 0x80;
}

// To a reader of YAML, whatever the case. None of them begins like most words do.
bool means_something_else(std::string_view text) {
  constexpr std::size_t kLongest = 5;
  constexpr std::string_view kBegins = "ntfyojNTFYOJ~";
  const bool may_be = text.size() <= kLongest && (kBegins.find(text[0]) != std::string_view::npos ||
                                                  static_cast<unsigned char>(text[0]) >= 0x80);
  return may_be && std::ranges::find(kOtherMeanings, folded(text)) != kOtherMeanings.end();
}

bool is_plain(std::string_view text) {
  return !text.empty() && starts_like_a_word(text) && !text.ends_with(' ') &&
         std::ranges::all_of(text, is_plain_byte) && !means_something_else(text);
}

// Words whose form is known need no quotes: 2026-09-02, ja, ~200, 0-17.
bool is_typed(const FieldSpec& spec) {
  return spec.type != ValueType::text && spec.type != ValueType::tags &&
         spec.type != ValueType::ref && spec.type != ValueType::refs;
}

bool is_null(std::string_view text) {
  constexpr std::string_view kNull = "null";
  return text.size() == kNull.size() && folded(text) == kNull;
}

// Nothing in it means something else to YAML than it does to people.
bool is_bare(std::string_view text) {
  static constexpr std::array kFits = letters_digits_and("_-+.~/ ");
  const auto fits = [](char c) { return kFits[static_cast<unsigned char>(c)]; };
  return !text.empty() && text != "~" && text != "-" && !is_null(text) && !text.starts_with("- ") &&
         text.front() != ' ' && text.back() != ' ' && std::ranges::all_of(text, fits);
}

void append_scalar(std::string& out, std::string_view text) {
  if (is_plain(text)) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
      case '\\':
        out.append({'\\', c});
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  out += '"';
}

void append_item(std::string& out, const FieldSpec& spec, const ListItem& item) {
  if (item.size() == 1 && is_typed(spec) && is_bare(item[0])) {
    out += item[0];
  } else if (item.size() == 1) {
    append_scalar(out, item[0]);
  } else {
    for (std::size_t i = 0; i < item.size(); ++i) {
      out += i == 0 ? "[" : ", ";
      append_scalar(out, item[i]);
    }
    out += ']';
  }
}

bool is_list(const FieldSpec& spec) {
  return spec.type == ValueType::tags || spec.type == ValueType::refs ||
         spec.type == ValueType::numbers;
}

void append_value(std::string& out, const FieldSpec& spec, const std::vector<ListItem>& items) {
  if (!is_list(spec)) {
    append_item(out, spec, items.front());
    return;
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    out += i == 0 ? "[" : ", ";
    append_item(out, spec, items[i]);
  }
  out += ']';
}

std::string_view name_within(RecordKind owner) {
  const auto nested = model::nested_specs();
  return std::ranges::find(nested, owner, &model::NestedSpec::record)->name;
}

enum class Style : std::uint8_t {
  block_entry,  // key: and a line for each field
  block,        // a line for each field
  flow_entry,   // key: {…}
  list_entry,   // key: […]
  flow_row,     // - {…}
  list_row      // - […]
};

struct Form {
  RecordKind kind;
  std::string_view section;
  Style style;
  std::size_t indent;
};
constexpr std::array<Form, 19> kForms{
    {{RecordKind::neighbourhood, "buurt", Style::block, 2},
     {RecordKind::area, "gebieden", Style::flow_entry, 4},
     {RecordKind::resident, "bewoners", Style::block_entry, 2},
     {RecordKind::professional, "professionals", Style::block_entry, 2},
     {RecordKind::association, "netwerken", Style::block_entry, 2},
     {RecordKind::institution, "organisaties", Style::block_entry, 2},
     {RecordKind::facility, "voorzieningen", Style::block_entry, 2},
     {RecordKind::initiative, "initiatieven", Style::block_entry, 2},
     {RecordKind::channel, "kanalen", Style::block_entry, 2},
     {RecordKind::external, "buiten", Style::block_entry, 2},
     {RecordKind::plan, "plan", Style::block, 2},
     {RecordKind::goal, "doelen", Style::flow_entry, 4},
     {RecordKind::action, "acties", Style::flow_entry, 4},
     {RecordKind::tie, "verbindingen", Style::flow_row, 2},
     {RecordKind::spark, "haakjes", Style::flow_row, 2},
     {RecordKind::proposal, "voorstellen", Style::flow_row, 2},
     {RecordKind::avoid, "liever_niet", Style::list_row, 2},
     {RecordKind::synonym, "woordenlijst", Style::list_entry, 2},
     {RecordKind::settings, "instellingen", Style::block, 2}}};

const Form& form_of(RecordKind kind) {
  return *std::ranges::find(kForms, kind, &Form::kind);
}

class RecordWriter {
public:
  RecordWriter(std::string& out, const RecordText& record)
      : out_(out), record_(record), form_(form_of(record.kind())) {}

  void write() {
    if (form_.style == Style::block) {
      block(form_.indent);
      return;
    }
    out_.append(form_.indent, ' ');
    if (form_.style == Style::flow_row || form_.style == Style::list_row) {
      out_ += "- ";
    } else {
      append_scalar(out_, record_.key());
      out_ += ':';
    }
    switch (form_.style) {
      case Style::block_entry:
        out_ += record_.is_empty() ? " {}\n" : "\n";
        block(form_.indent + 2);
        return;
      case Style::flow_entry:
        out_ += ' ';
        flow(record_.kind());
        break;
      case Style::list_entry:
        out_ += ' ';
        only_list();
        break;
      case Style::flow_row:
        row();
        break;
      case Style::list_row:
        only_list();
        break;
      case Style::block:
        break;
    }
    out_ += '\n';
  }

private:
  using Part = RecordText::Part;

  template <class Look>
  void each_part(RecordKind owner, const Look& look) const {
    for (const Part& part : record_.parts()) {
      if (part.owner == owner) {
        look(part);
      }
    }
  }

  void block(std::size_t indent) {
    each_part(record_.kind(), [&](const Part& part) { line(part, indent); });
    for (const RecordKind within : {RecordKind::processing, RecordKind::consent}) {
      if (within != record_.kind() && record_.has_any(within)) {
        out_.append(indent, ' ').append(name_within(within)).append(": ");
        flow(within);
        out_ += '\n';
      }
    }
  }

  void value(const Part& part) {
    if (part.known != nullptr) {
      out_ += part.known->written;
    } else {
      append_value(out_, *part.spec, part.own);
    }
  }

  void line(const Part& part, std::size_t indent) {
    out_.append(indent, ' ').append(part.spec->name).append(":");
    const std::size_t start = out_.size();
    out_ += ' ';
    value(part);
    const std::size_t length = indent + part.spec->name.size() + out_.size() - (start + 1);
    if (is_list(*part.spec) && length > kLineWidth) {
      out_.resize(start);
      for (const ListItem& item : part.items()) {
        out_.append("\n").append(indent, ' ').append("  - ");
        append_item(out_, *part.spec, item);
      }
    }
    out_ += '\n';
  }

  void flow(RecordKind owner) {
    bool is_first = true;
    out_ += '{';
    each_part(owner, [&](const Part& part) {
      out_.append(is_first ? "" : ", ").append(part.spec->name).append(": ");
      value(part);
      is_first = false;
    });
    out_ += '}';
  }

  void only_list() {
    if (record_.is_empty()) {
      out_ += "[]";
    } else {
      value(record_.parts()[0]);
    }
  }

  // A tie of three words stands as three words.
  void row() {
    const bool is_short = record_.kind() == RecordKind::tie && record_.parts().size() == 3 &&
                          record_.has(RecordKind::tie, Field::from) &&
                          record_.has(RecordKind::tie, Field::relation) &&
                          record_.has(RecordKind::tie, Field::to);
    if (!is_short) {
      flow(record_.kind());
      return;
    }
    const char* before = "[";
    for (const Field field : {Field::from, Field::relation, Field::to}) {
      each_part(RecordKind::tie, [&](const Part& part) {
        if (part.spec->field == field) {
          out_ += before;
          value(part);
          before = ", ";
        }
      });
    }
    out_ += ']';
  }

  std::string& out_;
  const RecordText& record_;
  const Form& form_;
};

}  // namespace

void append_record(std::string& out, const RecordText& record) {
  RecordWriter(out, record).write();
}

std::string_view section_of(RecordKind kind) {
  return form_of(kind).section;
}

bool is_of_plan(RecordKind kind) {
  return kind == RecordKind::plan || kind == RecordKind::goal || kind == RecordKind::action;
}

std::string heading_above(RecordKind kind, bool is_first, bool has_plan) {
  const bool needs_plan = is_of_plan(kind) && kind != RecordKind::plan;
  const bool is_within = needs_plan || kind == RecordKind::area;
  std::string heading = is_first || is_within ? "" : "\n";
  heading += needs_plan && !has_plan ? "\nplan:\n" : "";
  return heading.append(is_within ? "  " : "").append(section_of(kind)).append(":\n");
}

std::string yaml_value(const FieldSpec& spec, const std::vector<ListItem>& items) {
  std::string value;
  append_value(value, spec, items);
  return value;
}

std::string yaml_scalar(std::string_view text) {
  std::string value;
  append_scalar(value, text);
  return value;
}

}  // namespace buurtweb::input
