#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tests/house/functions.h"

namespace buurtweb::house {

// The tokens from the beginning of a statement up to an opening brace, and what they say that the
// brace opens.
class Declaration {
public:
  Declaration(std::span<const Token> tokens, std::size_t head, std::size_t brace);

  [[nodiscard]] bool is_lambda() const;
  [[nodiscard]] bool is_type_or_namespace() const;
  // Among declarations: whether a body opens; else it is a list of values.
  [[nodiscard]] bool is_function() const;
  // Among statements: whether a block opens; else it is a list of values.
  [[nodiscard]] bool is_block(bool inside_list) const;

  // The name, first line and parameters of a function or lambda.
  [[nodiscard]] Function as_function() const;

private:
  [[nodiscard]] std::string_view at(std::size_t i) const { return tokens_[i].text; }
  // The partner of a bracket; `head_` or `brace_` when there is none.
  [[nodiscard]] std::size_t opening(std::size_t close) const;
  [[nodiscard]] std::size_t closing(std::size_t open) const;
  [[nodiscard]] std::size_t after_prefixes() const;
  [[nodiscard]] std::size_t past_brackets(std::size_t i) const;
  [[nodiscard]] bool is_assigned() const;
  [[nodiscard]] std::size_t operator_parameters(std::size_t i) const;
  [[nodiscard]] std::optional<std::size_t> parameter_list() const;
  [[nodiscard]] std::size_t before_specifiers() const;
  [[nodiscard]] bool is_introducer(std::size_t close) const;
  [[nodiscard]] std::size_t parameter_count(std::size_t open) const;
  [[nodiscard]] std::string name_before(std::size_t open) const;

  std::span<const Token> tokens_;
  std::size_t head_ = 0;
  std::size_t brace_ = 0;
};

}  // namespace buurtweb::house
