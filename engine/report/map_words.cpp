#include "engine/report/map_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include "engine/report/data_words.h"
#include "engine/report/dates.h"
#include "engine/report/map_list.h"
#include "engine/report/map_series.h"
#include "engine/report/map_shape.h"
#include "engine/report/map_spoken.h"
#include "viz/text.h"

namespace buurtweb::report {
namespace {

constexpr std::array<std::string_view, viz::kMarkKindCount> kMarkNames{
    "bewoner", "professional", "netwerk", "organisatie", "voorziening", "initiatief",
    "kanaal",  "buiten",       "groep",   "talent",      "gebeurtenis"};

// As the sentences call it.
std::string name_of_map(const MapRequest& request) {
  if (!request.picture.empty()) {
    return std::string(request.picture);
  }
  return request.step ? std::to_string(static_cast<int>(*request.step) + 1) : "alles";
}

class WordWriter {
public:
  WordWriter(const MapRoom& room, viz::MapSheet& sheet)
      : room_(room),
        head_(room.scene.header),
        say_(room.request.catalogue),
        which_(name_of_map(room.request)),
        day_(long_date(head_.reference_date.value_or(room.request.run_date), say_)),
        sheet_(sheet) {}

  void write() {
    sheet_.language = say_.code();
    viz::tell_apart(sheet_.marks);
    sheet_.nobody = say_.say(nobody_key());
    add_head();
    add_legend();
    if (sheet_.paper == viz::Paper::beamer) {
      drop_letters_of_one_kind();
    }
    add_description();
    add_footer();
    sheet_.alone = says_who_is_alone() ? say_.say("kaart.los") : "";
    if (room_.request.numbers && sheet_.paper != viz::Paper::beamer && surely_leaves_room()) {
      sheet_.room_to_write = say_.say("kaart.ruimte");
    }
  }

private:
  // For a place to write on beside the map. With more names it is tried (map_room.h).
  [[nodiscard]] bool surely_leaves_room() const {
    return 3 * sheet_.marks.size() <= 2 * viz::label_cap(sheet_.paper);
  }

  // Above all without a line, or nowhere: else whoever stands beside those words would seem to have
  // contact. Where nobody has a line, the question below the title says so.
  [[nodiscard]] bool says_who_is_alone() const {
    std::vector<bool> apart(sheet_.marks.size(), true);
    for (const viz::Line& line : sheet_.lines) {
      apart[line.from] = apart[line.to] = false;
    }
    for (const viz::Hull& hull : sheet_.hulls) {
      std::ranges::for_each(hull.members, [&](viz::MarkIndex member) { apart[member] = false; });
    }
    bool all = true;
    for (std::size_t i = 0; i < apart.size(); ++i) {
      all = all && !(apart[i] && sheet_.marks[i].tied_unseen);
    }
    return all && !room_.marks.groups_only && !shows_no_contact(room_, sheet_);
  }

  void add_head() {
    const std::string names = counted("kaart.namen", count_names());
    // A name that fills the sheet would leave no room for the question behind it.
    const bool screen = sheet_.paper == viz::Paper::beamer;
    const std::string name = viz::shortened(viz::printable(head_.name), screen ? 30 : 80);
    const std::optional<MemberId>& around = room_.request.around;
    const std::string who = around ? viz::shortened(room_.scene[*around].label, 30) : "";
    sheet_.title =
        say_.say("kaart.titel." + which_, {{"buurt", name_of_part(room_, name)}, {"wie", who}});
    const std::optional<MapPart>& part = room_.request.part;
    sheet_.subtitle = say_.say(subtitle_key(), {{"wijk", head_.municipality},
                                                {"namen", names},
                                                {"wat", room_.marks.without},
                                                {"datum", day_}});
    if (part && part->stretch) {
      sheet_.subtitle = part->stretch->when;
    }
    if (part) {
      sheet_.subtitle = say_.say("kaart.deel", {{"nummer", std::to_string(part->number)},
                                                {"totaal", std::to_string(part->count)}}) +
                        " · " + sheet_.subtitle;
    }
  }

