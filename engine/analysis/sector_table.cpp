#include "engine/analysis/sector_table.h"

#include <algorithm>
#include <array>

#include "engine/analysis/member_sectors.h"

namespace buurtweb::analysis {
namespace {

using graph::Vertex;

class Counter {
public:
  Counter(const privacy::Scene& scene, const graph::TieGraphs& graphs)
      : scene_(scene), graphs_(graphs), sectors_(scene, graphs) {}

  SectorTable run() {
    count_institutions();
    table_.contacts.resize(table_.sectors.size() * table_.sectors.size());
    table_.asked.resize(table_.contacts.size());
    for (Vertex v = 0; v < scene_.size(); ++v) {
      add_both(v);
      for (const Vertex w : graphs_.social.neighbours(v)) {
        if (v < w) {
          add_tie(v, w);
        }
      }
    }
    for (const privacy::SceneTie& tie : scene_.ties) {
      note_no(tie);
    }
    return std::move(table_);
  }

private:
  void count_institutions() {
    std::array<std::size_t, kSectorCount> count{};
    for (Vertex v = 0; v < scene_.size(); ++v) {
      if (scene_.members[v].kind == AssetKind::institution) {
        for (const Sector sector : listed(sectors_.of(v))) {
          ++count.at(static_cast<std::size_t>(sector));
        }
      }
    }
    for (std::size_t i = 0; i < kSectorCount; ++i) {
      if (count.at(i) > 0) {
        row_.at(i) = table_.sectors.size();
        table_.sectors.push_back(static_cast<Sector>(i));
        table_.institutions.push_back(count.at(i));
      }
    }
  }

  void add(Sector a, Sector b) {
    const std::size_t i = row_.at(static_cast<std::size_t>(a));
    const std::size_t j = row_.at(static_cast<std::size_t>(b));
    if (i < kSectorCount && j < kSectorCount) {
      ++table_.contacts[i * table_.sectors.size() + j];
      if (i != j) {
        ++table_.contacts[j * table_.sectors.size() + i];
      }
    }
  }

  void note_no(const privacy::SceneTie& tie) {
    const bool is_told = scene_.audience != Audience::public_ ||
                         !(is_person(scene_[tie.from].kind) || is_person(scene_[tie.to].kind));
    if (tie.is_there() || tie.to_area || tie_class(tie.relation) != TieClass::social || !is_told) {
      return;
    }
    for (const Sector a : listed(sectors_.of(tie.from.value()))) {
      for (const Sector b : listed(sectors_.of(tie.to.value()))) {
        const std::size_t i = row_.at(static_cast<std::size_t>(a));
        const std::size_t j = row_.at(static_cast<std::size_t>(b));
        if (i < kSectorCount && j < kSectorCount) {
          table_.asked[i * table_.sectors.size() + j] = true;
          table_.asked[j * table_.sectors.size() + i] = true;
        }
      }
    }
  }

  static SectorSet both(Sector a, Sector b) {
    return (1U << static_cast<unsigned>(a)) | (1U << static_cast<unsigned>(b));
  }

  // Whoever is in two sectors is contact between them, unless all of that comes of one employer.
  void add_both(Vertex v) {
    const std::vector<Sector> own = listed(sectors_.of(v));
    for (std::size_t i = 0; i < own.size(); ++i) {
      for (std::size_t j = i + 1; j < own.size(); ++j) {
        if (!works_for_both(v, both(own[i], own[j]))) {
          add(own[i], own[j]);
        }
      }
    }
  }

  [[nodiscard]] bool works_for_both(Vertex v, SectorSet pair) const {
    return std::ranges::any_of(sectors_.ties_of(v), [&](std::uint32_t tie) {
      return (sectors_given_by(scene_, scene_.ties[tie]) & pair) == pair;
    });
  }

  [[nodiscard]] bool works_for(Vertex v, Vertex other) const {
    return std::ranges::any_of(sectors_.ties_of(v), [&](std::uint32_t tie) {
      return scene_.ties[tie].to.value() == other;
    });
  }

  // Each pair of sectors once. Where both ends are in both, each of them is contact by itself, and
  // so is whoever works for the other end.
  void add_tie(Vertex v, Vertex w) {
    const SectorSet a = sectors_.of(v);
    const SectorSet b = sectors_.of(w);
    const bool is_work = works_for(v, w) || works_for(w, v);
    for (const Sector i : listed(a | b)) {
      for (const Sector j : listed(a | b)) {
        const SectorSet one = 1U << static_cast<unsigned>(i);
        const SectorSet other = 1U << static_cast<unsigned>(j);
        const bool joins =
            ((a & one) != 0 && (b & other) != 0) || ((a & other) != 0 && (b & one) != 0);
        const SectorSet pair = both(i, j);
        const bool is_inside = i != j && (is_work || (a & b & pair) == pair);
        if (i <= j && joins && !is_inside) {
          add(i, j);
        }
      }
    }
  }

  const privacy::Scene& scene_;
  const graph::TieGraphs& graphs_;
  MemberSectors sectors_;
  SectorTable table_;
  std::array<std::size_t, kSectorCount> row_ = filled();

  static std::array<std::size_t, kSectorCount> filled() {
    std::array<std::size_t, kSectorCount> rows{};
    rows.fill(kSectorCount);
    return rows;
  }
};

}  // namespace

SectorTable sector_table(const privacy::Scene& scene, const graph::TieGraphs& graphs) {
  return Counter(scene, graphs).run();
}

}  // namespace buurtweb::analysis
