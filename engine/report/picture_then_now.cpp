#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/report/dates.h"
#include "engine/report/map_folding.h"
#include "engine/report/map_words.h"
#include "engine/report/pictures.h"

// The neighbourhood then and now, side by side, with everything in the same place. On the left
// stands nothing that is not on the right.
namespace buurtweb::report {
namespace {

using Ends = std::pair<viz::MarkIndex, viz::MarkIndex>;

class ThenNow {
public:
  explicit ThenNow(const PictureWish& wish)
      : scene_(*wish.study.scene), request_(wish.request), since_(since_of(wish)) {}

  viz::MapSheet write() {
    sheet_.paper = request_.paper;
    const bool screen = request_.paper == viz::Paper::beamer;
    marks_ = add_marks(scene_,
                       {.stand_out = {},
                        .named = screen ? std::vector<MemberId>{} : new_here(),
                        .subjects = screen ? with_news() : std::vector<MemberId>{}},
                       request_, sheet_);
    marks_.all_lines = add_lines(scene_, marks_, new_pairs(), sheet_);
    if (!sheet_.marks.empty()) {
      sheet_.layout = viz::Layout::pair;
    }
    for (viz::Mark& mark : sheet_.marks) {
      mark.level = 1;
    }
    old_lines_ = ends(marks_, {.then = true});
    old_contacts_ = ends(marks_, {.then = true, .contact = true});
    contacts_ = ends(marks_, {.contact = true});
    copy_old_marks();
    copy_old_lines();
    name_sides();
    add_words({scene_, marks_, request_}, sheet_);
    keep_places(request_.places, sheet_);
    sheet_.footer.insert(
        sheet_.footer.begin(),
        request_.catalogue.say(shows_news_ ? "kaart.toen.uitleg" : "kaart.toen.niets"));
    return std::move(sheet_);
  }

private:
  // Of a map that is looked at without an earlier one, all is new.
  static privacy::Since since_of(const PictureWish& wish) {
    const privacy::Scene& scene = *wish.study.scene;
    return wish.request.since != nullptr
               ? *wish.request.since
               : privacy::Since{.day = {},
                                .members = std::vector<bool>(scene.size()),
                                .ties = std::vector<bool>(scene.ties.size())};
  }

  // Which ties are asked for: all that are drawn, or fewer.
  struct Which {
    bool then = false;     // that were there before
    bool contact = false;  // that are more than use of a place
  };
  // The marks between which there is one of them.
  [[nodiscard]] std::set<Ends> ends(const MapMarks& marks, Which which) const {
    std::set<Ends> result;
    for (std::size_t i = 0; i < scene_.ties.size(); ++i) {
      const privacy::SceneTie& tie = scene_.ties[i];
      const bool use = tie_class(tie.relation) == TieClass::use;
      if (is_drawn(tie) && (!which.then || since_.ties[i]) && !(which.contact && use)) {
        const auto from = marks.of[tie.from.value()];
        const auto to = marks.of[tie.to.value()];
        if (from && to && from != to) {
          result.insert(std::minmax(*from, *to));
        }
      }
    }
    return result;
  }

  // By two who are tied: those whose tie is new. Their lines are not among those left out.
  [[nodiscard]] std::set<std::pair<MemberId, MemberId>> new_pairs() const {
    std::set<std::pair<MemberId, MemberId>> result;
    for (std::size_t i = 0; i < scene_.ties.size(); ++i) {
      const privacy::SceneTie& tie = scene_.ties[i];
      if (is_drawn(tie) && !since_.ties[i]) {
        result.insert(std::minmax(tie.from, tie.to));
      }
    }
    return result;
  }

  // Who keeps a name where not all do: who came, and then who got a new tie.
  [[nodiscard]] std::vector<MemberId> new_here() const {
    std::vector<MemberId> result;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      if (!since_.members[i]) {
        result.push_back(MemberId::of(i));
      }
    }
    for (const auto& [one, other] : new_pairs()) {
      result.insert(result.end(), {one, other});
    }
    return result;
  }

  // The groups of the first new contacts between groups: a screen has room for a few, and shows
  // them first.
  [[nodiscard]] std::vector<MemberId> with_news() const {
    constexpr std::size_t contacts = 2;
    MapRequest groups = request_;
    groups.paper = viz::Paper::a3;
    groups.groups = true;
    groups.names = scene_.size();
    groups.fewer.reset();
    viz::MapSheet sheet;
    const MapMarks marks = add_marks(scene_, {}, groups, sheet);
    const std::set<Ends> before = ends(marks, {.then = true, .contact = true});
    std::set<viz::MarkIndex> news;
    std::size_t found = 0;
    for (const Ends& pair : ends(marks, {.contact = true})) {
      if (found < contacts && !before.contains(pair) && is_group(sheet, pair)) {
        news.insert({pair.first, pair.second});
        ++found;
      }
    }
    std::vector<MemberId> result;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      if (marks.own[i] && marks.of[i] && news.contains(*marks.of[i])) {
        result.push_back(MemberId::of(i));
      }
    }
    return result;
  }