  // Without a source outside there is nothing to be seen on the ringkaart, whoever lives here.
  [[nodiscard]] std::string_view nobody_key() const {
    if (which_ == "ring") {
      return "kaart.nog_niet.5";
    }
    return has_names() ? "kaart.niemand" : "kaart.niets";
  }

  // Into which several are folded.
  [[nodiscard]] bool is_of_several(const viz::Mark& mark) const {
    return mark.kind == viz::MarkKind::group && !room_.marks.groups_only && has_names();
  }

  [[nodiscard]] std::int64_t count_names() const {
    return std::ranges::count_if(
        sheet_.marks, [this](const viz::Mark& mark) { return !mark.twin && !is_of_several(mark); });
  }

  // Where most stand in marks of several, it would sound as if there were hardly anybody.
  [[nodiscard]] bool counts_names() const {
    return has_names() &&
           count_names() > std::ranges::count_if(sheet_.marks, [this](const viz::Mark& mark) {
             return is_of_several(mark);
           });
  }

  // Where no line is drawn, none is counted: that would say that there is no contact.
  [[nodiscard]] std::string_view description_key() const {
    if (!counts_names()) {
      return "kaart.beschrijving_beeld";
    }
    return sheet_.lines.empty() ? "kaart.beschrijving_los" : "kaart.beschrijving";
  }

  void add_description() {
    const auto lines = std::ranges::count_if(
        sheet_.lines, [this](const viz::Line& line) { return !sheet_.marks[line.from].twin; });
    sheet_.description =
        say_.say(description_key(), {{"buurt", head_.name},
                                     {"namen", counted("kaart.namen", count_names())},
                                     {"lijnen", counted("kaart.lijnen", lines)}});
    tell(sheet_.marks.empty() ? sheet_.nobody : "", sheet_.description);
    KindNames kinds;
    std::ranges::transform(kMarkNames, kinds.begin(), [this](std::string_view name) {
      return say_.say(own("kaart.soort." + std::string(name)));
    });
    tell_marks(kinds, say_, sheet_);
  }

  [[nodiscard]] std::string_view subtitle_key() const {
    const bool any_group =
        std::ranges::count(sheet_.marks, viz::MarkKind::group, &viz::Mark::kind) > 0;
    if (room_.marks.groups_only && (any_group || !room_.marks.left_out)) {
      return room_.marks.left_out ? "kaart.ondertitel_deel_groepen" : "kaart.ondertitel_groepen";
    }
    if (room_.marks.left_out && sheet_.paper == viz::Paper::beamer) {
      return subtitle_key_of_some();
    }
    if (!counts_names()) {
      return head_.municipality.empty() ? "kaart.ondertitel_dag" : "kaart.ondertitel_beeld";
    }
    return head_.municipality.empty() ? "kaart.ondertitel_zonder_gemeente" : "kaart.ondertitel";
  }

  // On a slide that does not hold all.
  [[nodiscard]] std::string_view subtitle_key_of_some() const {
    if (room_.marks.without.empty()) {
      return "kaart.ondertitel_deel";
    }
    if (room_.request.part) {
      return "kaart.ondertitel_vervolg";
    }
    return has_list_behind() ? "kaart.ondertitel_nog_lijst" : "kaart.ondertitel_nog";
  }

  [[nodiscard]] bool has_list_behind() const {
    return room_.request.pages && !sheet_.unplaced.empty();
  }

  // How many have no place here, and where they are: on larger paper, or in the list behind it.
  [[nodiscard]] std::string who_is_left_out() const {
    const MapMarks& marks = room_.marks;
    if (marks.without.empty()) {
      return say_.say("kaart.niet_alles");
    }
    const std::optional<viz::Paper>& larger = room_.request.fits_on;
    std::string paper(larger ? viz::name_of(*larger) : "");
    std::ranges::transform(paper, paper.begin(), [](unsigned char c) { return std::toupper(c); });
    return say_.say(std::string("kaart.past_niet") + (larger ? "_papier" : "") +
                        (has_list_behind() ? "_lijst" : ""),
                    {{"wat", marks.without}, {"papier", paper}}, marks.count);
  }

