#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "viz/geometry.h"
#include "viz/seams.h"
#include "viz/sheet.h"

namespace buurtweb::viz {

// A ring: how far its pieces lie from the middle, as shares of these radii.
struct Band {
  Point centre;
  Extent radii;
  double inner = 0;
  double outer = 0;
};

// A mark that looks for its place.
struct Piece {
  Extent size;
  Box room;  // it stays in here
  Point at;
  double step = 1;                 // how far neighbours lie apart in its part of the map
  bool kept = false;               // stays where it is, unless it stands on another
  std::optional<Band> band = {};   // it stays in here too, as far as its room lets it
  std::optional<Point> home = {};  // people know it from another map: not far from there
  OnMaps on = kOnAllMaps;
  const Seams* seams = nullptr;  // it lies over none of these, as far as its room lets it
};

struct Link {
  std::size_t a = 0;
  std::size_t b = 0;
  bool proposed = false;
  OnMaps on = kOnAllMaps;
};

// Between the pieces of these marks.
std::vector<Link> links_of(const MapSheet& sheet);

// How much pieces mind to stand on each other: as much as any fault of a map, far more, or so much
// that they go anywhere for it, whatever lines that crosses.
enum class Parting : std::uint8_t { near, firm, far };

struct Puzzle {
  std::vector<Piece> pieces;
  std::vector<Link> links;
  std::vector<Box> words;  // of hulls: lines had better not run below them
  double gap = 0;          // free paper around each piece
  double number_room = 0;  // between the ends of a proposal
  double line_room = 0;  // between the ends of any link, as hard as standing apart; 0: any will do
  bool calm = false;     // begin cool: the pieces already lie well
  Parting parting = Parting::near;
  int seed = 7;
  std::vector<double> weights = {};  // by map: what a crossing on it counts; 1 where none are given
};

// The place in its band that is nearest to this one, seen from the middle.
Point in_band(const Piece& piece, Point p);

// By how much the piece does not fit between the edges of its band in the direction in which it
// stands, as a share of the way to the edge: a wide one fits above and below rather than askew.
double too_wide_for_band(const Piece& piece);

// As near to there as the piece may stand.
Point allowed(const Piece& piece, Point p);

// From now on, also who had a fixed place. The seams must outlive the pieces.
void keep_off(const Seams& seams, std::vector<Piece>& pieces);

// Moves the pieces until they stand apart, near those they are tied to, with few lines below names
// and few that cross. Simulated annealing from the places they have: the sketch is GraphViz's, this
// is the polish. The same puzzle always settles in the same way. O(rounds × pieces × (pieces +
// lines)), with fewer rounds for larger maps.
void settle(Puzzle& puzzle);

// Only pushes the pieces apart. For maps so large that nobody reads them line by line: O(pieces²) a
// round, and rounds until they stand free, at most some hundreds.
void spread(Puzzle& puzzle);

// Draws these pieces out over their room, further apart but not out of shape, and puts them in its
// middle. All of them must have the same room. Nothing that stood free can come to touch.
void fill_room(const std::vector<std::uint32_t>& part, Puzzle& puzzle);
// The same with any room, no further apart than so many times.
void draw_out(const std::vector<std::uint32_t>& part, const Box& room, double furthest,
              std::vector<Piece>& pieces);

// How far the marks at its ends must be apart, so that it is seen between them.
double room_between_ends(const Link& link, const Puzzle& puzzle);

// Which pieces stand nearer to another than half the gap, or so near to one that they are tied to
// that nobody sees it.
std::vector<bool> colliding(const Puzzle& puzzle);

}  // namespace buurtweb::viz
