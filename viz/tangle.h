#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "viz/settle.h"
#include "viz/settle_costs.h"

namespace buurtweb::viz {

// Names are wide and low, so steps to the side are longer than steps up.
inline constexpr double kWide = 1.35;
inline constexpr std::uint8_t kFar = 5;  // hops; beyond, marks need not know of each other

// A puzzle and what is wrong with it: who stands on whom, which lines cross or run below a name.
// It remembers all of that, so that only what a move changes is counted again.
class Tangle {
public:
  explicit Tangle(Puzzle& puzzle);

  [[nodiscard]] const std::vector<std::size_t>& links_at(std::size_t i) const {
    return links_at_[i];
  }
  // How many ties two pieces are apart; kFar where it is that or more.
  [[nodiscard]] std::uint8_t hops(std::size_t i, std::size_t j) const { return hops_[i][j]; }

  // What a piece costs where it stands.
  [[nodiscard]] double cost(std::size_t i) const;

  // A move to try: puts the piece as near to there as it may stand. Up to two pieces, then costs,
  // and at last keep() or undo().
  void put(std::size_t i, Point to);
  // What the moved piece costs now. Stops when it is more than `most`: nothing costs less than 0.
  double cost_moved(std::size_t i, double most);
  // Only after cost_moved() of all moved pieces, of which none stopped.
  void keep();
  void undo();

private:
  struct Moved {
    std::size_t piece = 0;
    Point before;
    std::vector<float> pairs;
    double pairs_sum = 0;
    std::vector<std::int32_t> through;  // by link
  };
  struct MovedLink {
    std::size_t link = 0;
    std::vector<std::int32_t> crossed;  // by link: what it weighs
    std::vector<std::int32_t> through;  // by piece
    std::int32_t crossed_sum = 0;
    std::int32_t below = 0;
    std::int32_t below_words = 0;
    std::int32_t close = 0;
  };

  // What all others weigh for what is seen on these maps: nothing where they never meet.
  struct Company {
    OnMaps on = kOnAllMaps;
    Weights pieces;
    Weights links;
    Weights crossing;
    Weights crossing_proposed;
  };

  [[nodiscard]] double out_of_place(std::size_t i) const;
  [[nodiscard]] std::size_t company_of(OnMaps on);
  [[nodiscard]] std::int32_t weight_of(OnMaps on, double crossing) const;
  void lay(std::size_t i, Point at);
  [[nodiscard]] std::vector<std::uint8_t> hops_from(std::size_t start) const;
  [[nodiscard]] Wishes wishes_of(std::size_t i) const;
  void count_link(MovedLink& moved);
  double weigh_link(std::size_t l);
  double weigh_through(Moved& moved);
  void keep_link(const MovedLink& moved);
  void keep_piece(const Moved& moved);
  void keep_through(std::size_t l, std::size_t i, std::int32_t runs);
  void keep_pairs(const Moved& moved);
  void count_all();

  Puzzle& puzzle_;
  std::vector<Piece>& pieces_;
  PairMeasure measure_;
  std::vector<std::vector<std::size_t>> links_at_;  // by piece
  std::vector<std::vector<std::uint8_t>> hops_;
  std::vector<Wishes> wishes_;  // by piece
  PieceArrays placed_;
  BoxArrays boxes_;  // of the pieces, with some paper around them
  BoxArrays words_;
  SegmentArrays lines_;                   // of the links
  std::vector<std::int32_t> below_name_;  // by link: what it costs for each name that it runs below
  std::vector<Company> companies_;
  std::vector<std::size_t> company_of_piece_;
  std::vector<std::size_t> company_of_link_;

  // What is known.
  std::vector<float> pairs_;  // piece by piece
  std::vector<double> pairs_sum_;
  Weights crossed_;     // link by link: what it weighs
  Weights through_;     // link by piece: whether it runs below that name
  Weights through_at_;  // the same, piece by link
  std::vector<std::int32_t> crossed_sum_;
  std::vector<std::int32_t> below_;        // how many names a link runs below
  std::vector<std::int32_t> below_words_;  // and how many words
  std::vector<std::int32_t> close_;
  std::vector<std::int32_t> above_;  // by piece: what the lines below its name weigh

  // The move that is being tried.
  std::vector<Moved> moved_;
  std::size_t moves_ = 0;
  std::vector<MovedLink> moved_links_;
  std::size_t links_moved_ = 0;
  Weights any_words_;
  std::vector<std::int32_t> words_row_;
};

}  // namespace buurtweb::viz
