#include "engine/input/entry_forms.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/input/raw.h"
#include "engine/input/word_form.h"
#include "engine/input/yaml_events.h"

namespace buurtweb::input {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

int as_int(std::size_t number) {
  return static_cast<int>(number);
}

// Something that is told of a form.
struct Told {
  enum class Kind : std::uint8_t { document, nothing, scalar, list, map, list_end, map_end };

  Kind kind = Kind::nothing;
  YAML::EmitterStyle::value style = YAML::EmitterStyle::Default;
  int line = 0;  // from 0, of the entry
  FormPlace at = {};
  FormPlace line_start = {};
  std::string tag = {};
  std::string seen = {};      // of a scalar
  std::size_t words = kNone;  // that it is and nothing else
};

// Keeps what is told of one entry alone.
class Listener final : public YAML::EventHandler {
public:
  explicit Listener(const WordForm& form) : form_(form) {}

  // Of one document with one entry or row in it, of which everything can be told of others as well;
  // else nothing. The first is that of the document, the next one that of what holds the entry, and
  // the last one its end.
  std::optional<std::vector<Told>> told() {
    const bool is_whole = is_sound_ && documents_ == 1 && open_.empty() && told_.size() > 2 &&
                          nodes_ == (told_[1].kind == Told::Kind::map ? 2U : 1U);
    return is_whole ? std::optional(std::move(told_)) : std::nullopt;
  }

private:
  using Mark = YAML::Mark;
  using Anchor = YAML::anchor_t;
  using Style = YAML::EmitterStyle::value;
  using Kind = Told::Kind;

  void OnDocumentStart(const Mark& mark) override {
    ++documents_;
    add(Kind::document, mark);
  }
  void OnDocumentEnd() override {}
  void OnNull(const Mark& mark, Anchor anchor) override {
    // Where a key is missing, or a value without as much as a colon, how it ends hangs on what
    // follows; and so does what an entry is that has no value.
    const bool stands_for_a_value = open_.size() > 1 && !expects_key() && !told_.empty() &&
                                    static_cast<std::size_t>(mark.pos) > told_.back().at.position;
    is_sound_ = is_sound_ && stands_for_a_value;
    add(Kind::nothing, mark);
    take(anchor);
  }
  void OnAlias(const Mark& /*mark*/, Anchor /*anchor*/) override { is_sound_ = false; }
  void OnScalar(const Mark& mark, const std::string& tag, Anchor anchor,
                const std::string& value) override {
    Told& told = add(Kind::scalar, mark);
    told.tag = tag;
    told.seen = value;
    told.words = form_.words_of(told.at, value);
    is_sound_ = is_sound_ && !open_.empty() && is_as_written(told);
    take(anchor);
  }
  void OnSequenceStart(const Mark& mark, const std::string& tag, Anchor anchor,
                       Style style) override {
    open(add(Kind::list, mark), tag, style, anchor);
  }
  void OnSequenceEnd() override { close(Kind::list_end); }
  void OnMapStart(const Mark& mark, const std::string& tag, Anchor anchor, Style style) override {
    open(add(Kind::map, mark), tag, style, anchor);
  }
  void OnMapEnd() override { close(Kind::map_end); }

  Told& add(Kind kind, const Mark& mark) {
    const auto position = static_cast<std::size_t>(std::max(mark.pos, 0));
    const auto column = static_cast<std::size_t>(std::max(mark.column, 0));
    // What is told at the end would be told at the beginning of what follows.
    is_sound_ = is_sound_ && position < form_.text().size() && column <= position;
    return told_.emplace_back(
        Told{.kind = kind,
             .line = mark.line,
             .at = form_.place(position),
             .line_start = form_.place(position - std::min(column, position))});
  }
  // Plain, or in quotes that are closed: yaml-cpp 0.7 lets them run on to the end. Not with a tag.
  [[nodiscard]] bool is_as_written(const Told& scalar) const {
    const std::size_t position = std::min(scalar.at.position, form_.text().size());
    const std::string_view rest = std::string_view(form_.text()).substr(position);
    return rest.starts_with('"') || rest.starts_with('\'')
               ? scalar.tag == "!" && end_of_quoted(form_.text(), position) != kNone
               : scalar.tag == "?";
  }
  [[nodiscard]] bool expects_key() const {
    return !open_.empty() && open_.back().is_map && open_.back().nodes % 2 == 0;
  }
  void take(Anchor anchor) {
    is_sound_ = is_sound_ && anchor == YAML::NullAnchor;
    if (!open_.empty()) {
      ++open_.back().nodes;
    }
  }
  void open(Told& told, const std::string& tag, Style style, Anchor anchor) {
    told.tag = tag;
    told.style = style;
    is_sound_ = is_sound_ && tag == "?";
    take(anchor);
    open_.push_back({.is_map = told.kind == Kind::map});
  }
  void close(Kind kind) {
    told_.push_back({.kind = kind});
    nodes_ = open_.back().nodes;
    open_.pop_back();
  }

  const WordForm& form_;
  std::vector<Told> told_;
  std::size_t documents_ = 0;
  struct Open {
    bool is_map = false;
    std::size_t nodes = 0;
  };
  std::vector<Open> open_;
  std::size_t nodes_ = 0;  // in what was closed last
  bool is_sound_ = true;
};

// Tells of entries, one after the other.
class Teller {
public:
  Teller(std::string_view text, YAML::EventHandler& to) : text_(text), to_(to) {}