  // On most pictures not every mark is a name: there are talents, areas and pairs too.
  [[nodiscard]] bool has_names() const {
    const std::string_view picture = room_.request.picture;
    return picture.empty() || picture == "toen" || picture == "rond" || picture == "ring";
  }

  [[nodiscard]] std::string counted(std::string_view key, std::int64_t count) const {
    return say_.say(key, {{"aantal", std::to_string(count)}}, count);
  }

  // Whoever asked for groups is not told that there was no room for people.
  void say_who_is_folded() {
    const bool asked = room_.request.groups && room_.marks.folded_people;
    if (asked) {
      sheet_.footer.push_back(say_.say("kaart.bij_hun_groep"));
    }
    if (!asked || folds_others()) {
      sheet_.footer.push_back(
          say_.say(room_.marks.folded_people && !asked ? "kaart.te_vol" : "kaart.niet_alles"));
    }
  }

  [[nodiscard]] bool shortens_a_name() const {
    return std::ranges::any_of(sheet_.marks,
                               [](const viz::Mark& mark) { return is_shortened(mark.label); });
  }

  [[nodiscard]] bool folds_others() const {
    for (std::size_t i = 0; i < room_.scene.size(); ++i) {
      if (room_.marks.of[i] && !room_.marks.own[i] && !is_person(room_.scene.members[i].kind)) {
        return true;
      }
    }
    return false;
  }

  // A screen has room for what must be said and no more.
  void add_footer() {
    if (sheet_.paper == viz::Paper::beamer) {
      add_footer_of_screen();
    } else {
      add_footer_of_paper();
    }
    if (!head_.contact.empty()) {
      sheet_.footer.push_back(say_.say("verslag.contact", {{"contact", head_.contact}}));
    }
  }

  // In public a short line on who is there leaves room beside it for who made the map. Elsewhere a
  // line for the maker alone would take that of names: of a series it is told with the map, and on
  // a slide behind it. A screen of its own is signed when its names are there (map_signed.h).
  void add_footer_of_screen() {
    constexpr std::size_t longest = 40;  // characters: beside that line
    const std::string maker = viz::shortened(viz::printable(head_.maker), longest);
    if (room_.scene.audience == Audience::public_) {
      sheet_.footer.push_back(say_.say("verslag.toestemming"));
    }
    if (!maker.empty() && room_.scene.audience == Audience::public_) {
      sheet_.footer.push_back(say_.say("kaart.maker", {{"maker", maker}}));
    } else if (!maker.empty() && room_.request.part) {
      tell(say_.say("verslag.maker", {{"maker", maker}}), sheet_.description);
    }
  }

  void add_footer_of_paper() {
    sheet_.list = tell_sheets(room_);
    if (room_.marks.left_out) {
      sheet_.footer.push_back(who_is_left_out());
    }
    if (room_.marks.folded) {
      say_who_is_folded();
    }
    add_names(room_, sheet_);
    if (room_.request.part && !room_.request.part->is_whole()) {
      sheet_.footer.push_back(say_.say("kaart.reeks.lijnen"));
    }
    if (room_.request.list_beside && shortens_a_name()) {
      sheet_.footer.push_back(say_.say("kaart.hele_namen"));
    }
    if (!room_.marks.all_lines) {
      sheet_.footer.push_back(say_.say("kaart.niet_alle_lijnen"));
    }
    sheet_.footer.push_back(say_.say(head_.maker.empty() ? "kaart.bron_zonder_maker" : "kaart.bron",
                                     {{"maker", head_.maker}, {"datum", day_}}));
    if (room_.scene.audience == Audience::public_) {
      sheet_.footer.push_back(say_.say("kaart.toestemming"));
    }
  }

  // A picture may have a word of its own for what others have too.
  [[nodiscard]] std::string own(const std::string& key) const {
    const std::string mine = key + "_" + which_;
    return seen(!room_.request.picture.empty() && say_.has(mine) ? mine : key);
  }

  [[nodiscard]] std::string seen(const std::string& key) const {
    return key_for(room_.scene.audience, key, say_);
  }

