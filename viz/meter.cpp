#include "viz/meter.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "viz/graphviz.h"
#include "viz/text.h"

namespace buurtweb::viz {
namespace {

constexpr double kSpace = 0.278;  // of Arial, at a type size of 1

}  // namespace

void TextMeter::announce(const std::vector<std::string>& texts) {
  std::set<std::string> fresh;
  for (const std::string& text : texts) {
    for (const std::string& word : words(text)) {
      if (!known_.contains(word)) {
        fresh.insert(word);
      }
    }
  }
  if (fresh.empty()) {
    return;
  }
  const std::vector<std::string> all(fresh.begin(), fresh.end());
  const std::vector<Extent> light = graphviz::measure(all, false);
  const std::vector<Extent> bold = graphviz::measure(all, true);
  for (std::size_t i = 0; i < all.size(); ++i) {
    known_.emplace(all[i], Word{light[i], bold[i]});
  }
}

Extent TextMeter::word(const std::string& word, Type type) {
  announce({word});
  const Word& found = known_.find(word)->second;
  const Extent& extent = type.bold ? found.bold : found.light;
  return {extent.width * type.size, extent.height * type.size};
}

Extent TextMeter::line(std::string_view text, Type type) {
  Extent sum{.width = 0, .height = 1.15 * type.size};
  for (const std::string& part : words(text)) {
    const Extent extent = word(part, type);
    sum.width += extent.width + (sum.width > 0 ? kSpace * type.size : 0);
    sum.height = std::max(sum.height, extent.height);
  }
  return sum;
}

Extent TextMeter::block(const std::vector<std::string>& lines, Type type) {
  Extent sum;
  for (const std::string& text : lines) {
    const Extent extent = line(text, type);
    sum.width = std::max(sum.width, extent.width);
    sum.height += extent.height;
  }
  return sum;
}

// The words of a text; those that are wider than a line in parts.
std::vector<std::string> TextMeter::narrow_words(std::string_view text, Type type, double width) {
  std::vector<std::string> result;
  for (std::string& whole : words(text)) {
    if (is_initial(whole) && !result.empty() &&
        line(result.back() + " " + whole, type).width <= width) {
      result.back() += " " + whole;
      continue;
    }
    const double share = width / std::max(1e-6, word(whole, type).width);
    if (share >= 1) {
      result.push_back(std::move(whole));
      continue;
    }
    const auto longest =
        static_cast<std::size_t>(0.8 * share * static_cast<double>(columns(whole)));
    std::ranges::move(even_parts(whole, std::max<std::size_t>(1, longest)),
                      std::back_inserter(result));
  }
  return result;
}

std::vector<std::string> TextMeter::filled(std::string_view text, Type type, double width) {
  std::vector<std::string> lines;
  double used = 0;
  for (const std::string& part : narrow_words(text, type, width)) {
    const double extra = kSpace * type.size + line(part, type).width;
    if (!lines.empty() && used + extra <= width) {
      lines.back() += " " + part;
      used += extra;
    } else {
      lines.push_back(part);
      used = extra - kSpace * type.size;
    }
  }
  return lines;
}

}  // namespace buurtweb::viz
