#include <algorithm>
#include <string>

#include "engine/analysis/sector_table.h"
#include "engine/graph/tie_graphs.h"
#include "engine/report/data_words.h"
#include "engine/report/dates.h"
#include "engine/report/picture_sheet.h"

// The sector matrix: how much contact there is between the sectors of the organisations here, as a
// table with numbers and tints. Where no contact is known it says whether that was asked.
namespace buurtweb::report {
namespace {

using analysis::Certainty;
using analysis::Finding;
using analysis::FindingKind;

class SectorPicture {
public:
  explicit SectorPicture(const PictureWish& wish)
      : wish_(wish),
        sheet_(wish, viz::Layout::web),
        say_(sheet_.say()),
        table_(analysis::sector_table(sheet_.scene(), graph::build_tie_graphs(sheet_.scene()))) {}

  viz::MapSheet draw() {
    viz::MapSheet sheet = sheet_.finished();
    for (const Sector sector : table_.sectors) {
      sheet.matrix.names.push_back(sector_word(sector, say_));
    }
    for (std::size_t i = 0; i < table_.sectors.size(); ++i) {
      for (std::size_t j = 0; j < table_.sectors.size(); ++j) {
        sheet.matrix.cells.push_back(cell(i, j));
      }
    }
    if (!table_.sectors.empty()) {
      sheet.nobody.clear();
      add_text(sheet);
    }
    return sheet;
  }

private:
  // It has room for what can be said in a few words.
  [[nodiscard]] bool screen() const { return sheet_.paper() == viz::Paper::beamer; }

  [[nodiscard]] std::string seen(std::string_view key) const {
    return key_for(sheet_.scene().audience, key, say_);
  }

  // Nothing of a pair that is known, else whether anybody was asked.
  [[nodiscard]] const Finding* gap(std::size_t i, std::size_t j) const {
    for (const Finding* const finding : sheet_.findings(FindingKind::sectors_without_contact)) {
      const bool of_these =
          finding->sectors.size() == 2 && std::minmax(finding->sectors[0], finding->sectors[1]) ==
                                              std::minmax(table_.sectors[i], table_.sectors[j]);
      if (of_these) {
        return finding;
      }
    }
    return nullptr;
  }

  [[nodiscard]] viz::MatrixCell cell(std::size_t i, std::size_t j) const {
    if (i == j && screen()) {
      return {};
    }
    if (i == j) {
      return {.text = std::to_string(table_.institutions[i]), .heat = 0, .open = false};
    }
    const std::size_t contacts = table_.between(i, j);
    if (contacts > 0) {
      return {.text = std::to_string(contacts), .heat = std::min<std::size_t>(contacts, 3)};
    }
    const Finding* const missing = gap(i, j);
    const bool asked =
        table_.was_asked(i, j) || (missing != nullptr && missing->certainty == Certainty::certain);
    return {.text = say_.say(asked ? "kaart.sector.nee" : "kaart.sector.onbekend"),
            .heat = 0,
            .open = true};
  }

  // What stands in the cells of this table.
  [[nodiscard]] std::string explanation(const viz::MapSheet& sheet) const {
    const auto is_there = [&](const std::string& words) {
      return std::ranges::count(sheet.matrix.cells, say_.say(words), &viz::MatrixCell::text) > 0;
    };
    std::string words;
    const auto add = [&](const std::string& what) {
      words += (words.empty() ? "" : " ") + say_.say(seen("kaart.sector.uitleg_" + what));
    };
    add("getal");
    for (const char* const what : {"onbekend", "nee"}) {
      if (is_there(std::string("kaart.sector.") + what)) {
        add(what);
      }
    }
    if (!screen()) {
      add("dik");
    }
    return words;
  }

  // The same for who cannot see it.
  void add_text(viz::MapSheet& sheet) const {
    sheet.subtitle = say_.say(
        "kaart.sector.ondertitel",
        {{"aantal", std::to_string(table_.sectors.size())},
         {"datum",
          long_date(sheet_.scene().header.reference_date.value_or(wish_.request.run_date), say_)}},
        static_cast<std::int64_t>(table_.sectors.size()));
    sheet.description = explanation(sheet);
    // On paper below the title, in letters as large as those of the table; a screen has room at its
    // foot.
    if (screen()) {
      sheet.footer.insert(sheet.footer.begin(), sheet.description);
    } else {
      sheet.subtitle += " · " + sheet.description;
    }
    for (std::size_t i = 0; i < table_.sectors.size(); ++i) {
      for (std::size_t j = i + 1; j < table_.sectors.size(); ++j) {
        sheet.description += "\n" + say_.say("kaart.sector.paar", {{"een", sheet.matrix.names[i]},
                                                                   {"ander", sheet.matrix.names[j]},
                                                                   {"wat", cell(i, j).text}});
      }
    }
  }

  const PictureWish& wish_;
  PictureSheet sheet_;
  const locale::Catalogue& say_;
  analysis::SectorTable table_;
};

}  // namespace

viz::MapSheet sector_picture(const PictureWish& wish) {
  return SectorPicture(wish).draw();
}

}  // namespace buurtweb::report
