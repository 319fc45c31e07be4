#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/report/kept_lines.h"
#include "engine/report/map_marks.h"
#include "engine/report/pictures.h"
#include "engine/report/teller.h"

namespace buurtweb::report {

// A picture in the making: the marks in the order in which they matter, until the paper is full.
class PictureSheet {
public:
  PictureSheet(const PictureWish& wish, viz::Layout layout);

  [[nodiscard]] const privacy::Scene& scene() const { return scene_; }
  [[nodiscard]] const locale::Catalogue& say() const { return say_; }
  [[nodiscard]] const Teller& teller() const { return teller_; }
  [[nodiscard]] std::vector<const analysis::Finding*> findings(analysis::FindingKind kind) const;

  // For how many names more there is a place.
  [[nodiscard]] std::size_t room() const;
  // Whether so many names more fit on this paper.
  [[nodiscard]] bool fits(std::size_t more) const { return more <= room(); }
  // On a screen, which carries few names, what comes first leaves half of the room to what follows:
  // it has a place for so many.
  [[nodiscard]] std::size_t room_for_first() const;
  // This has no place here: the map says how many have none, and the list behind it which. There it
  // stands below the words of its level, or of its kind.
  void leave_out(const viz::Mark& mark);
  void leave_out(const viz::Mark& mark, const std::string& heading);
  void leave_out_area(const viz::Mark& mark);
  void leave_out(MemberId member, std::size_t level, const std::string& detail = {});
  // This one is named below the picture only, or in that list where there is no room for names.
  void tell_at_foot(MemberId member);
  // Whether names have the room of what else could stand in their marks.
  [[nodiscard]] bool brief() const { return wish_.request.brief; }
  [[nodiscard]] viz::Paper paper() const { return sheet_.paper; }
  // Rings on a screen as well: what is in the middle there is what the picture is about.
  void stay_round() { sheet_.layout = viz::Layout::rings; }
  // The words above each level: the sentences `kaart.niveau.NAME.0`, `.1` …
  void name_levels(std::string_view name, std::size_t count);
  void name_levels(const std::vector<std::string>& words) {
    sheet_.levels = words_of_levels_ = words;
  }
  // The same words for the list of what has no place only.
  void name_headings(std::string_view name, std::size_t count);
  void name_level(std::size_t level, std::string words) { sheet_.levels[level] = std::move(words); }

  // Once, however often it is asked; nothing when it did not fit.
  std::optional<viz::MarkIndex> add(MemberId member, std::size_t level,
                                    const std::string& detail = {});
  std::optional<viz::MarkIndex> add(viz::Mark mark);
  [[nodiscard]] std::optional<viz::MarkIndex> find(MemberId member) const;
  viz::Mark& mark(viz::MarkIndex index) { return sheet_.marks[index]; }
  [[nodiscard]] std::size_t size() const { return sheet_.marks.size(); }

  // In the middle of rings, a box around these.
  void box(std::vector<viz::MarkIndex> members, std::string words) {
    sheet_.hulls.push_back({.members = std::move(members), .label = std::move(words)});
  }

  // Gives a thick outline to whom findings of this kind name first.
  void stand_out(analysis::FindingKind kind);

  // A pair has one line, the first that was drawn.
  void line(viz::MarkIndex from, viz::MarkIndex to, viz::LineStyle style = viz::LineStyle::tie);
  // On how many people it hangs: on the line of these two, where they have one.
  void tell_width(viz::MarkIndex from, viz::MarkIndex to, std::size_t people);
  // A dashed line for who could get in touch, as long as these are few enough to be an invitation.
  void propose(viz::MarkIndex from, viz::MarkIndex to, const std::string& reason);
  // The social ties between members that are on the sheet.
  void add_ties();
  // Between the first marks, where nobody could read all.
  void keep_readable_lines(std::size_t first_marks);

  // As they are read; by default in the order in which they matter.
  void put_in_order(const std::vector<viz::MarkIndex>& marks);
  // With the words around it.
  viz::MapSheet finished();

private:
  // On a screen an empty column takes the room of names, and on paper too, where not all names fit,
  // it or an empty ring would look as if nobody were there.
  void drop_empty_levels();
  [[nodiscard]] viz::Mark mark_of(MemberId member, std::size_t level,
                                  const std::string& detail) const;
  // Counts what has no place, and lists it where that is not too much to read.
  void tell_left_out();

  const PictureWish& wish_;
  const privacy::Scene& scene_;
  const locale::Catalogue& say_;
  Teller teller_;
  viz::MapSheet sheet_;
  MapMarks marks_;
  std::vector<std::size_t> numbers_;  // by member, where asked for
  DrawnLines lines_;
  std::vector<MemberId> at_foot_;
  std::vector<std::string> words_of_levels_;  // for the list, which needs them as they were named
  std::vector<viz::Unplaced> left_;
  std::set<MemberId> left_members_;
  std::map<std::string, std::int64_t> left_count_;  // by the words that count them
};

// On a mark into which others are folded: who it is, or how many; nothing of nobody.
std::string one_or_count(const PictureSheet& sheet, std::span<const MemberId> members);
// As many of these names as a mark holds.
std::string some_names(const std::vector<std::string>& names, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
