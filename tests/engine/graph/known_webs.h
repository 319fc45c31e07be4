#pragma once

#include "tests/engine/graph/small_web.h"

// Networks whose measures are known from elsewhere.
namespace buurtweb::graph {

// A made-up neighbourhood of twelve people: two circles joined by one tie, a pair, and somebody
// alone. Its measures were computed with networkx 2.8.8.
namespace rozenbuurt {

inline constexpr Vertex a1 = 0, a2 = 1, a3 = 2, a4 = 3, a5 = 4, b1 = 5, b2 = 6, b3 = 7, b4 = 8,
                        c1 = 9, c2 = 10, d1 = 11;

inline TieGraph graph() {
  return small_web(
      "a1-a2 a1-a3 a2-a3 a2-a4 a3-a4 a4-a5  b1-b2 b1-b3 b2-b3 b3-b4  a5-b1  c1-c2  d1");
}

}  // namespace rozenbuurt

// The friendships in a karate club that fell apart: W. W. Zachary, "An information flow model for
// conflict and fission in small groups", Journal of Anthropological Research 33 (1977). Member 1,
// the instructor, is vertex 0; member 34, the administrator, vertex 33.
inline TieGraph karate_club() {
  return small_web(
      "01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 01-11 01-12 01-13 01-14 01-18 01-20 "
      "01-22 01-32 02-03 02-04 02-08 02-14 02-18 02-20 02-22 02-31 03-04 03-08 03-09 03-10 "
      "03-14 03-28 03-29 03-33 04-08 04-13 04-14 05-07 05-11 06-07 06-11 06-17 07-17 09-31 "
      "09-33 09-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 20-34 21-33 21-34 23-33 "
      "23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 "
      "29-34 30-33 30-34 31-33 31-34 32-33 32-34 33-34 ");
}

// Marriages between families of Florence around 1430: J. F. Padgett and C. K. Ansell, "Robust
// action and the rise of the Medici", American Journal of Sociology 98 (1993). Pucci married into
// none of the others.
inline NamedWeb florentine_marriages() {
  return named_web(
      "medici-acciaiuoli ginori-albizzi guadagni-albizzi medici-albizzi "
      "castellani-barbadori medici-barbadori guadagni-bischeri peruzzi-bischeri "
      "strozzi-bischeri peruzzi-castellani strozzi-castellani lamberteschi-guadagni "
      "tornabuoni-guadagni ridolfi-medici salviati-medici tornabuoni-medici salviati-pazzi "
      "strozzi-peruzzi strozzi-ridolfi tornabuoni-ridolfi pucci ");
}

}  // namespace buurtweb::graph
