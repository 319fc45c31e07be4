#include <algorithm>
#include <map>
#include <queue>
#include <set>

#include "engine/report/picture_sheet.h"

// The ontdekkaart: from left to right who told us about whom, beginning with whom we know of
// ourselves; dotted is who told of somebody whom we knew already. Who is the only one to have told
// of several people stands out.
namespace buurtweb::report {
namespace {

using analysis::FindingKind;

constexpr std::size_t kColumns = 3;

class DiscoveryPicture {
public:
  explicit DiscoveryPicture(const PictureWish& wish) : sheet_(wish, viz::Layout::columns) {
    for (const privacy::Naming& naming : sheet_.scene().namings) {
      if (naming.teller) {
        told_[*naming.teller].push_back(naming.named);
      }
    }
    find_steps();
  }

  viz::MapSheet draw() {
    sheet_.name_levels("ontdek", kColumns);
    for (const MemberId who : in_order()) {
      sheet_.add(who, std::min(steps_[who], kColumns) - 1);
    }
    add_lines();
    sheet_.stand_out(FindingKind::sole_informant);
    return sheet_.finished();
  }

private:
  // Breadth first from the team; who is reached from nobody is left out (decisions.md 26).
  void find_steps() {
    const privacy::Scene& scene = sheet_.scene();
    std::queue<MemberId> queue;
    std::vector<bool> named(scene.size());
    for (const privacy::Naming& naming : scene.namings) {
      named[naming.named.value()] = named[naming.named.value()] || naming.teller.has_value();
    }
    for (const auto& [teller, all] : told_) {
      if (!named[teller.value()]) {
        steps_[teller] = 1;
        queue.push(teller);
      }
    }
    for (const privacy::Naming& naming : scene.namings) {
      if (!naming.teller && steps_.emplace(naming.named, 1).second) {
        queue.push(naming.named);
      }
    }
    for (; !queue.empty(); queue.pop()) {
      const std::size_t next = steps_[queue.front()] + 1;
      for (const MemberId named_here : told_[queue.front()]) {
        if (steps_.emplace(named_here, next).second) {
          first_teller_[named_here] = queue.front();
          queue.push(named_here);
        }
      }
    }
  }

  // Who told of most people first: they and theirs are what the map is about.
  [[nodiscard]] std::vector<MemberId> in_order() {
    std::vector<std::pair<std::size_t, MemberId>> tellers;
    for (const auto& [teller, all] : told_) {
      if (steps_.contains(teller)) {
        tellers.emplace_back(~all.size(), teller);
      }
    }
    std::ranges::sort(tellers);
    std::vector<MemberId> order;
    for (const auto& [size, teller] : tellers) {
      add_way_to(teller, order);
      for (const MemberId named : told_[teller]) {
        add_way_to(named, order);
      }
    }
    for (const auto& [who, steps] : steps_) {
      add_way_to(who, order);
    }
    return order;
  }

  // From the team: where not all names fit, nobody hangs on somebody who is not there.
  void add_way_to(MemberId who, std::vector<MemberId>& order) {
    std::vector<MemberId> way;
    while (steps_.contains(who) && ordered_.insert(who).second) {
      way.push_back(who);
      const auto teller = first_teller_.find(who);
      who = teller == first_teller_.end() ? who : teller->second;
    }
    order.insert(order.end(), way.rbegin(), way.rend());
  }

  // Of two who told of each other the line is that of who told us something new. A screen shows no
  // other lines.
  void add_lines() {
    add_lines(false, viz::LineStyle::tie);
    if (sheet_.paper() != viz::Paper::beamer) {
      add_lines(true, viz::LineStyle::unsure);
    }
  }

  void add_lines(bool knew_already, viz::LineStyle style) {
    for (const auto& [teller, all] : told_) {
      for (const MemberId named : all) {
        const auto from = sheet_.find(teller);
        const auto to = sheet_.find(named);
        if (from && to && knew_already == (steps_[named] <= steps_[teller])) {
          sheet_.line(*from, *to, style);
        }
      }
    }
  }

  PictureSheet sheet_;
  std::map<MemberId, std::vector<MemberId>> told_;  // by teller
  std::map<MemberId, std::size_t> steps_;           // from the team
  std::map<MemberId, MemberId> first_teller_;       // none for whom the team knew itself
  std::set<MemberId> ordered_;
};

}  // namespace

viz::MapSheet discovery_picture(const PictureWish& wish) {
  return DiscoveryPicture(wish).draw();
}

}  // namespace buurtweb::report
