#include "engine/report/scene_tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/cell_text.h"
#include "engine/report/marking.h"

namespace buurtweb::report {
namespace {

using privacy::Member;
using privacy::Scene;

struct TagColumn {
  TagUse use;
  std::string_view heading;
};
constexpr std::array<TagColumn, 13> kTagColumns{{{TagUse::theme, "Thema"},
                                                 {TagUse::gift, "Gaven"},
                                                 {TagUse::skill, "Kan"},
                                                 {TagUse::knowledge, "Kennis"},
                                                 {TagUse::interest, "Interesses"},
                                                 {TagUse::dream, "Dromen"},
                                                 {TagUse::wants_to_learn, "Wil leren"},
                                                 {TagUse::teaches, "Leert anderen"},
                                                 {TagUse::offers, "Biedt"},
                                                 {TagUse::seeks, "Zoekt"},
                                                 {TagUse::needs, "Nodig"},
                                                 {TagUse::requires_, "Eist"},
                                                 {TagUse::we_give, "Wij geven"}}};

std::string names_of(const Scene& scene, std::span<const TagId> tags) {
  std::vector<ListItem> items;
  for (const TagId tag : tags) {
    items.push_back({scene.tags[tag.value()]});
  }
  return join_list(items);
}

std::string tags_of(const Scene& scene, const Member& member, TagUse use) {
  std::vector<TagId> tags;
  for (const privacy::MemberTag& tag : member.tags) {
    if (tag.use == use) {
      tags.push_back(tag.tag);
    }
  }
  return names_of(scene, tags);
}

std::string sectors_of(const Member& member) {
  std::vector<ListItem> items;
  for (unsigned i = 0; i < kSectorCount; ++i) {
    if ((member.sectors >> i & 1U) != 0) {
      items.push_back({std::string(sector_name(static_cast<Sector>(i)))});
    }
  }
  return join_list(items);
}

std::string yes_or_no(bool answer) {
  return answer ? "ja" : "nee";
}

// Adds a column; without a word in it, it is left out.
void add_column(Table& table, std::string_view heading, CellType type,
                std::vector<std::string> cells) {
  if (std::ranges::all_of(cells, &std::string::empty)) {
    return;
  }
  table.columns.push_back({.heading = std::string(heading), .type = type});
  for (std::size_t row = 0; row < cells.size(); ++row) {
    table.rows[row].push_back(std::move(cells[row]));
  }
}

class SceneTables {
public:
  explicit SceneTables(const Scene& scene) : scene_(scene) {}

  std::vector<Table> all() {
    std::vector<Table> result;
    for (std::size_t i = 0; i < kAssetKindCount; ++i) {
      Table table = members(static_cast<AssetKind>(i));
      if (!table.rows.empty()) {
        result.push_back(std::move(table));
      }
    }
    if (!scene_.ties.empty()) {
      result.push_back(ties());
    }
    return result;
  }

private:
  Table members(AssetKind kind) {
    of_kind_.clear();
    std::ranges::for_each(scene_.members, [&](const Member& member) {
      if (member.kind == kind) {
        of_kind_.push_back(&member);
      }
    });
    Table table{.name = std::string(section_name(kind)), .columns = {}, .rows = {}};
    table.rows.resize(of_kind_.size());
    add(table, "Sleutel", CellType::text, [](const Member& member) { return member.handle; });
    add(table, "Naam", CellType::text, [](const Member& member) { return member.label; });
    add(table, "Gebied", CellType::text, [&](const Member& member) {
      return member.area ? scene_.areas[member.area->value()].name : "";
    });
    add(table, "Soort", CellType::text, [](const Member& member) { return member.type; });
    if (kind == AssetKind::institution) {
      add(table, "Sector", CellType::text, &sectors_of);
    }
    for (const TagColumn& column : kTagColumns) {
      add(table, column.heading, CellType::text,
          [&](const Member& member) { return tags_of(scene_, member, column.use); });
    }
    if (is_person(kind) && scene_.audience != Audience::public_) {
      add_permissions(table);
    }
    return table;
  }

  void add_permissions(Table& table) const {
    add(table, "Bereid", CellType::yes_no,
        [](const Member& member) { return yes_or_no(member.willing); });
    add(table, "Mag benaderd worden", CellType::yes_no,
        [](const Member& member) { return yes_or_no(member.approachable); });
    add(table, "Wil voorstellen", CellType::yes_no,
        [](const Member& member) { return yes_or_no(member.introduces); });
  }

  template <class Say>
  void add(Table& table, std::string_view heading, CellType type, const Say& say) const {
    std::vector<std::string> cells;
    for (const Member* const member : of_kind_) {
      cells.push_back(say(*member));
    }
    add_column(table, heading, type, std::move(cells));
  }

  // In public only what is there, and not how much: an amount is between two parties.
  Table ties() {
    std::vector<std::array<std::string, 6>> rows;
    for (const privacy::SceneTie& tie : scene_.ties) {
      const bool is_closed = scene_.audience != Audience::public_;
      const bool is_there = tie.is_there();
      if (!is_closed && !is_there) {
        continue;
      }
      rows.push_back({scene_[tie.from].handle, std::string(relation_name(tie.relation)),
                      tie.to_area ? scene_.areas[tie.to_area->value()].name : scene_[tie.to].handle,
                      is_closed ? std::to_string(tie.strength) : "", is_there ? "" : "nee",
                      is_closed ? names_of(scene_, tie.deployed) : ""});
    }
    Table table{.name = "relaties", .columns = {}, .rows = {}};
    table.rows.resize(rows.size());
    constexpr std::array<std::pair<std::string_view, CellType>, 6> columns{
        {{"Van", CellType::text},
         {"Soort", CellType::text},
         {"Naar", CellType::text},
         {"Sterkte", CellType::number},
         {"Antwoord", CellType::yes_no},
         {"Inzet", CellType::text}}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::vector<std::string> cells;
      for (const auto& row : rows) {
        cells.push_back(row.at(i));
      }
      add_column(table, columns.at(i).first, columns.at(i).second, std::move(cells));
    }
    return table;
  }

  const Scene& scene_;
  std::vector<const Member*> of_kind_;
};

}  // namespace

std::vector<Table> scene_tables(const Scene& scene) {
  return SceneTables(scene).all();
}

Table explanation(const Scene& scene, Date run_date, const locale::Catalogue& words) {
  std::vector<std::string> lines = marking(scene, run_date, words).lines();
  lines.push_back(words.say("exporteer.terug"));
  Table table{
      .name = "uitleg", .columns = {{.heading = "Uitleg", .type = CellType::text}}, .rows = {}};
  for (std::string& line : lines) {
    table.rows.push_back({std::move(line)});
  }
  return table;
}

}  // namespace buurtweb::report
