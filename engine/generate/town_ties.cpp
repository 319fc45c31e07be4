#include "engine/generate/town_ties.h"

#include <algorithm>
#include <optional>

#include "engine/generate/dice.h"
#include "engine/generate/sorts.h"

namespace buurtweb::generate {
namespace {

// How often a choice is drawn again that did not fit, before it is left out.
constexpr int kTries = 16;

// The nth most popular of so many is chosen 1/n as often as the first.
class Popularity {
public:
  explicit Popularity(Range range) : range_(range) {
    std::uint32_t sum = 0;
    for (std::uint32_t i = 0; i < range.size(); ++i) {
      sum += std::max(kScale / (i + 1), 1U);
      up_to_.push_back(sum);
    }
  }
  std::uint32_t draw(Dice& dice) const {
    const auto found = std::ranges::upper_bound(up_to_, dice.below(up_to_.back()));
    return range_.first + static_cast<std::uint32_t>(found - up_to_.begin());
  }

private:
  static constexpr std::uint32_t kScale = 1'000'000;
  Range range_;
  std::vector<std::uint32_t> up_to_;
};

class DistrictTies {
public:
  DistrictTies(Town& town, const District& district, std::uint32_t number)
      : town_(town),
        district_(district),
        dice_(town.seed, 2 * std::uint64_t{number} + 1),
        associations_(district.associations),
        institutions_(district.institutions),
        facilities_(district.facilities),
        joined_(district.associations.size()) {}

  void draw() {
    for (std::uint32_t s = district_.streets.first; s < district_.streets.end; ++s) {
      street_ = &town_.streets[s];
      for (std::uint32_t h = street_->households.first; h < street_->households.end; ++h) {
        draw_household(h);
      }
    }
    draw_organisations();
  }

private:
  [[nodiscard]] bool is_cut_off() const { return street_->hold != Hold::many_ties; }

  void draw_household(std::uint32_t household) {
    const Range people = town_.households[household];
    // One of the household knows the neighbours, and draws whom of them.
    const std::uint32_t speaker = people.first + dice_.below(people.size());
    for (std::uint32_t person = people.first; person < people.end; ++person) {
      chosen_.clear();
      if (town_.is_loner[person]) {
        draw_only_tie(person);
      } else {
        for (std::uint32_t other = people.first; other < person; ++other) {
          chosen_.push_back(other);
        }
        if (person == speaker) {
          draw_neighbours(household);
        }
        draw_friends(person);
        draw_memberships(person);
        draw_visits();
      }
      close_rows();
    }
  }

  // Nobody chooses a loner, so this stays the only one.
  void draw_only_tie(std::uint32_t person) {
    if (const auto neighbour = draw_person(street_->residents, person)) {
      chosen_.push_back(*neighbour);
    } else {
      town_.uses.add(facilities_.draw(dice_));
    }
  }

  void draw_neighbours(std::uint32_t household) {
    for (const auto& [away, per_thousand] : {std::pair{1U, 600U}, std::pair{2U, 250U}}) {
      if (household + away < street_->households.end && dice_.chance(per_thousand)) {
        const Range people = town_.households[household + away];
        if (!town_.is_loner[people.first]) {
          chosen_.push_back(people.first + dice_.below(people.size()));
        }
      }
    }
  }

  void draw_friends(std::uint32_t person) {
    const Range all{.first = 0, .end = town_.residents()};
    if (dice_.chance(750)) {
      add_friend(draw_person(is_cut_off() ? street_->residents : district_.residents, person));
    }
    if (!is_cut_off() && dice_.chance(60)) {
      add_friend(draw_person(all, person));
    }
    const bool is_bridge = street_->hold == Hold::one_bridge && person == first_of_street();
    if (is_bridge) {
      add_friend(draw_person(district_.residents, person, street_->residents));
    }
  }

  [[nodiscard]] std::uint32_t first_of_street() const {
    std::uint32_t person = street_->residents.first;
    while (person + 1 < street_->residents.end && town_.is_loner[person]) {
      ++person;
    }
    return person;
  }

  void add_friend(std::optional<std::uint32_t> person) {
    if (person) {
      chosen_.push_back(*person);
    }
  }

