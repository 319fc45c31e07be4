#include "engine/report/picture_sheet.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/base/sorted.h"
#include "engine/report/map_proposals.h"
#include "engine/report/map_words.h"

namespace buurtweb::report {

PictureSheet::PictureSheet(const PictureWish& wish, viz::Layout layout)
    : wish_(wish),
      scene_(*wish.study.scene),
      say_(wish.request.catalogue),
      teller_(scene_, wish.request.catalogue) {
  sheet_.paper = wish.request.paper;
  // A screen is wide and low: what runs from the inside out runs from left to right there.
  const bool rings = layout == viz::Layout::rings;
  sheet_.layout = rings && sheet_.paper == viz::Paper::beamer ? viz::Layout::columns : layout;
  marks_.of.resize(scene_.size());
  marks_.own.resize(scene_.size(), true);
  marks_.of_area.resize(scene_.areas.size());
  if (wish.request.numbers) {
    numbers_ = numbers_of(scene_);
  }
}

std::vector<const analysis::Finding*> PictureSheet::findings(analysis::FindingKind kind) const {
  std::vector<const analysis::Finding*> found;
  for (const analysis::Finding& finding : wish_.study.findings) {
    if (finding.kind == kind) {
      found.push_back(&finding);
    }
  }
  return found;
}

std::size_t PictureSheet::room() const {
  const std::size_t most = wish_.request.most_names_of_some();
  return most - std::min(most, sheet_.marks.size());
}

std::size_t PictureSheet::room_for_first() const {
  const std::size_t most = wish_.request.most_names_of_some();
  return sheet_.paper == viz::Paper::beamer ? (most + 1) / 2 : most;
}

void PictureSheet::name_headings(std::string_view name, std::size_t count) {
  words_of_levels_.clear();
  for (std::size_t level = 0; level < count; ++level) {
    words_of_levels_.push_back(
        say_.say("kaart.niveau." + std::string(name) + "." + std::to_string(level)));
  }
}

void PictureSheet::name_levels(std::string_view name, std::size_t count) {
  name_headings(name, count);
  sheet_.levels = words_of_levels_;
}

void PictureSheet::leave_out(const viz::Mark& mark, const std::string& heading) {
  const char* const what = mark.kind == viz::MarkKind::talent  ? "kaart.talenten"
                           : mark.kind == viz::MarkKind::event ? "kaart.gebeurtenissen"
                                                               : "kaart.namen";
  ++left_count_[what];
  left_.push_back({.heading = heading, .label = mark.label, .detail = mark.detail});
}

void PictureSheet::leave_out_area(const viz::Mark& mark) {
  ++left_count_["kaart.delen"];
  left_.push_back(
      {.heading = say_.say("nummers.kop.groep_wijk"), .label = mark.label, .detail = mark.detail});
}

void PictureSheet::leave_out(const viz::Mark& mark) {
  leave_out(mark, mark.level < words_of_levels_.size()
                      ? words_of_levels_[mark.level]
                      : say_.say("nummers.kop." + std::string(word_of(mark.kind))));
}

void PictureSheet::leave_out(MemberId member, std::size_t level, const std::string& detail) {
  if (left_members_.insert(member).second) {
    leave_out(mark_of(member, level, detail));
  }
}

void PictureSheet::tell_at_foot(MemberId member) {
  constexpr std::size_t most = 60;
  if (sheet_.paper == viz::Paper::beamer || at_foot_.size() >= most) {
    leave_out(member, 0);
  } else {
    at_foot_.push_back(member);
  }
}

std::optional<viz::MarkIndex> PictureSheet::add(viz::Mark mark) {
  if (!fits(1)) {
    leave_out(mark);
    return std::nullopt;
  }
  sheet_.marks.push_back(std::move(mark));
  return static_cast<viz::MarkIndex>(sheet_.marks.size() - 1);
}

viz::Mark PictureSheet::mark_of(MemberId member, std::size_t level,
                                const std::string& detail) const {
  const privacy::Member& who = scene_[member];
  return {.kind = static_cast<viz::MarkKind>(who.kind),
          .label = who.label,
          .number = number_in(numbers_, member),
          .detail = detail,
          .level = level};
}

std::optional<viz::MarkIndex> PictureSheet::add(MemberId member, std::size_t level,
                                                const std::string& detail) {
  std::optional<viz::MarkIndex>& known = marks_.of[member.value()];
  if (!known && !fits(1)) {
    leave_out(member, level, detail);
  } else if (!known) {
    known = add(mark_of(member, level, detail));
  }
  return known;
}

std::optional<viz::MarkIndex> PictureSheet::find(MemberId member) const {
  return marks_.of[member.value()];
}

void PictureSheet::stand_out(analysis::FindingKind kind) {
  for (const analysis::Finding* const finding : findings(kind)) {
    const auto* const who =
        finding->about.empty() ? nullptr : std::get_if<MemberId>(&finding->about.front());
    if (const auto mark = who == nullptr ? std::nullopt : find(*who)) {
      sheet_.marks[*mark].bridge = true;
    }
  }
}

void PictureSheet::line(viz::MarkIndex from, viz::MarkIndex to, viz::LineStyle style) {
  if (from == to) {
    return;
  }
  const auto [line, is_new] = lines_.emplace(std::minmax(from, to), DrawnLine{.style = style});
  ++line->second.ties;
  if (is_new) {
    sheet_.lines.push_back({.from = from, .to = to, .style = style});
  }
}

void PictureSheet::tell_width(viz::MarkIndex from, viz::MarkIndex to, std::size_t people) {
  for (viz::Line& line : sheet_.lines) {
    if (std::minmax(line.from, line.to) == std::minmax(from, to)) {
      line.style = people > 1 ? viz::LineStyle::strong : line.style;
      line.count = people;
    }
  }
}

void PictureSheet::propose(viz::MarkIndex from, viz::MarkIndex to, const std::string& reason) {
  // Fewer than on a map of the web: here lines have numbers of their own.
  constexpr std::size_t most = 5;
  if (sheet_.proposals.size() < std::min(most, most_proposals(sheet_.paper))) {
    sheet_.proposals.push_back({.from = from, .to = to, .reason = reason});
  }
}

void PictureSheet::keep_readable_lines(std::size_t first_marks) {
  DrawnLines among;
  std::ranges::copy_if(lines_, std::inserter(among, among.end()),
                       [&](const auto& line) { return line.first.second < first_marks; });
  if (!are_too_many(among, first_marks)) {
    return;
  }
  const std::set<Ends> kept = kept_lines(among, first_marks);
  std::erase_if(sheet_.lines, [&](const viz::Line& line) {
    const Ends ends = std::minmax(line.from, line.to);
    return among.contains(ends) && !kept.contains(ends);
  });
  marks_.all_lines = false;
}

void PictureSheet::add_ties() {
  for (const privacy::SceneTie& tie : scene_.ties) {
    const auto from = tie.joins(TieClass::social) ? find(tie.from) : std::nullopt;
    const auto to = tie.joins(TieClass::social) ? find(tie.to) : std::nullopt;
    if (from && to) {
      line(*from, *to, tie.strength == 3 ? viz::LineStyle::strong : viz::LineStyle::tie);
    }
  }
}

void PictureSheet::put_in_order(const std::vector<viz::MarkIndex>& marks) {
  std::vector<viz::Mark> sorted;
  std::vector<viz::MarkIndex> place(marks.size());
  for (const viz::MarkIndex mark : marks) {
    place[mark] = static_cast<viz::MarkIndex>(sorted.size());
    sorted.push_back(std::move(sheet_.marks[mark]));
  }
  sheet_.marks = std::move(sorted);
  for (viz::Line& line : sheet_.lines) {
    line.from = place[line.from];
    line.to = place[line.to];
  }
  for (std::optional<viz::MarkIndex>& mark : marks_.of) {
    mark = mark ? std::optional(place[*mark]) : std::nullopt;
  }
  sheet_.in_order = true;
}

void PictureSheet::drop_empty_levels() {
  std::vector<std::string> words;
  std::vector<std::size_t> place(sheet_.levels.size());
  for (std::size_t level = 0; level < sheet_.levels.size(); ++level) {
    place[level] = words.size();
    if (std::ranges::count(sheet_.marks, level, &viz::Mark::level) > 0) {
      words.push_back(sheet_.levels[level]);
    }
  }
  for (viz::Mark& mark : sheet_.marks) {
    mark.level = mark.level < place.size() ? place[mark.level] : words.size();
  }
  sheet_.levels = std::move(words);
}

void PictureSheet::tell_left_out() {
  const std::size_t most = sheet_.paper == viz::Paper::beamer ? 120 : 2000;
  std::vector<std::string> counts;
  for (const auto& [what, count] : left_count_) {
    counts.push_back(say_.say(what, {{"aantal", std::to_string(count)}}, count));
    marks_.count += count;
  }
  marks_.left_out = !left_.empty();
  marks_.without = say_.list(counts);
  if (left_.size() > most) {
    return;
  }
  // In the order of the levels, else in which they came.
  std::vector<std::string> headings = words_of_levels_;
  for (const viz::Unplaced& one : left_) {
    if (std::ranges::find(headings, one.heading) == headings.end()) {
      headings.push_back(one.heading);
    }
  }
  std::ranges::stable_sort(left_, {}, [&](const viz::Unplaced& one) {
    return std::ranges::find(headings, one.heading) - headings.begin();
  });
  sheet_.unplaced = std::move(left_);
}

viz::MapSheet PictureSheet::finished() {
  const bool screen = sheet_.paper == viz::Paper::beamer;
  if ((screen || !left_.empty()) && !sheet_.levels.empty()) {
    drop_empty_levels();
  }
  tell_left_out();
  MapRequest request = wish_.request;
  sort_unique(at_foot_);
  request.listed = at_foot_;
  add_words({scene_, marks_, request}, sheet_);
  // Where not everybody has a place, or nobody has a line, nobody is told to stand alone.
  if (sheet_.layout != viz::Layout::web || marks_.left_out || sheet_.lines.empty()) {
    sheet_.alone.clear();
  }
  return std::move(sheet_);
}

std::string one_or_count(const PictureSheet& sheet, std::span<const MemberId> members) {
  const privacy::Scene& scene = sheet.scene();
  if (members.size() < 2) {
    return members.empty() ? "" : scene[members.front()].label;
  }
  const bool are_people =
      std::ranges::all_of(members, [&](MemberId who) { return is_person(scene[who].kind); });
  if (are_people && scene.audience == Audience::public_ &&
      std::cmp_less(members.size(), scene.thresholds.small_count)) {
    return sheet.say().say("kaart.mensen_ongeteld");
  }
  return sheet.say().say(are_people ? "kaart.mensen" : "kaart.contacten",
                         {{"aantal", std::to_string(members.size())}}, members.size());
}

std::string some_names(const std::vector<std::string>& names, const locale::Catalogue& catalogue) {
  constexpr std::size_t most = 76;  // characters: what a mark shows of a detail, with some to spare
  for (std::size_t count = names.size(); count > 1; --count) {
    std::string some = catalogue.list(names, count);
    if (some.size() <= most) {
      return some;
    }
  }
  return catalogue.list(names, std::min<std::size_t>(names.size(), 2));
}

}  // namespace buurtweb::report
