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

#include "engine/input/entry_lines.h"
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
  bool may_be_key = false;
};

// Keeps what is told of one entry alone.
class Listener final : public YAML::EventHandler {
public:
  explicit Listener(const WordForm& form) : form_(form) {}

  // Of one document with one entry or row in it, of which everything can be told of others as well;
  // else nothing. The first is that of the document, the next one that of what holds the entry, and
  // the last one its end.
  std::optional<std::vector<Told>> told() {
    const bool is_one = is_sound_ && documents_ == 1 && open_.empty() && told_.size() > 2;
    const bool is_whole = is_one && told_[1].style == YAML::EmitterStyle::Block &&
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
    told.may_be_key =
        open_.empty() || expects_key() || !open_.back().is_map || open_.back().in_flow;
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
    // What is told at the end would be told at the beginning of what follows. A tag, even one that
    // says nothing ("!<?>"), stands where no entry begins; and yaml-cpp gives up at some depth.
    constexpr std::size_t kDeep = 100;
    is_sound_ = is_sound_ && position < form_.text().size() && form_.text()[position] != '!' &&
                column <= position && open_.size() < kDeep;
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
    is_sound_ = is_sound_ && tag == "?" && !expects_key();
    take(anchor);
    open_.push_back(
        {.is_map = told.kind == Kind::map, .in_flow = style == YAML::EmitterStyle::Flow});
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
    bool in_flow = false;
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

  // False where something in them is not followed.
  bool tell_document() {
    if (!tell_all({.end = text_.size()}, 0)) {
      return false;
    }
    to_.OnDocumentEnd();
    return true;
  }

private:
  using Lines = EntryLines::Lines;
  using Forms = std::unordered_map<std::string, std::vector<Told>>;

  // The entries or rows of one block, and what holds them.
  bool tell_all(Lines lines, std::size_t depth) {
    EntryLines entries(text_, lines);
    std::optional<Told::Kind> end;  // of what holds them, once the first is told
    while (const std::optional<Lines> entry = entries.next()) {
      if (entries.are_broken() || !tell(*entry, depth, end)) {
        return false;
      }
    }
    return end && pass_on({.kind = *end});
  }

  bool tell(Lines entry, std::size_t depth, std::optional<Told::Kind>& end) {
    const Lines within = within_block(entry, depth);
    const bool has_block = within.begin < within.end;
    // A key by itself is not followed, so that a word stands for its block.
    form_.take(text_.substr(entry.begin, (has_block ? within.begin : entry.end) - entry.begin));
    const std::vector<Told>* const told = told_of(
        has_block ? form_.text().substr(0, form_.text().find(':')) + ": a\n" : form_.text());
    if (told == nullptr || (end && told->back().kind != *end)) {
      return false;
    }
    begin_ = entry.begin;
    line_ = entry.line;
    // With the first one begins what holds them, and the document.
    const std::size_t first = end ? 2 : depth > 0 ? 1 : 0;
    const std::size_t last = told->size() - (has_block ? 2 : 1);
    for (std::size_t i = first; i < last; ++i) {
      if (!pass_on((*told)[i])) {
        return false;
      }
    }
    end = told->back().kind;
    return !has_block || tell_all(within, depth + 1);
  }

  // The lines behind a key that stands alone on its line; none where there are none. They are
  // entries again, which have far fewer forms than all of it together.
  [[nodiscard]] Lines within_block(Lines entry, std::size_t depth) const {
    constexpr std::size_t kDeepest = 8;
    const std::string_view all = text_.substr(entry.begin, entry.end - entry.begin);
    const std::size_t head = std::min(all.find('\n'), all.size() - 1) + 1;
    const bool is_alone = depth < kDeepest && is_lone_key(all.substr(0, head)) &&
                          EntryLines(text_, {entry.begin + head, entry.end, 0}).next();
    return is_alone ? Lines{entry.begin + head, entry.end, entry.line + 1} : Lines{};
  }

  // Nothing where the form is not followed.
  const std::vector<Told>* told_of(const std::string& form) {
    const auto found = forms_.find(form);
    if (found != forms_.end()) {
      return &found->second;
    }
    WordForm own;
    own.take(form);
    Listener listener(own);
    try {
      tell_events(form, listener);
    } catch (const YAML::Exception&) {
      return nullptr;
    }
    std::optional<std::vector<Told>> told = listener.told();
    return told ? &forms_.emplace(form, *std::move(told)).first->second : nullptr;
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
    // yaml-cpp takes no key of more than 1024 bytes, and sees fewer in a form.
    constexpr std::size_t kLongestKey = 1000;
    if (told.may_be_key && value_.size() > kLongestKey) {
      return false;
    }
    to_.OnScalar(mark, told.tag, YAML::NullAnchor, value_);
    return true;
  }

  std::string_view text_;
  YAML::EventHandler& to_;
  Forms forms_;
  WordForm form_;  // of the entry at hand
  std::size_t begin_ = 0;
  std::size_t line_ = 0;
  std::string value_;
};

}  // namespace

bool tell_entries(std::string_view text, YAML::EventHandler& to) {
  // A mark of the byte order counts as none where a text begins, and each form begins one.
  constexpr std::string_view kByteOrder = "\xEF\xBB\xBF";
  if (has_other_line_ends(text) || text.find(kByteOrder) != kNone) {
    return false;
  }
  return Teller(text, to).tell_document();
}

}  // namespace buurtweb::input
