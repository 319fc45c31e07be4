#include "engine/analysis/introduction_candidates.h"

#include <algorithm>
#include <utility>

#include "engine/analysis/introduction_fit.h"
#include "engine/analysis/introduction_gain.h"
#include "engine/analysis/introduction_routes.h"
#include "engine/analysis/members.h"
#include "engine/analysis/sorted_rows.h"
#include "engine/base/sorted.h"

namespace buurtweb::analysis {
namespace {

using graph::TieGraphs;
using privacy::Scene;

// Where each person comes: facilities they use, initiatives and associations they join or lead.
using PlacesOf = std::vector<std::vector<MemberId>>;

PlacesOf places_of_people(const Scene& scene, const Groups& groups) {
  PlacesOf places(scene.size());
  for (const Attendance& coming : groups.coming) {
    places[coming.who.value()].push_back(coming.place);
  }
  return places;
}

// Whom a round is about, when it is asked about somebody, a group or a place: the person, or who
// belongs there or comes there.
std::vector<MemberId> people_around(const Scene& scene, const TieGraphs& graphs, MemberId asset) {
  if (is_person(scene, asset)) {
    return {asset};
  }
  std::vector<MemberId> people =
      people_among(scene, members_at(graphs.social.neighbours(asset.value())));
  const auto users = people_among(scene, members_at(graphs.use.neighbours(asset.value())));
  people.insert(people.end(), users.begin(), users.end());
  sort_unique(people);
  return people;
}

// Where very many are alike nobody needs them all. Up to kGainLimit assets, where each is measured,
// there are at most so many, an equal share for each person, which leaves out none of up to some
// 200 people; above that of each person so many are kept …
constexpr std::size_t kMostMeasured = 50'000;
constexpr std::size_t kMostOfAPerson = 100;
// … and of those who come to one place so many who suit are looked at.
constexpr std::size_t kMostAtAPlace = 500;

class Candidates {
public:
  Candidates(const Scene& scene, const TieGraphs& graphs, const Groups& groups,
             const RoundRequest& request)
      : scene_(scene),
        request_(request),
        introducers_(scene),
        matchmaking_(scene, graphs),
        routes_(scene, graphs, introducers_),
        coming_(groups.coming),
        places_(places_of_people(scene, groups)) {
    if (request.around) {
      around_ = people_around(scene, graphs, *request.around);
    }
  }

  std::vector<Candidate> all() {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < scene_.size(); ++i) {
      add_partners_of(MemberId::of(i), candidates);
    }
    return candidates;
  }

private:
  // Of those after a person the ones who suit and can be introduced or met at a place, ascending.
  std::vector<MemberId> partners_of(MemberId person) {
    routes_.start_from(person);
    std::vector<MemberId> near = routes_.reached();
    for (const MemberId place : places_[person.value()]) {
      add_who_comes(place, person, near);
    }
    std::erase_if(near,
                  [&](MemberId other) { return other <= person || !matchmaking_.suits(other); });
    sort_unique(near);
    return near;
  }

  // Those after a person, as far as they suit.
  void add_who_comes(MemberId place, MemberId person, std::vector<MemberId>& near) const {
    const auto all = rows_with(coming_, place, &Attendance::place);
    const std::size_t most = near.size() + kMostAtAPlace;
    for (auto coming = std::ranges::upper_bound(all, person, {}, &Attendance::who);
         coming != all.end() && near.size() < most; ++coming) {
      if (matchmaking_.suits(coming->who)) {
        near.push_back(coming->who);
      }
    }
  }

  // Who could be proposed to the person that is looked at.
  struct Partner {
    MemberId who;
    Fit fit = Fit::none;
    std::optional<MemberId> place;
  };

  void keep_best(std::vector<Partner>& partners) const {
    const std::size_t most =
        scene_.size() <= kGainLimit ? kMostMeasured / scene_.size() : kMostOfAPerson;
    if (partners.size() > most) {
      sort_by_rank(partners,
                   [&](const Partner& p) { return std::pair(p.fit, -routes_.warmth_to(p.who)); });
      partners.resize(most);
      std::ranges::sort(partners, {}, &Partner::who);
    }
  }

  void add_partners_of(MemberId person, std::vector<Candidate>& candidates) {
    if (!matchmaking_.look_for(person)) {
      return;
    }
    std::vector<Partner> partners;
    for (const MemberId other : partners_of(person)) {
      const std::optional<MemberId> place =
          first_common(places_[person.value()], places_[other.value()]);
      const bool asked_for = is_around(person, other) && is_about_theme(person, other, place);
      if (asked_for && (place || routes_.leads_to(other))) {
        partners.push_back({other, matchmaking_.fit(person, other), place});
      }
    }
    keep_best(partners);
    for (const Partner& partner : partners) {
      candidates.push_back({.first = person,
                            .second = partner.who,
                            .fit = partner.fit,
                            .route = routes_.to(partner.who).value_or(Route{}),
                            .place = partner.place});
    }
  }

  [[nodiscard]] bool is_around(MemberId a, MemberId b) const {
    return !request_.around || contains(around_, a) || contains(around_, b);
  }

  [[nodiscard]] bool is_about_theme(MemberId a, MemberId b, std::optional<MemberId> place) const {
    if (!request_.theme) {
      return true;
    }
    const std::vector<Reason> reasons = matchmaking_.reasons(a, b);
    const bool of_a_reason =
        std::ranges::find(reasons, *request_.theme, &Reason::what) != reasons.end();
    return of_a_reason ||
           (place && std::ranges::binary_search(tags_used_as(scene_[*place], TagUse::theme),
                                                *request_.theme));
  }

  const Scene& scene_;
  const RoundRequest& request_;
  Introducers introducers_;
  Matchmaking matchmaking_;
  Routes routes_;
  const std::vector<Attendance>& coming_;
  PlacesOf places_;
  std::vector<MemberId> around_;
};

}  // namespace

std::vector<Candidate> introduction_candidates(const Scene& scene, const TieGraphs& graphs,
                                               const Groups& groups, const RoundRequest& request) {
  return Candidates(scene, graphs, groups, request).all();
}

}  // namespace buurtweb::analysis
