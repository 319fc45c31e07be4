#include "viz/tangle.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <queue>

namespace buurtweb::viz {
namespace {

// What each fault costs. Overlap is rarely worth it; a line below a name nearly never.
constexpr std::array kOverlap{180.0F, 1800.0F, 1e5F};  // by Parting
constexpr std::int32_t kBelowName = 30;
constexpr std::int32_t kProposedBelowName = 60;  // there it looks like two lines to other marks
// Found by trying, together with the heat at the start: with less of either there are more
// crossings than in the sketch.
constexpr double kCrossing = 100;
constexpr double kProposedCrossing = 60;   // of which a proposal is one
constexpr std::int32_t kHardlySeen = 200;  // a line, or the number on that of a proposal
constexpr double kFromHome = 30;           // one step away; half as far costs a quarter
constexpr double kOnEdge = 4000;           // across its whole ring, which says who is where

// By hops: how many steps apart two marks like to be, and how much they mind being further apart
// or nearer.
constexpr double kWished[kFar + 1] = {1, 0.95, 1.6, 2.2, 2.7, 2.2};
constexpr float kPull[kFar + 1] = {0, 2.2F, 0.25F, 0.08F, 0.02F, 0};
constexpr float kPush[kFar + 1] = {0, 1.0F, 1.2F, 1.2F, 1.2F, 0.8F};

// Where two rows differ, in their order. They rarely do: most is passed over many at a time.
template <class Change>
void for_each_change(const Weights& now, const std::int32_t* known, const Change& change) {
  constexpr std::size_t at_a_time = 16;
  for (std::size_t begin = 0; begin < now.size(); begin += at_a_time) {
    const std::size_t end = std::min(begin + at_a_time, now.size());
    if (std::memcmp(&now[begin], &known[begin], (end - begin) * sizeof(std::int32_t)) == 0) {
      continue;
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (now[i] != known[i]) {
        change(i);
      }
    }
  }
}

}  // namespace

Tangle::Tangle(Puzzle& puzzle)
    : puzzle_(puzzle),
      pieces_(puzzle.pieces),
      measure_{.gap = static_cast<float>(puzzle.gap), .wide = static_cast<float>(kWide)},
      links_at_(puzzle.pieces.size()),
      moved_(2),
      any_words_(puzzle.words.size(), 1),
      words_row_(puzzle.words.size()) {
  const std::size_t links = puzzle.links.size();
  for (std::size_t l = 0; l < links; ++l) {
    const Link& link = puzzle.links[l];
    links_at_[link.a].push_back(l);
    links_at_[link.b].push_back(l);
    below_name_.push_back(link.proposed ? kProposedBelowName : kBelowName);
    company_of_link_.push_back(company_of(link.on));
  }
  lines_.resize(links);
  boxes_.resize(pieces_.size());
  words_.resize(puzzle.words.size());
  for (std::size_t i = 0; i < puzzle.words.size(); ++i) {
    words_.set(i, puzzle.words[i]);
  }
  for (const Piece& piece : pieces_) {
    company_of_piece_.push_back(company_of(piece.on));
    placed_.width.push_back(static_cast<float>(piece.size.width));
    placed_.height.push_back(static_cast<float>(piece.size.height));
  }
  placed_.x.resize(pieces_.size());
  placed_.y.resize(pieces_.size());
  pairs_.resize(pieces_.size() * pieces_.size());
  crossed_.resize(links * links);
  through_.resize(links * pieces_.size());
  through_at_.resize(links * pieces_.size());
  crossed_sum_.resize(links);
  below_.resize(links);
  below_words_.resize(links);
  close_.resize(links);
  above_.resize(pieces_.size());
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    hops_.push_back(hops_from(i));
    wishes_.push_back(wishes_of(i));
    lay(i, allowed(pieces_[i], pieces_[i].at));
  }
  count_all();
}

// Of a crossing that is seen on these maps: as on the one where it counts most.
std::int32_t Tangle::weight_of(OnMaps on, double crossing) const {
  double most = on != 0 && puzzle_.weights.empty() ? 1 : 0;
  for (std::size_t m = 0; m < puzzle_.weights.size(); ++m) {
    most = (on >> m & 1U) != 0 ? std::max(most, puzzle_.weights[m]) : most;
  }
  return static_cast<std::int32_t>(most * crossing);
}

