#include "tests/house/declaration.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <string>

namespace buurtweb::house {
namespace {

bool is_word(std::string_view text) {
  return !text.empty() &&
         (std::isalnum(static_cast<unsigned char>(text[0])) != 0 || text[0] == '_');
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

std::string_view partner(std::string_view bracket) {
  static constexpr std::string_view brackets = "()[]{}<>";
  const std::size_t found = brackets.find(bracket);
  return brackets.substr(found ^ 1U, 1);
}

}  // namespace

Declaration::Declaration(std::span<const Token> tokens, std::size_t head, std::size_t brace)
    : tokens_(tokens), head_(head), brace_(brace) {}

std::size_t Declaration::opening(std::size_t close) const {
  const std::string_view partner_text = partner(at(close));
  std::size_t depth = 0;
  for (std::size_t i = close; i > head_; --i) {
    depth += at(i) == at(close) ? 1U : 0U;
    depth -= at(i) == partner_text ? 1U : 0U;
    if (depth == 0) {
      return i;
    }
  }
  return head_;
}

std::size_t Declaration::closing(std::size_t open) const {
  const std::string_view partner_text = partner(at(open));
  std::size_t depth = 0;
  for (std::size_t i = open; i < brace_; ++i) {
    depth += at(i) == at(open) ? 1U : 0U;
    depth -= at(i) == partner_text ? 1U : 0U;
    if (depth == 0) {
      return i;
    }
  }
  return brace_;
}

// template <…> and [[…]] may both stand before a declaration, more than once.
std::size_t Declaration::after_prefixes() const {
  std::size_t i = head_;
  while (i + 1 < brace_) {
    if (at(i) == "template" && at(i + 1) == "<") {
      i = closing(i + 1) + 1;
    } else if (at(i) == "[" && at(i + 1) == "[") {
      i = closing(i) + 1;
    } else {
      break;
    }
  }
  return std::min(i, brace_);
}

// `i`, or what follows when brackets open or an operator's name stands there.
std::size_t Declaration::past_brackets(std::size_t i) const {
  if (is_one_of(at(i), {"(", "[", "{"})) {
    return closing(i);
  }
  if (at(i) == "<" && i > head_ && is_word(at(i - 1))) {
    return closing(i);
  }
  return i;
}

bool Declaration::is_assigned() const {
  for (std::size_t i = after_prefixes(); i < brace_; ++i) {
    if (at(i) == "operator") {
      return false;
    }
    i = past_brackets(i);
    if (i < brace_ && at(i) == "=") {
      return true;
    }
  }
  return false;
}

// The parameters of operator() are in the second pair.
std::size_t Declaration::operator_parameters(std::size_t i) const {
  while (i < brace_ && at(i) != "(") {
    ++i;
  }
  const bool is_call = i + 2 < brace_ && at(i + 1) == ")" && at(i + 2) == "(";
  return is_call ? i + 2 : i;
}

std::optional<std::size_t> Declaration::parameter_list() const {
  for (std::size_t i = after_prefixes(); i < brace_; ++i) {
    if (at(i) == "operator") {
      const std::size_t open = operator_parameters(i);
      return open < brace_ ? std::optional(open) : std::nullopt;
    }
    const bool names = i > head_ && is_word(at(i - 1)) &&
                       !is_one_of(at(i - 1), {"alignas", "decltype", "noexcept", "requires",
                                              "explicit", "__attribute__"});
    if (at(i) == "(" && names) {
      return i;
    }
    i = past_brackets(i);
  }
  return std::nullopt;
}

bool Declaration::is_type_or_namespace() const {
  std::size_t i = after_prefixes();
  while (i < brace_ && is_one_of(at(i), {"typedef", "static", "constexpr", "inline", "const"})) {
    ++i;
  }
  if (i == brace_ || is_assigned()) {
    return false;
  }
  if (at(i) == "extern" && i + 2 == brace_) {
    return at(i + 1) == "\"\"";
  }
  return is_one_of(at(i), {"namespace", "class", "struct", "union", "enum"}) && !parameter_list();
}

// After a constructor's colon a brace that follows a member's name holds its value.
bool Declaration::is_function() const {
  const std::optional<std::size_t> open = is_assigned() ? std::nullopt : parameter_list();
  if (!open) {
    return false;
  }
  for (std::size_t i = closing(*open); i < brace_; ++i) {
    i = past_brackets(i);
    if (i < brace_ && at(i) == ":") {
      return is_one_of(at(brace_ - 1), {")", "}"});
    }
  }
  return true;
}

// Where the parameters or the introducer of a lambda would end: before -> type, mutable, noexcept.
std::size_t Declaration::before_specifiers() const {
  std::size_t i = brace_ - 1;
  while (i > head_ && (is_word(at(i)) || is_one_of(at(i), {"::", "<", ">", "*", "&", ","}))) {
    --i;
  }
  i = at(i) == "->" && i > head_ ? i - 1 : brace_ - 1;
  while (i > head_ && is_one_of(at(i), {"mutable", "noexcept", "constexpr", "const"})) {
    --i;
  }
  return i;
}

// [a, b] opens a lambda unless it is an attribute, an index or a structured binding.
bool Declaration::is_introducer(std::size_t close) const {
  const std::size_t open = opening(close);
  if (at(open) != "[" || at(open + 1) == "[") {
    return false;
  }
  return open == head_ || at(open - 1) == "return" ||
         !(is_word(at(open - 1)) || is_one_of(at(open - 1), {")", "]"}));
}

bool Declaration::is_lambda() const {
  if (brace_ == head_) {
    return false;
  }
  std::size_t i = before_specifiers();
  if (at(i) == ")") {
    i = opening(i);
    i -= i > head_ ? 1U : 0U;
  }
  if (at(i) == ">") {
    i = opening(i);
    i -= i > head_ ? 1U : 0U;
  }
  return at(i) == "]" && is_introducer(i);
}

bool Declaration::is_block(bool inside_list) const {
  if (brace_ == head_) {
    return !inside_list;
  }
  std::size_t last = brace_ - 1;
  if (at(last) == "]" && at(last - 1) == "]") {  // if (…) [[likely]] {
    last = opening(last) - 1;
  }
  return is_one_of(at(last), {")", ":", "else", "do", "try"});
}

std::size_t Declaration::parameter_count(std::size_t open) const {
  const std::size_t close = closing(open);
  if (close == open + 1 || (close == open + 2 && at(open + 1) == "void")) {
    return 0;
  }
  std::size_t count = 1;
  for (std::size_t i = open + 1; i < close; ++i) {
    i = past_brackets(i);
    count += i < close && at(i) == "," ? 1U : 0U;
  }
  return count;
}

std::string Declaration::name_before(std::size_t open) const {
  std::size_t first = open;
  while (first > head_ && (is_word(at(first - 1)) || is_one_of(at(first - 1), {"::", "~"}))) {
    const bool starts_another = first < open && is_word(at(first)) && is_word(at(first - 1));
    if (starts_another) {
      break;
    }
    --first;
  }
  std::string name;
  for (std::size_t i = first; i < open; ++i) {
    name += at(i);
  }
  return name.empty() ? "operator" : name;
}

Function Declaration::as_function() const {
  Function result{.name = "lambda", .line = tokens_[head_].line};
  if (is_lambda()) {
    const std::size_t last = before_specifiers();
    result.parameters = at(last) == ")" ? parameter_count(opening(last)) : 0;
  } else if (const std::optional<std::size_t> open = parameter_list()) {
    result.name = name_before(*open);
    result.parameters = parameter_count(*open);
  }
  return result;
}

}  // namespace buurtweb::house
