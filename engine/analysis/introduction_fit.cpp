#include "engine/analysis/introduction_fit.h"

#include <algorithm>

#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

constexpr int kMonthsOfRest = 6;

// Whether a pair of the log is left in peace: while the proposal is open, when they have met, and
// for six months after they said no or it came to nothing. A no without a day has no end.
bool rests(const privacy::Proposal& proposal, Date today) {
  const bool ended =
      proposal.state == ProposalState::refused || proposal.state == ProposalState::failed;
  return !ended || !proposal.since || today < plus_months(*proposal.since, kMonthsOfRest);
}

std::vector<std::pair<MemberId, MemberId>> kept_apart(const privacy::Scene& scene) {
  std::vector<std::pair<MemberId, MemberId>> pairs;
  for (const auto& [a, b] : scene.avoid) {
    pairs.emplace_back(std::min(a, b), std::max(a, b));
  }
  for (const privacy::Proposal& proposal : scene.proposals) {
    if (proposal.who.size() == 2 && rests(proposal, scene.run_date)) {
      pairs.emplace_back(std::ranges::min(proposal.who), std::ranges::max(proposal.who));
    }
  }
  std::ranges::sort(pairs);
  return pairs;
}

void add_reasons(std::vector<Reason>& reasons, const std::vector<TagId>& tags, Reason reason) {
  for (const TagId tag : tags) {
    reason.what = tag;
    reasons.push_back(reason);
  }
}

}  // namespace

Matchmaking::Matchmaking(const privacy::Scene& scene, const graph::TieGraphs& graphs)
    : scene_(scene),
      graphs_(graphs),
      tags_(scene.size()),
      offering_(scene.tags.size()),
      seeking_(scene.tags.size()),
      interested_(scene.tags.size()),
      not_together_(kept_apart(scene)) {
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const MemberId member = MemberId::of(i);
    if (is_person(scene, member) && scene[member].approachable) {
      note(member);
    }
  }
}

void Matchmaking::note(MemberId person) {
  const privacy::Member& member = scene_[person];
  Tags& tags = tags_[person.value()];
  tags = {.offers = sorted_tags(member.offers),
          .seeks = sorted_tags(member.seeks),
          .interests = tags_used_as(member, TagUse::interest)};
  for (const TagId tag : tags.offers) {
    offering_[tag.value()].push_back(person);
  }
  for (const TagId tag : tags.seeks) {
    seeking_[tag.value()].push_back(person);
  }
  for (const TagId tag : tags.interests) {
    interested_[tag.value()].push_back(person);
  }
}

std::vector<MemberId> Matchmaking::partners_of(MemberId person) const {
  std::vector<MemberId> partners;
  const auto add_later_ones = [&](const std::vector<TagId>& tags, const PeopleByTag& by_tag) {
    for (const TagId tag : tags) {
      const std::vector<MemberId>& people = by_tag[tag.value()];
      partners.insert(partners.end(), std::ranges::upper_bound(people, person), people.end());
    }
  };
  const Tags& own = tags_[person.value()];
  add_later_ones(own.offers, seeking_);
  add_later_ones(own.seeks, offering_);
  add_later_ones(own.interests, interested_);
  sort_unique(partners);
  std::erase_if(partners, [&](MemberId partner) { return !may_be_proposed(person, partner); });
  return partners;
}

bool Matchmaking::may_be_proposed(MemberId a, MemberId b) const {
  return !graphs_.social.has_arc(a.value(), b.value()) &&
         !std::ranges::binary_search(not_together_, std::pair(a, b));
}

Fit Matchmaking::fit(MemberId a, MemberId b) const {
  const Tags& first = tags_[a.value()];
  const Tags& second = tags_[b.value()];
  const bool gives = !common_tags(first.offers, second.seeks).empty();
  const bool gets = !common_tags(first.seeks, second.offers).empty();
  if (gives && gets) {
    return Fit::reciprocal;
  }
  if (gives || gets) {
    return Fit::one_way;
  }
  return common_tags(first.interests, second.interests).empty() ? Fit::none : Fit::interest;
}

std::vector<Reason> Matchmaking::reasons(MemberId a, MemberId b) const {
  using enum Reason::Kind;
  const Tags& first = tags_[a.value()];
  const Tags& second = tags_[b.value()];
  std::vector<Reason> reasons;
  add_reasons(reasons, common_tags(first.offers, second.seeks),
              {.kind = ask_offer, .what = {}, .gives = a, .seeks = b});
  add_reasons(reasons, common_tags(first.seeks, second.offers),
              {.kind = ask_offer, .what = {}, .gives = b, .seeks = a});
  add_reasons(reasons, common_tags(first.interests, second.interests),
              {.kind = interest, .what = {}, .gives = a, .seeks = b});
  return reasons;
}

}  // namespace buurtweb::analysis
