#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/analysis/city.h"
#include "engine/base/kinds.h"
#include "engine/base/table.h"
#include "engine/locale/catalogue.h"
#include "engine/report/json.h"

// The answer about a city: its neighbourhoods one after the other, and what is between them.
namespace buurtweb::report {

// Of the neighbourhoods with these names, in these folders; two with one name are told apart by
// their folders.
std::string name_apart(std::span<const std::string> names, std::span<const std::string> folders,
                       std::size_t number);

struct City {
  std::vector<std::string> names;    // of the neighbourhoods that could be read
  std::vector<std::string> folders;  // of the same
  analysis::BetweenNeighbourhoods between;
  std::vector<std::string> left_out;  // folders whose files have errors
};

// A heading and at most so many findings of a sort.
struct CityHeading {
  std::string heading;
  std::vector<std::string> sentences;
};
CityHeading city_heading(const City& city, Audience audience, const locale::Catalogue& catalogue,
                         std::size_t most);

// The same as a sheet by itself, in CommonMark.
std::string city_markdown(const City& city, Audience audience, const locale::Catalogue& catalogue,
                          std::size_t most);

// One neighbourhood's findings by itself, as a table.
struct CityTablePart {
  std::string folder;
  Table table;
};
// One table of all, with the folder in front; first what is between neighbourhoods.
Table city_table(const City& city, std::vector<CityTablePart> parts, Audience audience,
                 const locale::Catalogue& catalogue);

// One neighbourhood's answer by itself, as JSON.
struct CityPart {
  std::string folder;
  std::string json;
};
std::string city_json(const City& city, std::span<const CityPart> parts, const Answer& answer);

}  // namespace buurtweb::report
