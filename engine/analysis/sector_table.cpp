#include "engine/analysis/sector_table.h"

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
    for (Vertex v = 0; v < scene_.size(); ++v) {
      add_both(v);
      for (const Vertex w : graphs_.social.neighbours(v)) {
        if (v < w) {
          add_tie(sectors_.of(v), sectors_.of(w));
        }
      }
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

  // Whoever is in two sectors is contact between them.
  void add_both(Vertex v) {
    const std::vector<Sector> own = listed(sectors_.of(v));
    for (std::size_t i = 0; i < own.size(); ++i) {
      for (std::size_t j = i + 1; j < own.size(); ++j) {
        add(own[i], own[j]);
      }
    }
  }

  // Each pair of sectors once, also where both ends are in both.
  void add_tie(SectorSet a, SectorSet b) {
    for (const Sector i : listed(a | b)) {
      for (const Sector j : listed(a | b)) {
        const SectorSet one = 1U << static_cast<unsigned>(i);
        const SectorSet other = 1U << static_cast<unsigned>(j);
        const bool joins =
            ((a & one) != 0 && (b & other) != 0) || ((a & other) != 0 && (b & one) != 0);
        if (i <= j && joins) {
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