std::size_t Tangle::company_of(OnMaps on) {
  const auto known = std::ranges::find(companies_, on, &Company::on);
  const auto index = static_cast<std::size_t>(known - companies_.begin());
  if (known != companies_.end()) {
    return index;
  }
  Company company{.on = on, .pieces = {}, .links = {}, .crossing = {}, .crossing_proposed = {}};
  for (const Piece& piece : pieces_) {
    company.pieces.push_back((piece.on & on) != 0 ? 1 : 0);
  }
  for (const Link& link : puzzle_.links) {
    const OnMaps both = link.on & on;
    company.links.push_back(both != 0 ? 1 : 0);
    company.crossing.push_back(weight_of(both, link.proposed ? kProposedCrossing : kCrossing));
    company.crossing_proposed.push_back(weight_of(both, kProposedCrossing));
  }
  companies_.push_back(std::move(company));
  return index;
}

void Tangle::count_all() {
  for (std::size_t l = 0; l < puzzle_.links.size(); ++l) {
    weigh_link(l);
    keep_link(moved_links_.front());
    links_moved_ = 0;
  }
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    float* const row = &pairs_[i * pieces_.size()];
    costs_of_pairs({i, wishes_[i]}, placed_, measure_, row);
    pairs_sum_.push_back(sum_of(row, pieces_.size()));
  }
}

std::vector<std::uint8_t> Tangle::hops_from(std::size_t start) const {
  std::vector<std::uint8_t> hops(pieces_.size(), kFar);
  std::queue<std::size_t> queue;
  hops[start] = 0;
  queue.push(start);
  while (!queue.empty()) {
    const std::size_t i = queue.front();
    queue.pop();
    for (const std::size_t l : links_at_[i]) {
      const Link& link = puzzle_.links[l];
      const std::size_t other = link.a == i ? link.b : link.a;
      if (!link.proposed && hops[i] + 1 < hops[other]) {
        hops[other] = static_cast<std::uint8_t>(hops[i] + 1);
        queue.push(other);
      }
    }
  }
  return hops;
}

// To lie as far apart as the ties between the two are long, and not on each other.
Wishes Tangle::wishes_of(std::size_t i) const {
  Wishes wishes;
  for (std::size_t j = 0; j < pieces_.size(); ++j) {
    const std::uint8_t hops = hops_[i][j];
    const double wanted = kWished[hops] * (pieces_[i].step + pieces_[j].step) / 2;
    wishes.distance.push_back(static_cast<float>(1 / wanted));
    const bool meets = i != j && (pieces_[i].on & pieces_[j].on) != 0;
    wishes.pull.push_back(meets ? kPull[hops] : 0);
    wishes.push.push_back(meets ? kPush[hops] : 0);
    wishes.overlap.push_back(meets ? kOverlap.at(static_cast<std::size_t>(puzzle_.parting)) : 0);
  }
  return wishes;
}

double Tangle::out_of_place(std::size_t i) const {
  const Piece& piece = pieces_[i];
  const double steps = piece.home ? distance(piece.at, *piece.home) / piece.step : 0;
  return kFromHome * steps * steps + (piece.band ? kOnEdge * too_wide_for_band(piece) : 0);
}

double Tangle::cost(std::size_t i) const {
  std::int32_t faults = above_[i];
  for (const std::size_t l : links_at_[i]) {
    faults += crossed_sum_[l] + (below_[l] + below_words_[l]) * below_name_[l] + close_[l];
  }
  return pairs_sum_[i] + out_of_place(i) + static_cast<double>(faults);
}

void Tangle::put(std::size_t i, Point to) {
  moved_[moves_].piece = i;
  moved_[moves_].before = pieces_[i].at;
  ++moves_;
  lay(i, allowed(pieces_[i], to));
}

// Exactly there: whatever goes back to its place goes back to the last bit.
void Tangle::lay(std::size_t i, Point at) {
  Piece& piece = pieces_[i];
  piece.at = at;
  placed_.x[i] = static_cast<float>(at.x);
  placed_.y[i] = static_cast<float>(at.y);
  boxes_.set(i, grown(box_around(piece.at, piece.size), 0.25 * puzzle_.gap));
  for (const std::size_t l : links_at_[i]) {
    const Link& link = puzzle_.links[l];
    lines_.set(l, {pieces_[link.a].at, pieces_[link.b].at});
  }
}

double Tangle::cost_moved(std::size_t i, double most) {
  const auto moved = std::ranges::find(moved_, i, &Moved::piece);
  moved->pairs.resize(pieces_.size());
  costs_of_pairs({i, wishes_[i]}, placed_, measure_, moved->pairs.data());
  moved->pairs_sum = sum_of(moved->pairs.data(), pieces_.size());
  double sum = moved->pairs_sum + out_of_place(i);
  for (std::size_t at = 0; at < links_at_[i].size() && sum <= most; ++at) {
    sum += weigh_link(links_at_[i][at]);
  }
  return sum > most ? sum : sum + weigh_through(*moved);
}

