#include "engine/input/withdrawal.h"

#include <vector>

#include "engine/base/text.h"
#include "engine/input/cell_values.h"
#include "engine/input/column_words.h"

namespace buurtweb::input {
namespace {

std::string_view without_outer_marks(std::string_view word) {
  constexpr std::string_view kMarks = ".,;:!?()[]-";
  const std::size_t begin = word.find_first_not_of(kMarks);
  return begin == std::string_view::npos
             ? std::string_view{}
             : word.substr(begin, word.find_last_not_of(kMarks) - begin + 1);
}

std::string date_in(std::string_view words) {
  std::vector<ListItem> items;
  const model::FieldSpec& spec =
      model::spec_of(model::RecordKind::consent, model::Field::consent_withdrawn);
  const bool is_date = read_cell(spec, words, items).fault == CellFault::none && !items.empty();
  return is_date ? items[0][0] : "";
}

}  // namespace

std::optional<Withdrawal> withdrawal_in(std::string_view cell) {
  const std::string plain = folded(cell);
  bool is_withdrawn = false;
  std::string rest;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    const std::string word(without_outer_marks(std::string_view(plain).substr(at, end - at)));
    const std::string_view says = word_of_withdrawal(word);
    if (says == "niet") {
      return std::nullopt;
    }
    is_withdrawn = is_withdrawn || says == "ingetrokken";
    rest += says.empty() ? word + " " : "";
    at = end + 1;
  }
  if (!is_withdrawn) {
    return std::nullopt;
  }
  // Who is in doubt may be so about the day.
  const bool is_sure = plain.find('?') == std::string::npos;
  return Withdrawal{is_sure ? date_in(rest) : ""};
}

}  // namespace buurtweb::input
