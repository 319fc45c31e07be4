#include "engine/analysis/introduction_fit.h"

#include <algorithm>

#include "engine/analysis/members.h"

namespace buurtweb::analysis {
namespace {

constexpr int kMonthsOfRest = 6;

// What the one who is looked for does with a tag.
constexpr std::uint8_t kOffers = 1;
constexpr std::uint8_t kSeeks = 2;
constexpr std::uint8_t kLikes = 4;

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
      uses_(scene.tags.size(), 0),
      not_together_(kept_apart(scene)) {
  for (std::size_t i = 0; i < scene.size(); ++i) {
    const privacy::Member& member = scene.members[i];
    if (buurtweb::is_person(member.kind) && member.approachable) {
      tags_[i] = {.offers = member.offers,
                  .seeks = member.seeks,
                  .interests = tags_used_as(member, TagUse::interest)};
    }
  }
}

void Matchmaking::mark(const std::vector<TagId>& tags, std::uint8_t use) {
  for (const TagId tag : tags) {
    uses_[tag.value()] = use == 0 ? 0 : static_cast<std::uint8_t>(uses_[tag.value()] | use);
  }
}

bool Matchmaking::is_marked(const std::vector<TagId>& tags, std::uint8_t use) const {
  return std::ranges::any_of(tags, [&](TagId tag) { return (uses_[tag.value()] & use) != 0; });
}

bool Matchmaking::look_for(MemberId person) {
  const Tags& before = tags_[looked_for_.value()];
  for (const auto* const tags : {&before.offers, &before.seeks, &before.interests}) {
    mark(*tags, 0);
  }
  looked_for_ = person;
  const Tags& own = tags_[person.value()];
  mark(own.offers, kOffers);
  mark(own.seeks, kSeeks);
  mark(own.interests, kLikes);
  return !own.offers.empty() || !own.seeks.empty() || !own.interests.empty();
}

bool Matchmaking::suits(MemberId other) const {
  const Tags& tags = tags_[other.value()];
  return (is_marked(tags.offers, kSeeks) || is_marked(tags.seeks, kOffers) ||
          is_marked(tags.interests, kLikes)) &&
         may_be_proposed(looked_for_, other);
}

bool Matchmaking::may_be_proposed(MemberId a, MemberId b) const {
  return !graphs_.social.has_arc(a.value(), b.value()) &&
         !std::ranges::binary_search(not_together_, std::pair(a, b));
}

Fit Matchmaking::fit(MemberId a, MemberId b) const {
  const Tags& first = tags_[a.value()];
  const Tags& second = tags_[b.value()];
  const bool gives = first_common(first.offers, second.seeks).has_value();
  const bool gets = first_common(first.seeks, second.offers).has_value();
  if (gives && gets) {
    return Fit::reciprocal;
  }
  if (gives || gets) {
    return Fit::one_way;
  }
  return first_common(first.interests, second.interests) ? Fit::interest : Fit::none;
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