  // Somebody of the range whom one can come to know: no loner, and nobody of a street that hangs on
  // nothing unless it is one's own.
  std::optional<std::uint32_t> draw_person(Range range, std::uint32_t who, Range but = {}) {
    for (int i = 0; i < kTries && range.size() > 0; ++i) {
      const std::uint32_t other = range.first + dice_.below(range.size());
      const bool is_open = town_.streets[town_.street_of[other]].hold == Hold::many_ties ||
                           (street_->residents.holds(other) && but.size() == 0);
      if (other != who && !town_.is_loner[other] && is_open && !but.holds(other)) {
        return other;
      }
    }
    return std::nullopt;
  }

  void draw_memberships(std::uint32_t person) {
    if (is_cut_off() || !dice_.chance(750)) {
      return;
    }
    const std::uint32_t drawn = dice_.below(100);
    const std::uint32_t count = drawn < 50 ? 1 : (drawn < 82 ? 2 : 3);
    joined_now_.clear();
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t association =
          dice_.chance(40) ? dice_.below(town_.associations()) : associations_.draw(dice_);
      if (std::ranges::find(joined_now_, association) == joined_now_.end()) {
        joined_now_.push_back(association);
        town_.member_of.add(association);
        befriend_a_member(association, person);
      }
    }
  }

  // In a club of one's own district one may find a friend among who joined before.
  void befriend_a_member(std::uint32_t association, std::uint32_t person) {
    if (!district_.associations.holds(association)) {
      return;
    }
    std::vector<std::uint32_t>& members = joined_[association - district_.associations.first];
    if (!members.empty() && dice_.chance(650)) {
      chosen_.push_back(members[dice_.below(static_cast<std::uint32_t>(members.size()))]);
    }
    members.push_back(person);
  }

  void draw_visits() {
    if (!is_cut_off() && dice_.chance(250)) {
      town_.uses.add(facilities_.draw(dice_));
    }
    if (!is_cut_off() && dice_.chance(150)) {
      town_.helps.add(without_shops(institutions_.draw(dice_)));
    }
  }

  // Nobody is a volunteer in a shop: the next institution that is none, where there is one.
  [[nodiscard]] std::uint32_t without_shops(std::uint32_t institution) const {
    const Range all = district_.institutions;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      const std::uint32_t other = all.first + (institution - all.first + i) % all.size();
      if (sort_of(other, kInstitutions).about != "ondernemers") {
        return other;
      }
    }
    return institution;
  }

  void close_rows() {
    std::ranges::sort(chosen_);
    chosen_.erase(std::unique(chosen_.begin(), chosen_.end()), chosen_.end());
    for (const std::uint32_t other : chosen_) {
      town_.knows.add(other);
    }
    town_.knows.close_row();
    town_.member_of.close_row();
    town_.uses.close_row();
    town_.helps.close_row();
  }

  void draw_organisations() {
    for (std::uint32_t i = district_.associations.first; i < district_.associations.end; ++i) {
      add_place(town_.meets_at, sort_of(i, kAssociations).places, 700);
      if (dice_.chance(400)) {
        town_.works_with.add(institutions_.draw(dice_));
      }
      town_.works_with.close_row();
    }
    for (std::uint32_t i = district_.institutions.first; i < district_.institutions.end; ++i) {
      add_place(town_.looks_after, sort_of(i, kInstitutions).places, 450);
      add_other(town_.cooperates, i);
    }
  }

  // A facility of one of the sorts, if there is one among some that are drawn.
  void add_place(Links& links, Places places, std::uint32_t per_thousand) {
    if (dice_.chance(per_thousand)) {
      for (int i = 0; i < kTries; ++i) {
        const std::uint32_t facility = facilities_.draw(dice_);
        if (suits(places, facility)) {
          links.add(facility);
          break;
        }
      }
    }
    links.close_row();
  }

  void add_other(Links& links, std::uint32_t own) {
    const std::uint32_t other = institutions_.draw(dice_);
    if (other != own && dice_.chance(500)) {
      links.add(other);
    }
    links.close_row();
  }

  Town& town_;
  const District& district_;
  Dice dice_;
  Popularity associations_;
  Popularity institutions_;
  Popularity facilities_;
  std::vector<std::vector<std::uint32_t>> joined_;  // who is in each association of the district
  std::vector<std::uint32_t> joined_now_;
  std::vector<std::uint32_t> chosen_;  // whom the person in hand knows
  const Street* street_ = nullptr;
};

}  // namespace

void tie_town(Town& town) {
  for (std::uint32_t d = 0; d < town.districts.size(); ++d) {
    DistrictTies(town, town.districts[d], d).draw();
  }
}

}  // namespace buurtweb::generate
