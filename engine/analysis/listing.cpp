#include "engine/analysis/listing.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

#include "engine/analysis/leave_one_out.h"
#include "engine/analysis/measures.h"

namespace buurtweb::analysis {
namespace {

bool comes_before(const Finding& a, const Finding& b) {
  if (a.kind != b.kind || a.kind == FindingKind::proposed_tie) {
    return a.kind < b.kind;
  }
  const auto key = [](const Finding& f, const std::uint32_t& people) {
    return std::tie(f.certainty, people, f.about, f.tag, f.section, f.from, f.to, f.sectors,
                    f.groups, f.gap, f.action, f.goal);
  };
  // The other's people in each key: more comes first. Members and areas are numbered in the Dutch
  // order of their names.
  return key(a, b.people) < key(b, a.people);
}

// Findings are large, so that their places are sorted.
std::vector<std::uint32_t> order_of(const std::vector<Finding>& findings) {
  std::vector<std::uint32_t> order(findings.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return comes_before(findings[a], findings[b]);
  });
  return order;
}

}  // namespace

void put_in_order(std::vector<Finding>& findings) {
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (const std::uint32_t place : order_of(findings)) {
    sorted.push_back(std::move(findings[place]));
  }
  findings = std::move(sorted);
}

void list_first(const privacy::Scene& scene, std::vector<Finding>& findings) {
  if (scene.size() <= kExactLimit) {
    return;
  }
  const std::vector<std::uint32_t> order = order_of(findings);
  std::vector<bool> is_listed(findings.size(), true);
  for (auto first = order.begin(); first != order.end();) {
    const FindingKind kind = findings[*first].kind;
    const auto last = std::find_if(
        first, order.end(), [&](std::uint32_t place) { return findings[place].kind != kind; });
    std::uint64_t unlisted = 0;
    for (auto place = first; place != last; ++place) {
      is_listed[*place] = std::cmp_less(place - first, kMostOfAKind);
      unlisted += std::exchange(findings[*place].unlisted, 0) + (is_listed[*place] ? 0U : 1U);
    }
    findings[*first].unlisted = unlisted;
    first = last;
  }
  std::erase_if(findings, [place = std::size_t{0}, &is_listed](const Finding&) mutable {
    return !is_listed[place++];
  });
}

Listing::Listing(const privacy::Scene& scene, Withholding withholding)
    : scene_(scene),
      is_bounded_(scene.size() > kExactLimit &&
                  (withholding == Withholding::done || scene.audience != Audience::public_)) {}

void Listing::add(Finding finding) {
  findings_.push_back(std::move(finding));
  if (!is_bounded_) {
    return;
  }
  Finding& last = findings_.back();
  const Basis basis = info(last.kind).basis;
  if (basis == Basis::presence || basis == Basis::costly_presence) {
    last.certainty = certainty_at_once(scene_, last);
  }
  if (findings_.size() % (2 * kMostOfAKind) == 0) {
    keep_listed();
  }
}

void Listing::keep_listed() {
  list_first(scene_, findings_);
  last_listed_ = *std::ranges::max_element(findings_, comes_before);
}

bool Listing::passes_over(Certainty at_best, std::uint32_t people, const Ref& first) {
  if (!last_listed_) {
    return false;
  }
  const Finding& last = *last_listed_;
  const bool comes_after =
      std::tie(at_best, last.people, first) > std::tie(last.certainty, people, last.about.front());
  passed_over_ += comes_after ? 1U : 0U;
  return comes_after;
}

std::vector<Finding> Listing::take() {
  if (is_bounded_ && !findings_.empty()) {
    findings_.front().unlisted += passed_over_;
    list_first(scene_, findings_);
  }
  return std::move(findings_);
}

}  // namespace buurtweb::analysis