  static bool is_group(const viz::MapSheet& sheet, const Ends& pair) {
    return sheet.marks[pair.first].kind == viz::MarkKind::association &&
           sheet.marks[pair.second].kind == viz::MarkKind::association;
  }

  // Whoever is in a file without knowing anybody in it is not drawn alone for everybody to see.
  [[nodiscard]] bool may_stand_alone(const viz::Mark& mark) const {
    return scene_.audience != Audience::public_ ||
           (mark.kind != viz::MarkKind::resident && mark.kind != viz::MarkKind::professional);
  }

  void copy_old_marks() {
    std::set<viz::MarkIndex> old;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      if (marks_.of[i] && since_.members[i]) {
        old.insert(*marks_.of[i]);
      }
    }
    std::set<viz::MarkIndex> tied;
    for (const auto& [from, to] : old_lines_) {
      tied.insert(from);
      tied.insert(to);
    }
    copies_.resize(sheet_.marks.size());
    for (viz::MarkIndex i = 0; i < copies_.size(); ++i) {
      if (!old.contains(i)) {
        sheet_.marks[i].bridge = true;
        shows_news_ = true;
      } else if (tied.contains(i) || may_stand_alone(sheet_.marks[i])) {
        viz::Mark copy = sheet_.marks[i];
        copy.level = 0;
        copy.twin = i;
        // How many people stood in a group then is not known of whoever is not on the map now, and
        // a number on one side only would look as if there were none before.
        copy.detail.clear();
        sheet_.marks[i].detail.clear();
        copies_[i] = static_cast<viz::MarkIndex>(sheet_.marks.size());
        sheet_.marks.push_back(std::move(copy));
      }
    }
  }

  // Who uses a place has no contact by that, neither then nor now.
  void copy_old_lines() {
    std::vector<viz::Line> then;
    for (viz::Line& line : sheet_.lines) {
      const Ends pair = std::minmax(line.from, line.to);
      const bool contact = contacts_.contains(pair);
      const bool is_new = !(contact ? old_contacts_ : old_lines_).contains(pair);
      shows_news_ |= is_new;
      if (old_lines_.contains(pair) && copies_[line.from] && copies_[line.to]) {
        then.push_back(
            {.from = *copies_[line.from], .to = *copies_[line.to], .style = style_then(line)});
      }
      if (is_new || line.style == viz::LineStyle::bridge) {
        line.style = style_now(is_new, contact);
      }
    }
    sheet_.lines.insert(sheet_.lines.end(), then.begin(), then.end());
  }

  [[nodiscard]] viz::LineStyle style_then(const viz::Line& line) const {
    using enum viz::LineStyle;
    if (!old_contacts_.contains(std::minmax(line.from, line.to))) {
      return unsure;
    }
    return line.style == strong ? strong : tie;
  }

  static viz::LineStyle style_now(bool is_new, bool contact) {
    using enum viz::LineStyle;
    if (is_new) {
      return contact ? bridge : unsure_bridge;
    }
    return contact ? tie : unsure;
  }

  void name_sides() {
    const locale::Catalogue& say = request_.catalogue;
    const Date now = scene_.header.reference_date.value_or(request_.run_date);
    sheet_.levels = {since_.day ? say.say("kaart.toen.op", {{"datum", long_date(*since_.day, say)}})
                                : say.say("kaart.toen.eerder"),
                     say.say("kaart.toen.nu", {{"datum", long_date(now, say)}})};
  }

  const privacy::Scene& scene_;
  const MapRequest& request_;
  privacy::Since since_;
  viz::MapSheet sheet_;
  MapMarks marks_;
  bool shows_news_ = false;
  std::set<Ends> contacts_;                            // between marks on the right
  std::set<Ends> old_lines_;                           // likewise, of use too
  std::set<Ends> old_contacts_;                        // likewise
  std::vector<std::optional<viz::MarkIndex>> copies_;  // by mark on the right
};

}  // namespace

viz::MapSheet then_now_picture(const PictureWish& wish) {
  return ThenNow(wish).write();
}

}  // namespace buurtweb::report
