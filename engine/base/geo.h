#pragma once

namespace buurtweb {

// A place on earth, in degrees (WGS84).
struct GeoPoint {
  double latitude = 0;
  double longitude = 0;
  bool operator==(const GeoPoint&) const = default;
};

// From the Dutch grid (Rijksdriehoek, EPSG:28992), in metres. The polynomial of Schreutelkamp and
// Strang van Hees (2001), good to about a quarter of a metre within the Netherlands.
GeoPoint from_rd(double x, double y);

// How far a place lies from another, in metres to the east and to the north, on a flat map: within
// a neighbourhood that is right to a few centimetres.
struct GroundOffset {
  double east = 0;
  double north = 0;
};
GroundOffset offset(const GeoPoint& from, const GeoPoint& to);

}  // namespace buurtweb