// Counts a link anew, once in a move.
double Tangle::weigh_link(std::size_t l) {
  const auto known = moved_links_.begin();
  const auto end = known + static_cast<std::ptrdiff_t>(links_moved_);
  auto moved = std::find_if(known, end, [&](const MovedLink& link) { return link.link == l; });
  if (moved == end) {
    if (links_moved_ == moved_links_.size()) {
      moved_links_.emplace_back();
    }
    moved = moved_links_.begin() + static_cast<std::ptrdiff_t>(links_moved_);
    ++links_moved_;
    moved->link = l;
    count_link(*moved);
  }
  return static_cast<double>(moved->crossed_sum +
                             (moved->below + moved->below_words) * below_name_[l] + moved->close);
}

void Tangle::count_link(MovedLink& moved) {
  const Link& link = puzzle_.links[moved.link];
  const Segment line{pieces_[link.a].at, pieces_[link.b].at};
  moved.crossed.resize(puzzle_.links.size());
  moved.through.resize(pieces_.size());
  const Company& company = companies_[company_of_link_[moved.link]];
  moved.crossed_sum =
      lines_crossed(line, lines_, link.proposed ? company.crossing_proposed : company.crossing,
                    moved.crossed.data());
  moved.below = boxes_crossed(line, boxes_, company.pieces, moved.through.data());
  moved.below_words = boxes_crossed(line, words_, any_words_, words_row_.data());
  for (const std::size_t end : {link.a, link.b}) {
    moved.below -= moved.through[end];
    moved.through[end] = 0;
  }
  const double room = room_between_ends(link, puzzle_);
  const bool close = room > 0 && overlap(grown(boxes_.at(link.a), room), boxes_.at(link.b));
  moved.close = close ? kHardlySeen : 0;
}

// What the lines below its name weigh, its own left out.
double Tangle::weigh_through(Moved& moved) {
  moved.through.resize(puzzle_.links.size());
  std::int32_t above = 0;
  lines_through(boxes_.at(moved.piece), lines_, companies_[company_of_piece_[moved.piece]].links,
                moved.through.data());
  for (const std::size_t l : links_at_[moved.piece]) {
    moved.through[l] = 0;
  }
  for (std::size_t l = 0; l < moved.through.size(); ++l) {
    above += moved.through[l] * below_name_[l];
  }
  return static_cast<double>(above);
}

void Tangle::keep() {
  for (std::size_t at = 0; at < links_moved_; ++at) {
    keep_link(moved_links_[at]);
  }
  for (std::size_t at = 0; at < moves_; ++at) {
    keep_piece(moved_[at]);
  }
  moves_ = links_moved_ = 0;
}

void Tangle::keep_link(const MovedLink& moved) {
  const std::size_t links = puzzle_.links.size();
  const std::size_t l = moved.link;
  for_each_change(moved.crossed, &crossed_[l * links], [&](std::size_t k) {
    const std::int32_t rise = moved.crossed[k] - crossed_[l * links + k];
    crossed_[l * links + k] = crossed_[k * links + l] = moved.crossed[k];
    crossed_sum_[l] += rise;
    crossed_sum_[k] += rise;
  });
  for_each_change(moved.through, &through_[l * pieces_.size()],
                  [&](std::size_t j) { keep_through(l, j, moved.through[j]); });
  below_words_[l] = moved.below_words;
  close_[l] = moved.close;
}

void Tangle::keep_piece(const Moved& moved) {
  keep_pairs(moved);
  for_each_change(moved.through, through_at_.data() + moved.piece * puzzle_.links.size(),
                  [&](std::size_t l) { keep_through(l, moved.piece, moved.through[l]); });
}

void Tangle::keep_pairs(const Moved& moved) {
  const std::size_t count = pieces_.size();
  for (std::size_t j = 0; j < count; ++j) {
    float& known = pairs_[j * count + moved.piece];
    pairs_sum_[j] += static_cast<double>(moved.pairs[j]) - static_cast<double>(known);
    known = moved.pairs[j];
  }
  std::ranges::copy(moved.pairs, pairs_.begin() + static_cast<std::ptrdiff_t>(moved.piece * count));
  pairs_sum_[moved.piece] = moved.pairs_sum;
}

void Tangle::keep_through(std::size_t l, std::size_t i, std::int32_t runs) {
  std::int32_t& known = through_[l * pieces_.size() + i];
  const std::int32_t rise = runs - known;
  known = through_at_[i * puzzle_.links.size() + l] = runs;
  below_[l] += rise;
  above_[i] += rise * below_name_[l];
}

void Tangle::undo() {
  for (std::size_t at = 0; at < moves_; ++at) {
    lay(moved_[at].piece, moved_[at].before);
  }
  moves_ = links_moved_ = 0;
}

}  // namespace buurtweb::viz
