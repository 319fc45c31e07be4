#include "tests/house/functions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "tests/house/declaration.h"

namespace buurtweb::house {
namespace {

enum class Scope { declarations, function, block, list };

// A brace that is still open. `head` is where its present statement began.
struct Open {
  Scope scope = Scope::declarations;
  std::size_t head = 0;
  std::size_t parentheses = 0;
  std::size_t nesting = 0;
  std::optional<std::size_t> function;  // which one it stands in
};

class Scanner {
public:
  explicit Scanner(const CppText& text) : tokens_(text.tokens) {}

  std::vector<Function> scan() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      step();
    }
    return std::move(functions_);
  }

private:
  Open& top() { return open_.back(); }

  void step() {
    const std::string_view text = tokens_[at_].text;
    if (text == "{") {
      open_brace();
    } else if (text == "}") {
      close_brace();
    } else if (text == "(") {
      ++top().parentheses;
    } else if (text == ")") {
      top().parentheses -= top().parentheses > 0 ? 1U : 0U;
    } else if (ends_statement()) {
      top().head = at_ + 1;
    }
  }

  bool ends_statement() {
    static constexpr std::array access{"public", "private", "protected"};
    const bool is_label = tokens_[at_].text == ":" && at_ > 0 &&
                          std::ranges::find(access, tokens_[at_ - 1].text) != access.end();
    return is_label || (tokens_[at_].text == ";" && top().parentheses == 0);
  }

  void open_brace() {
    const Declaration before(tokens_, top().head, at_);
    Open opened{.scope = scope_of(before),
                .head = at_ + 1,
                .nesting = top().nesting,
                .function = top().function};
    if (opened.scope == Scope::function) {
      opened.function = functions_.size();
      opened.nesting = 0;
      functions_.push_back(before.as_function());
    } else if (opened.scope == Scope::block && opened.function) {
      ++opened.nesting;
      std::size_t& deepest = functions_[*opened.function].nesting;
      deepest = std::max(deepest, opened.nesting);
    } else if (opened.scope == Scope::declarations) {
      opened.function.reset();
    }
    open_.push_back(opened);
  }

  Scope scope_of(const Declaration& before) {
    if (before.is_lambda()) {
      return top().function ? Scope::block : Scope::function;
    }
    if (top().parentheses > 0) {
      return Scope::list;
    }
    if (before.is_type_or_namespace()) {
      return Scope::declarations;
    }
    if (top().scope == Scope::declarations) {
      return before.is_function() ? Scope::function : Scope::list;
    }
    return before.is_block(top().scope == Scope::list) ? Scope::block : Scope::list;
  }

  void close_brace() {
    if (open_.size() == 1) {
      return;
    }
    const Open closed = top();
    open_.pop_back();
    if (closed.scope != Scope::list) {
      top().head = at_ + 1;
    }
    if (closed.scope == Scope::function) {
      Function& function = functions_[*closed.function];
      function.lines = tokens_[at_].line - function.line + 1;
    }
  }

  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::vector<Open> open_{Open{}};
  std::vector<Function> functions_;
};

}  // namespace

std::vector<Function> functions_of(const CppText& text) {
  return Scanner(text).scan();
}

}  // namespace buurtweb::house
