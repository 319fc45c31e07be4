#include "engine/report/map_alike.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>

#include "engine/report/map_folding.h"

namespace buurtweb::report {
namespace {

using Contacts = std::vector<MemberId>;

// By place in `people`: each contact once, in order.
std::vector<Contacts> contacts_of(const privacy::Scene& scene,
                                  const std::vector<MemberId>& people) {
  std::vector<std::optional<std::size_t>> place(scene.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    place[people[i].value()] = i;
  }
  std::vector<Contacts> contacts(people.size());
  const auto add = [&](MemberId one, MemberId other) {
    if (const std::optional<std::size_t> at = place[one.value()]) {
      contacts[*at].push_back(other);
    }
  };
  for (const privacy::SceneTie& tie : scene.ties) {
    if (is_drawn(tie)) {
      add(tie.from, tie.to);
      add(tie.to, tie.from);
    }
  }
  for (Contacts& one : contacts) {
    std::ranges::sort(one);
    one.erase(std::unique(one.begin(), one.end()), one.end());
  }
  return contacts;
}

// The places of the most that have the same contacts.
std::vector<std::size_t> most_alike(const std::vector<Contacts>& contacts) {
  std::map<Contacts, std::vector<std::size_t>> alike;
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    alike[contacts[i]].push_back(i);
  }
  std::vector<std::size_t> most;
  for (const auto& [ignored, places] : alike) {
    if (places.size() > most.size()) {
      most = places;
    }
  }
  return most;
}

}  // namespace

std::vector<MemberId> told_apart(const privacy::Scene& scene, const std::vector<MemberId>& people) {
  std::vector<Contacts> contacts = contacts_of(scene, people);
  std::vector<std::size_t> most = most_alike(contacts);
  if (2 * most.size() <= people.size()) {
    // Who all know each other have the same contacts once each counts as a contact of theirs too.
    for (std::size_t i = 0; i < people.size(); ++i) {
      contacts[i].insert(std::ranges::lower_bound(contacts[i], people[i]), people[i]);
    }
    most = most_alike(contacts);
  }
  if (2 * most.size() <= people.size()) {
    return people;
  }
  std::vector<MemberId> others;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!std::ranges::binary_search(most, i)) {
      others.push_back(people[i]);
    }
  }
  return others;
}

}  // namespace buurtweb::report
