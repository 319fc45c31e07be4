#include "viz/marks.h"

#include <algorithm>
#include <limits>

#include "viz/style.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

constexpr std::size_t kNarrowest = 7;  // columns of a name
constexpr std::size_t kWidest = 15;
constexpr std::size_t kDetailWidth = 20;

// The words of a mark, each block in its own type.
struct Words {
  Text letter;
  Text name;
  Text detail;
};

Text words_in(std::string role, std::vector<std::string> lines, Type type) {
  Text text;
  text.role = std::move(role);
  text.lines = std::move(lines);
  text.size = type.size;
  text.bold = type.bold;
  return text;
}

Words words_of(const Mark& mark, std::string_view letter, TypeSizes sizes) {
  const bool bold = mark.bridge || !is_person(mark.kind);
  Words words{
      .letter = words_in("letter", {}, {sizes.small, false}),
      .name = words_in("name", {}, {sizes.name, bold}),
      .detail = words_in("detail", {}, {sizes.small, false}),
  };
  words.letter.colour = kQuiet;
  const std::string sign = sign_of(mark, letter);
  if (!sign.empty()) {
    words.letter.lines = {sign};
  }
  const std::string detail = shortened(printable(mark.detail), kLongestName);
  words.detail.lines = wrapped(detail, kDetailWidth);
  return words;
}

Extent extent_of(const Text& text, TextMeter& meter) {
  return text.lines.empty() ? Extent{} : meter.block(text.lines, {text.size, text.bold});
}

// How much of the row the letter takes that stands before the name; nothing where it stands above
// it.
double beside(const Words& words, Paper paper, TextMeter& meter) {
  const bool low =
      paper == Paper::beamer && !words.letter.lines.empty() && !words.name.lines.empty();
  return low ? extent_of(words.letter, meter).width + 0.3 * words.letter.size : 0;
}

std::vector<TextRow> rows_of(const Words& words, Paper paper, TextMeter& meter) {
  std::vector<TextRow> rows;
  const double before = beside(words, paper, meter);
  for (const Text* const text : {&words.letter, &words.name, &words.detail}) {
    if (before > 0 && text == &words.letter) {
      continue;
    }
    for (const std::string& line : text->lines) {
      const Extent extent = meter.line(line, {text->size, text->bold});
      rows.push_back({extent.width, extent.height});
    }
    if (before > 0 && text == &words.name) {
      const double width = before + extent_of(*text, meter).width;
      std::ranges::for_each(rows, [width](TextRow& row) { row.width = width; });
    }
  }
  return rows;
}

// Puts the blocks below each other, in the middle of the shape; on a low screen the letter before
// the name.
Body stacked(const Words& words, const Fit& place, Paper paper, TextMeter& meter) {
  Body body{.extent = place.extent, .texts = {}};
  const double before = beside(words, paper, meter);
  const double middle = place.extent.width / 2;
  double y = place.top;
  const auto put = [&](const Text& text, double x, double height) {
    if (!text.lines.empty()) {
      body.texts.push_back(text);
      body.texts.back().box = box_around({x, y + height / 2}, extent_of(text, meter));
    }
  };
  const Extent letter = extent_of(words.letter, meter);
  const Extent name = extent_of(words.name, meter);
  if (before > 0) {
    put(words.letter, middle - (before + name.width - letter.width) / 2, name.height);
  } else {
    put(words.letter, middle, letter.height);
    y += letter.height;
  }
  put(words.name, middle + before / 2, name.height);
  y += name.height;
  put(words.detail, middle, extent_of(words.detail, meter).height);
  return body;
}

// Area; names read best in one or two lines, none of them a mere initial.
double price(const Extent& extent, const std::vector<std::string>& lines) {
  const bool scrap = lines.size() > 1 && std::ranges::any_of(lines, [](const std::string& line) {
                       return columns(line) <= 2;
                     });
  const double long_winded = lines.size() > 2 ? 0.12 * static_cast<double>(lines.size() - 2) : 0;
  return extent.width * extent.height * (1 + long_winded + (scrap ? 0.4 : 0));
}

// The words stand inside the inner one of two outlines.
Fit around(const Fit& inner, double inset) {
  return {.extent = {inner.extent.width + 2 * inset, inner.extent.height + 2 * inset},
          .top = inner.top + inset};
}

}  // namespace

std::string visible_name(const Mark& mark) {
  return shortened(printable(mark.shown.empty() ? mark.label : mark.shown), kLongestName);
}

std::string sign_of(const Mark& mark, std::string_view letter) {
  return shortened(printable(letter), 3) + shortened(printable(mark.number), 7);
}

Body body_of(const Mark& mark, std::string_view letter, TypeSizes sizes, TextMeter& meter) {
  const Look look = look_of(mark, sizes.paper);
  const std::string name = visible_name(mark);
  const double air = 0.55 * sizes.name + look.width;
  Words words = words_of(mark, letter, sizes);
  Body best;
  double lowest = std::numeric_limits<double>::infinity();
  std::vector<std::string> last;
  for (std::size_t width = kWidest; width >= kNarrowest; --width) {
    words.name.lines = wrapped(name, width);
    if (width < kWidest && words.name.lines == last) {
      continue;
    }
    last = words.name.lines;
    const Fit place =
        around(fit(look.outline, rows_of(words, sizes.paper, meter), air), inset(look));
    const double cost = price(place.extent, words.name.lines);
    if (cost < lowest) {
      lowest = cost;
      best = stacked(words, place, sizes.paper, meter);
    }
  }
  return best;
}

}  // namespace buurtweb::viz
