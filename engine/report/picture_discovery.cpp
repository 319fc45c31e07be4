#include <algorithm>
#include <map>
#include <queue>

#include "engine/report/picture_sheet.h"

// The ontdekkaart: from left to right who told us about whom. Who is the only one to have told of
// several people stands out.
namespace buurtweb::report {
namespace {

using analysis::FindingKind;

constexpr std::size_t kColumns = 4;

class DiscoveryPicture {
public:
  explicit DiscoveryPicture(const PictureWish& wish) : sheet_(wish, viz::Layout::columns) {
    for (const privacy::Naming& naming : sheet_.scene().namings) {
      if (naming.teller) {
        told_[*naming.teller].push_back(naming.named);
      }
    }
    find_levels();
  }

  viz::MapSheet draw() {
    sheet_.name_levels("ontdek", kColumns);
    const auto team = sheet_.add(
        {.kind = viz::MarkKind::group, .label = sheet_.say().say("kaart.wij"), .level = 0});
    for (const MemberId who : in_order()) {
      sheet_.add(who, level_[who]);
    }
    for (const auto& [who, level] : level_) {
      const auto mark = sheet_.find(who);
      if (mark && team && level == 1) {
        sheet_.line(*team, *mark);
      }
    }
    add_lines();
    sheet_.stand_out(FindingKind::sole_informant);
    return sheet_.finished();
  }

private:
  // Breadth first from the team; who is reached from nobody is left out (decisions.md 26).
  void find_levels() {
    const privacy::Scene& scene = sheet_.scene();
    std::queue<MemberId> queue;
    std::vector<bool> named(scene.size());
    for (const privacy::Naming& naming : scene.namings) {
      named[naming.named.value()] = named[naming.named.value()] || naming.teller.has_value();
    }
    for (const auto& [teller, all] : told_) {
      if (!named[teller.value()]) {
        level_[teller] = 1;
        queue.push(teller);
      }
    }
    for (const privacy::Naming& naming : scene.namings) {
      if (!naming.teller && level_.emplace(naming.named, 1).second) {
        queue.push(naming.named);
      }
    }
    for (; !queue.empty(); queue.pop()) {
      const std::size_t next = std::min(level_[queue.front()] + 1, kColumns - 1);
      for (const MemberId named_here : told_[queue.front()]) {
        if (level_.emplace(named_here, next).second) {
          queue.push(named_here);
        }
      }
    }
  }

  // Who told of most people first: they and theirs are what the map is about.
  [[nodiscard]] std::vector<MemberId> in_order() {
    std::vector<std::pair<std::size_t, MemberId>> tellers;
    for (const auto& [teller, all] : told_) {
      if (level_.contains(teller)) {
        tellers.emplace_back(~all.size(), teller);
      }
    }
    std::ranges::sort(tellers);
    std::vector<MemberId> order;
    for (const auto& [size, teller] : tellers) {
      order.push_back(teller);
      order.insert(order.end(), told_[teller].begin(), told_[teller].end());
    }
    for (const auto& [who, level] : level_) {
      order.push_back(who);
    }
    std::erase_if(order, [&](MemberId who) { return !level_.contains(who); });
    return order;
  }

  void add_lines() {
    for (const auto& [teller, all] : told_) {
      for (const MemberId named : all) {
        const auto from = sheet_.find(teller);
        const auto to = sheet_.find(named);
        if (from && to) {
          sheet_.line(*from, *to);
        }
      }
    }
  }

  PictureSheet sheet_;
  std::map<MemberId, std::vector<MemberId>> told_;  // by teller
  std::map<MemberId, std::size_t> level_;
};

}  // namespace

viz::MapSheet discovery_picture(const PictureWish& wish) {
  return DiscoveryPicture(wish).draw();
}

}  // namespace buurtweb::report
