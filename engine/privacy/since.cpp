#include "engine/privacy/since.h"

#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/privacy/gate.h"
#include "engine/privacy/projection.h"

namespace buurtweb::privacy {
namespace {

// What stays the same from file to file, while numbers do not. Keys stay behind the gate.
using MemberName = std::pair<AssetKind, std::string_view>;
using TieName = std::tuple<RelationKind, MemberName, MemberName, std::string_view>;

class Names {
public:
  Names(const Projection& projection, const Scene& scene) : scene_(scene) {
    for (std::size_t i = 0; i < scene.size(); ++i) {
      members_.emplace_back(scene.members[i].kind, projection.key_of(MemberId::of(i)));
    }
  }

  [[nodiscard]] const std::vector<MemberName>& members() const { return members_; }

  [[nodiscard]] TieName of(const SceneTie& tie) const {
    const MemberName& from = members_[tie.from.value()];
    if (tie.to_area) {
      return {tie.relation, from, {}, scene_.areas[tie.to_area->value()].name};
    }
    const MemberName& to = members_[tie.to.value()];
    const bool turn = is_symmetric(tie.relation) && to < from;
    return {tie.relation, turn ? to : from, turn ? from : to, ""};
  }

private:
  const Scene& scene_;
  std::vector<MemberName> members_;
};

}  // namespace

Since Gate::since(const Gate& earlier, Audience audience) const {
  const GateKey key;
  Projection now(neighbourhood_, audience, policy(), key);
  const Scene scene = now.scene();
  // Each file as it was on its own day: last year's consents have run out by now.
  const std::optional<Date> day = earlier.neighbourhood_.header.reference_date;
  Policy then = earlier.policy();
  then.run_date = day.value_or(earlier.run_date_);
  Projection before(earlier.neighbourhood_, audience, then, key);
  const Scene old_scene = before.scene();

  const Names names(now, scene);
  const Names old_names(before, old_scene);
  const std::set<MemberName> old_members(old_names.members().begin(), old_names.members().end());
  std::set<TieName> old_ties;
  for (const SceneTie& tie : old_scene.ties) {
    if (tie.is_there()) {
      old_ties.insert(old_names.of(tie));
    }
  }
  Since since{.day = day, .members = {}, .ties = {}};
  for (const MemberName& name : names.members()) {
    since.members.push_back(old_members.contains(name));
  }
  for (const SceneTie& tie : scene.ties) {
    since.ties.push_back(tie.is_there() && old_ties.contains(names.of(tie)));
  }
  return since;
}

Scene as_it_was(const Scene& now, const Since& since) {
  Scene then;
  then.audience = now.audience;
  then.run_date = now.run_date;
  then.header = now.header;
  then.areas = now.areas;
  then.tags = now.tags;
  then.thresholds = now.thresholds;
  std::vector<MemberId> moved(now.size());
  for (std::size_t i = 0; i < now.size(); ++i) {
    if (since.members[i]) {
      moved[i] = MemberId::of(then.members.size());
      then.members.push_back(now.members[i]);
    }
  }
  for (std::size_t i = 0; i < now.ties.size(); ++i) {
    if (since.ties[i]) {
      SceneTie tie = now.ties[i];
      tie.from = moved[tie.from.value()];
      tie.to = tie.to_area ? tie.to : moved[tie.to.value()];
      tie.sources = {kTeam};
      tie.evidence.clear();
      then.ties.push_back(std::move(tie));
    }
  }
  return then;
}

}  // namespace buurtweb::privacy
