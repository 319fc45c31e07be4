#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

  // Whether so many names more fit on this paper. When not, the map says so.
  bool has_room(std::size_t more);
  // On a screen, which carries few names, what comes first leaves half of the room to what follows.
  bool has_room_for_first();
  // For how many names more there is a place.
  [[nodiscard]] std::size_t room() const;
  // What comes first has a place for so many.
  [[nodiscard]] std::size_t room_for_first() const;
  // Somebody has no place here: the map says so.
  void leave_out() { overflow_ = true; }
  [[nodiscard]] viz::Paper paper() const { return sheet_.paper; }
  // The words above each level: the sentences `kaart.niveau.NAME.0`, `.1` …
  void name_levels(std::string_view name, std::size_t count);
  void name_levels(std::vector<std::string> words) { sheet_.levels = std::move(words); }
  void name_level(std::size_t level, std::string words) { sheet_.levels[level] = std::move(words); }

  // Once, however often it is asked; nothing when it did not fit.
  std::optional<viz::MarkIndex> add(MemberId member, std::size_t level);
  std::optional<viz::MarkIndex> add(viz::Mark mark);
  [[nodiscard]] std::optional<viz::MarkIndex> find(MemberId member) const;
  viz::Mark& mark(viz::MarkIndex index) { return sheet_.marks[index]; }
  [[nodiscard]] std::size_t size() const { return sheet_.marks.size(); }

  // Gives a thick outline to whom findings of this kind name first.
  void stand_out(analysis::FindingKind kind);

  // A pair has one line, the first that was drawn.
  void line(viz::MarkIndex from, viz::MarkIndex to, viz::LineStyle style = viz::LineStyle::tie);
  // The social ties between members that are on the sheet.
  void add_ties();

  // With the words around it.
  viz::MapSheet finished();

private:
  // On a screen an empty column takes the room of names, and on paper too, where not all names fit,
  // it or an empty ring would look as if nobody were there.
  void drop_empty_levels();
  void drop_letters_of_one_kind();

  const PictureWish& wish_;
  const privacy::Scene& scene_;
  const locale::Catalogue& say_;
  Teller teller_;
  viz::MapSheet sheet_;
  MapMarks marks_;
  std::vector<std::size_t> numbers_;  // by member, where asked for
  std::set<std::pair<viz::MarkIndex, viz::MarkIndex>> lines_;
  bool overflow_ = false;
};

// By member: the groups (associations) it belongs to.
std::vector<std::vector<MemberId>> memberships(const privacy::Scene& scene);
// On a mark into which others are folded: who it is, or how many; nothing of nobody.
std::string one_or_count(const PictureSheet& sheet, std::span<const MemberId> members);
// As many of these names as a mark holds.
std::string some_names(const std::vector<std::string>& names, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