  // The entry that begins here, on this line (from 0); false where it is not followed.
  bool tell(std::size_t begin, std::size_t end, std::size_t line) {
    form_.take(text_.substr(begin, end - begin));
    const std::vector<Told>* const told = told_of_form();
    if (told == nullptr || (holds_ && told->back().kind != *holds_)) {
      return false;
    }
    begin_ = begin;
    line_ = line;
    // The document, and what holds the entries, begin with the first one.
    for (std::size_t i = holds_ ? 2 : 0; i + 1 < told->size(); ++i) {
      if (!pass_on((*told)[i])) {
        return false;
      }
    }
    holds_ = told->back().kind;
    return true;
  }

  bool end() {
    if (!holds_) {
      return false;
    }
    pass_on({.kind = *holds_});
    to_.OnDocumentEnd();
    return true;
  }

private:
  // Nothing where it is not followed.
  const std::vector<Told>* told_of_form() {
    const auto found = forms_.find(form_.text());
    if (found != forms_.end()) {
      return &found->second;
    }
    Listener listener(form_);
    try {
      tell_events(form_.text(), listener);
    } catch (const YAML::Exception&) {
      return nullptr;
    }
    std::optional<std::vector<Told>> told = listener.told();
    return told ? &forms_.emplace(form_.text(), *std::move(told)).first->second : nullptr;
  }

  bool pass_on(const Told& told) {
    YAML::Mark mark;
    const std::size_t at = form_.offset(told.at);
    mark.pos = as_int(begin_ + at);
    mark.line = as_int(line_) + told.line;
    mark.column = as_int(at - form_.offset(told.line_start));
    switch (told.kind) {
      case Told::Kind::document:
        to_.OnDocumentStart(mark);
        break;
      case Told::Kind::nothing:
        to_.OnNull(mark, YAML::NullAnchor);
        break;
      case Told::Kind::scalar:
        return pass_on_scalar(told, mark);
      case Told::Kind::list:
        to_.OnSequenceStart(mark, told.tag, YAML::NullAnchor, told.style);
        break;
      case Told::Kind::map:
        to_.OnMapStart(mark, told.tag, YAML::NullAnchor, told.style);
        break;
      case Told::Kind::list_end:
        to_.OnSequenceEnd();
        break;
      case Told::Kind::map_end:
        to_.OnMapEnd();
        break;
    }
    return true;
  }

  bool pass_on_scalar(const Told& told, const YAML::Mark& mark) {
    if (told.words != kNone) {
      value_ = form_.words(told.words);
    } else if (!form_.restore(form_.offset(told.at), told.seen, value_)) {
      return false;
    }
    to_.OnScalar(mark, told.tag, YAML::NullAnchor, value_);
    return true;
  }

  std::string_view text_;
  YAML::EventHandler& to_;
  std::unordered_map<std::string, std::vector<Told>> forms_;
  std::optional<Told::Kind> holds_;  // the end of what holds the entries
  WordForm form_;                    // of the entry at hand
  std::size_t begin_ = 0;
  std::size_t line_ = 0;
  std::string value_;
};

// A lone carriage return, as of an old Macintosh.
bool has_other_line_ends(std::string_view text) {
  for (std::size_t at = text.find('\r'); at != kNone; at = text.find('\r', at + 1)) {
    if (!text.substr(at + 1).starts_with('\n')) {
      return true;
    }
  }
  return false;
}

// Behind a tab, or of the whole file.
bool is_no_entry(std::string_view line) {
  return line.starts_with('\t') || line.starts_with('%') || line.starts_with("---") ||
         line.starts_with("...");
}

// Walks along the lines.
class Entries {
public:
  explicit Entries(std::string_view text) : text_(text) {}

  struct Entry {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t line = 0;  // from 0
  };
  // Nothing behind the last one.
  std::optional<Entry> next() {
    if (begin_ == kNone && !find_beginning()) {
      return std::nullopt;
    }
    Entry entry{.begin = begin_, .line = line_};
    pass_line();
    entry.end = find_beginning() ? begin_ : text_.size();
    return entry;
  }
  // A line stands further to the left than an entry may, or begins like none.
  [[nodiscard]] bool are_broken() const { return are_broken_; }

private:
  bool find_beginning() {
    for (; at_ < text_.size(); pass_line()) {
      const std::size_t first = std::min(text_.find_first_not_of(' ', at_), text_.size());
      const std::size_t indent = first - at_;
      const bool says_something =
          first < text_.size() && std::string_view("#\n\r").find(text_[first]) == kNone;
      if (says_something && (indent_ == kNone || indent <= indent_)) {
        are_broken_ = are_broken_ || (indent_ != kNone && indent < indent_) ||
                      is_no_entry(text_.substr(first));
        indent_ = indent_ == kNone ? indent : indent_;
        begin_ = at_;
        return true;
      }
    }
    begin_ = kNone;
    return false;
  }
  void pass_line() {
    const std::size_t end = text_.find('\n', at_);
    at_ = end == kNone ? text_.size() : end + 1;
    ++line_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::size_t begin_ = kNone;  // of the next entry, where it is known
  std::size_t indent_ = kNone;
  bool are_broken_ = false;
};

}  // namespace

bool tell_entries(std::string_view text, YAML::EventHandler& to) {
  if (has_other_line_ends(text)) {
    return false;
  }
  Entries entries(text);
  Teller teller(text, to);
  while (const std::optional<Entries::Entry> entry = entries.next()) {
    if (entries.are_broken() || !teller.tell(entry->begin, entry->end, entry->line)) {
      return false;
    }
  }
  return teller.end();
}

}  // namespace buurtweb::input
