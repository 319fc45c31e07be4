#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Unicode, behind one door (ICU). All texts are UTF-8.
namespace buurtweb {

// To be called while there is memory: what ICU makes once for all that come after, it makes without
// looking whether it got any.
void start_unicode();

// Nothing, or the offset of the first byte that is not valid UTF-8.
std::size_t first_invalid_utf8(std::string_view text);  // std::string_view::npos when all is valid
bool is_ascii_space(char c);
std::string_view without_outer_spaces(std::string_view text);
// NFC and trimmed: how keys and references are compared.
std::string normalised(std::string_view text);
// NFC, case-folded, trimmed, spaces collapsed: how tags are compared.
std::string folded(std::string_view text);
// Digits, spaces and hyphens of every script and width as those of ASCII, and what has no width
// left out: for who looks for a number in it.
std::string with_plain_digits(std::string_view text);
// For a terminal: a control character, a line separator, a mark that turns the direction of reading
// and a byte that is no UTF-8 are each replaced by one U+FFFD.
std::string printable(std::string_view text);
// Likewise of several lines, each of which ends where it did.
std::string printable_lines(std::string_view text);
// The text itself, or its first characters and "…" when it has more of them.
std::string shortened(std::string_view text, std::size_t most);
// Nothing to be seen: spaces of every width, and what has no width at all.
bool is_blank(std::string_view text);
// The first character that steers a terminal or a printer instead of being printed (U+0000 to
// U+001F, U+007F to U+009F).
std::optional<char32_t> first_control(std::string_view text);
std::size_t count_code_points(std::string_view text);
std::u32string code_points(std::string_view text);
// Damerau-Levenshtein distance in code points; what is further than `most` counts as `most` + 1.
std::size_t edit_distance(std::u32string_view from, std::u32string_view to, std::size_t most);
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);
// The candidate nearest to `word`, or empty when none is near enough to be a likely slip. For many
// words there is NearMisses.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

// Sort keys of the Dutch collation, with the text's own bytes as the last word, so that the order
// is total: a key compares with < like the texts do in a Dutch telephone book, and numbers by what
// they are worth (house 9 before house 10).
class DutchOrder {
public:
  DutchOrder();
  ~DutchOrder();
  DutchOrder(const DutchOrder&) = delete;
  DutchOrder& operator=(const DutchOrder&) = delete;
  DutchOrder(DutchOrder&&) = delete;
  DutchOrder& operator=(DutchOrder&&) = delete;
  [[nodiscard]] std::string key(std::string_view text) const;

private:
  struct Collator;
  std::unique_ptr<Collator> collator_;
};

}  // namespace buurtweb
