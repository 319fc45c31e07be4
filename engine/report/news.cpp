#include "engine/report/news.h"

#include <algorithm>
#include <utility>

#include "engine/report/teller.h"

namespace buurtweb::report {
namespace {

class Spreader {
public:
  Spreader(const privacy::Scene& scene, const std::vector<MemberId>& ours)
      : scene_(scene),
        ours_(ours),
        groups_of_(memberships(scene)),
        news_{.steps = std::vector<std::size_t>(scene.size(), kNeverHeard),
              .heard_from = std::vector<std::optional<MemberId>>(scene.size()),
              .channels_of = std::vector<std::vector<MemberId>>(scene.size())} {}

  // From the channels, and then from who hears it from them.
  News run() {
    for (const MemberId channel : ours_) {
      news_.steps[channel.value()] = 0;
    }
    for (const privacy::SceneTie& tie : scene_.ties) {
      const bool tells = tie.relation == RelationKind::informs && tie.is_there();
      if (tells && std::ranges::binary_search(ours_, tie.from)) {
        hear_from(tie);
      }
    }
    bool any = true;
    for (std::size_t step = 2; any && std::cmp_less_equal(step, scene_.thresholds.reach_steps);
         ++step) {
      any = spread_further(step);
    }
    return std::move(news_);
  }

private:
  void hear(MemberId who, std::size_t step, MemberId from) {
    if (step == 1 && is_person(scene_[who].kind)) {
      news_.channels_of[who.value()].push_back(from);
    }
    if (news_.steps[who.value()] > step && is_person(scene_[who].kind)) {
      news_.steps[who.value()] = step;
      news_.heard_from[who.value()] = from;
    }
  }

  // From who hears it in a step less. Whether there was anybody.
  bool spread_further(std::size_t step) {
    const std::vector<std::size_t> before = news_.steps;
    for (const privacy::SceneTie& tie : scene_.ties) {
      if (!tie.joins(TieClass::social)) {
        continue;
      }
      if (before[tie.from.value()] == step - 1) {
        hear(tie.to, step, tie.from);
      }
      if (before[tie.to.value()] == step - 1) {
        hear(tie.from, step, tie.to);
      }
    }
    return std::ranges::count(news_.steps, step) > 0;
  }

  // An area or a group hears what everybody in it hears.
  void hear_from(const privacy::SceneTie& tie) {
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      const MemberId who = MemberId::of(i);
      const bool told = tie.to_area
                            ? scene_[who].area == tie.to_area
                            : who == tie.to || std::ranges::count(groups_of_[i], tie.to) > 0;
      if (told) {
        hear(who, 1, tie.from);
      }
    }
  }

  const privacy::Scene& scene_;
  const std::vector<MemberId>& ours_;
  std::vector<std::vector<MemberId>> groups_of_;
  News news_;
};

}  // namespace

News news_of(const privacy::Scene& scene, const std::vector<MemberId>& ours) {
  return Spreader(scene, ours).run();
}

}  // namespace buurtweb::report
