#include "viz/style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace buurtweb::viz {
namespace {

struct KindLook {
  std::string_view name;
  Look look;
};

constexpr std::array<KindLook, kMarkKindCount> kKinds{{
    {"resident", {Outline::ellipse, "#FFFFFF", "#4D4D4D", 1.3, false, 0}},
    {"professional", {Outline::ellipse, "#E4E4E4", "#333333", 1.2, false, 1.2}},
    {"association", {Outline::hexagon, "#A6DCC6", "#00553B", 1.5, false, 0}},
    {"institution", {Outline::box, "#FFD08A", "#7A4A00", 1.5, false, 0}},
    {"facility", {Outline::house, "#A5D3F0", "#114F7A", 1.5, false, 0}},
    {"initiative", {Outline::diamond, "#F7BFA0", "#8A3300", 1.5, false, 0}},
    {"channel", {Outline::parallelogram, "#E6BCD5", "#6B2450", 1.5, false, 0}},
    {"external", {Outline::box, "#FFFFFF", "#333333", 1.6, true, 0}},
    {"group", {Outline::round_box, "#D9EFE5", "#00553B", 1.8, false, 0}},
    {"talent", {Outline::octagon, "#F3EAC2", "#5C4B00", 1.4, false, 0}},
    {"event", {Outline::inverted_house, "#D6D0F0", "#382C78", 1.5, false, 0}},
}};

constexpr std::string_view kBridgeTint = "#F5E74B";

const KindLook& entry(MarkKind kind) {
  return kKinds.at(static_cast<std::size_t>(kind));
}

// Which share of a shape's width is free for text at this share of its height (0 is the top).
double free_width(Outline outline, double y) {
  const double off = std::abs(2 * y - 1);
  switch (outline) {
    case Outline::ellipse:
    case Outline::circle:
      return std::sqrt(std::max(0.0, 1 - off * off));
    case Outline::hexagon:
      return 1 - off / 2;
    case Outline::diamond:
      return 1 - off;
    case Outline::house:
      return std::min(1.0, y / kHouseRoof);
    case Outline::inverted_house:
      return std::min(1.0, (1 - y) / kHouseRoof);
    case Outline::parallelogram:
      return 1 - kSlant * (1 + off);
    case Outline::octagon:
      return std::min(1.0, 1 - (off - kOctagonSide));
    case Outline::none:
    case Outline::box:
    case Outline::round_box:
      return 1;
  }
  return 1;
}

// How wide a shape of this height must be to hold the rows from `top` on; infinite when it cannot.
double needed_width(Outline outline, const std::vector<TextRow>& rows, const Fit& fit, double air) {
  double widest = 0;
  double y = fit.top;
  for (const TextRow& row : rows) {
    // The letters themselves fill less than their row.
    const double upper = free_width(outline, (y + 0.1 * row.height) / fit.extent.height);
    const double lower = free_width(outline, (y + 0.9 * row.height) / fit.extent.height);
    const double room = std::min(upper, lower);
    y += row.height;
    if (!(room > 0.05)) {
      return std::numeric_limits<double>::infinity();
    }
    widest = std::max(widest, (row.width + air) / room);
  }
  return widest;
}

// Area, and more of it for what is far from the calm shape of 8 to 5.
double price(const Extent& extent) {
  const double ratio = extent.width / extent.height / 1.6;
  const double odd = std::max(ratio, 1 / ratio);
  return extent.width * extent.height * (1 + 0.25 * (odd - 1) * (odd - 1));
}

}  // namespace

double thickness(Paper paper) {
  return smallest_text(paper) / smallest_text(Paper::a3);
}

double whole_thickness(Paper paper) {
  return std::max(1.0, std::floor(thickness(paper)));
}

Look look_of(MarkKind kind, bool bridge, Paper paper) {
  Look look = entry(kind).look;
  if (bridge) {
    look.fill = kBridgeTint;
    look.stroke = kBlack;
    look.width = 3.6;
  }
  look.width *= thickness(paper);
  look.inner_width *= thickness(paper);
  return look;
}

Look look_of(const Mark& mark, Paper paper) {
  Look look = look_of(mark.kind, mark.bridge, paper);
  if (mark.open) {
    look.fill = kWhite;
    look.dashed = true;
  }
  return look;
}

double inset(const Look& look) {
  return look.inner_width == 0 ? 0 : look.width / 2 + 1.7 * look.inner_width;
}

bool is_person(MarkKind kind) {
  return kind == MarkKind::resident || kind == MarkKind::professional;
}

std::string_view name_of(MarkKind kind) {
  return entry(kind).name;
}

std::optional<MarkKind> kind_named(std::string_view name) {
  for (std::size_t i = 0; i < kMarkKindCount; ++i) {
    const auto kind = static_cast<MarkKind>(i);
    if (name_of(kind) == name) {
      return kind;
    }
  }
  return std::nullopt;
}

Pen pen_of(LineStyle style, Paper paper) {
  constexpr std::array<Pen, 6> pens{{{kLine, 1.2, Dash::solid},
                                     {"#5A6066", 2.8, Dash::solid},
                                     {kBlack, 4.6, Dash::solid},
                                     {kLine, 1.4, Dash::dotted},
                                     {kBlack, 3.6, Dash::dotted},
                                     {kBlack, 5.4, Dash::solid, 2.6}}};
  Pen pen = pens.at(static_cast<std::size_t>(style));
  pen.width *= thickness(paper);
  pen.core *= thickness(paper);
  return pen;
}

Pen core_of(const Pen& pen) {
  return {.colour = kWhite, .width = pen.core, .dash = pen.dash};
}

double least_line(Paper paper) {
  constexpr double seen_from_afar = 0.75;
  return paper == Paper::beamer ? seen_from_afar * smallest_text(paper) : 0;
}

Pen proposal_pen(Paper paper) {
  return {kProposal, 2.6 * thickness(paper), Dash::dashed};
}

Pen hull_pen(Paper paper) {
  return {kHullStroke, 1.2 * thickness(paper), Dash::dashed};
}

Pen ring_pen(Paper paper) {
  return {kHullStroke, 1.1 * thickness(paper), Dash::solid};
}

std::string_view name_of(LineStyle style) {
  constexpr std::array<std::string_view, 6> names{"tie",    "strong",        "bridge",
                                                  "unsure", "unsure-bridge", "sole"};
  return names.at(static_cast<std::size_t>(style));
}

Fit fit(Outline outline, const std::vector<TextRow>& rows, double air) {
  const double text = std::accumulate(rows.begin(), rows.end(), 0.0,
                                      [](double sum, const TextRow& r) { return sum + r.height; });
  Fit best;
  double lowest = std::numeric_limits<double>::infinity();
  for (int step = 0; step < 24; ++step) {
    const double height = text * (1 + step / 12.0) + 0.7 * air;
    for (const double share : {0.5, 0.4, 0.6, 0.3, 0.7, 0.8}) {
      Fit trial{.extent = {0, height}, .top = (height - text) * share};
      trial.extent.width = needed_width(outline, rows, trial, 1.5 * air);
      const double cost = price(trial.extent) * (1 + 0.25 * std::abs(share - 0.5));
      if (cost < lowest * 0.999) {
        lowest = cost;
        best = trial;
      }
    }
  }
  return best;
}

}  // namespace buurtweb::viz