  [[nodiscard]] std::string tie_key() const {
    return room_.marks.groups_only ? "kaart.legenda.lijn_groepen" : own("kaart.legenda.lijn");
  }

  void add_legend() {
    viz::LegendWords& legend = sheet_.legend;
    for (std::size_t kind = 0; kind < viz::kMarkKindCount; ++kind) {
      const std::string name(kMarkNames.at(kind));
      legend.kinds.at(kind) = {.letter = say_.say(own("kaart.letter." + name)),
                               .name = say_.say(own("kaart.soort." + name))};
    }
    // On the web on paper places may be folded into it too.
    const std::string_view picture = room_.request.picture;
    if ((picture.empty() || picture == "toen") && !room_.marks.groups_only) {
      legend.kinds.at(static_cast<std::size_t>(viz::MarkKind::group)) = {
          .letter = say_.say("kaart.letter.meer"), .name = say_.say("kaart.meer_in_een")};
    }
    legend.bridge_mark = say_.say(seen("kaart.legenda.schakel." + which_));
    legend.open_mark = say_.say(own("kaart.legenda.open"));
    legend.tie = say_.say(tie_key());
    legend.strong = say_.say(own("kaart.legenda.sterk"));
    legend.bridge = say_.say(own("kaart.legenda.schakellijn"));
    legend.unsure = say_.say(own("kaart.legenda.gebruik"));
    legend.unsure_bridge = say_.say("kaart.legenda.gebruik_nieuw");
    legend.sole = legend.bridge;
    legend.count = say_.say("kaart.legenda.getal");
    legend.proposal = say_.say("kaart.legenda.voorstel");
    // A circle that is no finding has its words on it.
    const std::string apart = say_.say("kaart.losse_kring");
    const bool any = std::ranges::any_of(
        sheet_.hulls, [&](const viz::Hull& hull) { return hull.label.starts_with(apart); });
    legend.hull = any ? apart : "";
  }

  // Letters tell kinds apart, and take the room of names.
  void drop_letters_of_one_kind() {
    const auto is_other = [&](const viz::Mark& mark) {
      return mark.kind != sheet_.marks.front().kind;
    };
    if (std::ranges::none_of(sheet_.marks, is_other)) {
      std::ranges::for_each(sheet_.legend.kinds, [](auto& words) { words.letter.clear(); });
    }
  }

  const MapRoom& room_;
  const privacy::SceneHeader& head_;
  const locale::Catalogue& say_;
  std::string which_;
  std::string day_;
  viz::MapSheet& sheet_;
};

}  // namespace

void add_words(const MapRoom& room, viz::MapSheet& sheet) {
  WordWriter(room, sheet).write();
}

std::string_view word_of(viz::MarkKind kind) {
  return kMarkNames.at(static_cast<std::size_t>(kind));
}

std::string sign_of(AssetKind kind, const std::string& number, const locale::Catalogue& catalogue) {
  const std::string_view word = word_of(static_cast<viz::MarkKind>(kind));
  return catalogue.say("kaart.letter." + std::string(word)) + number;
}

viz::LegendWords legend_words(const locale::Catalogue& catalogue) {
  viz::LegendWords words;
  for (std::size_t kind = 0; kind < viz::kMarkKindCount; ++kind) {
    const std::string name(kMarkNames.at(kind));
    words.kinds.at(kind) = {.letter = catalogue.say("kaart.letter." + name),
                            .name = catalogue.say("kaart.soort." + name)};
  }
  words.tie = catalogue.say("kaart.legenda.lijn");
  words.strong = catalogue.say("kaart.legenda.sterk");
  words.unsure = catalogue.say("kaart.legenda.gebruik");
  return words;
}

void add_letters(const locale::Catalogue& catalogue, viz::MapSheet& sheet) {
  for (std::size_t kind = 0; kind < viz::kMarkKindCount; ++kind) {
    sheet.legend.kinds.at(kind).letter =
        catalogue.say(std::string("kaart.letter.").append(kMarkNames.at(kind)));
  }
}

}  // namespace buurtweb::report
