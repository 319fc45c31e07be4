#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/finding.h"
#include "engine/base/date.h"
#include "engine/base/kinds.h"
#include "engine/locale/catalogue.h"
#include "engine/report/csv_text.h"
#include "viz/sheet.h"

namespace buurtweb::cli {

enum class Shape : std::uint8_t { text, brief, json, sarif, csv, markdown, yaml };

// What `exporteer` writes.
enum class Interchange : std::uint8_t { csv, xlsx, geojson };

// What was asked on the command line, understood.
struct Arguments {
  locale::Catalogue catalogue{locale::languages().front()};  // the run's language
  std::string verb;                                          // the Dutch name
  std::vector<std::string> words;    // the other words that stand on their own, in their order
  std::string path = ".";            // PAD
  std::optional<Audience> audience;  // each verb has its own safest default
  Date run_date;
  std::optional<analysis::Step> step;
  std::optional<analysis::Question> question;
  Shape shape = Shape::text;
  std::string out;  // empty: the verb's own name for it
  Interchange to = Interchange::csv;
  report::CsvHabit csv = report::CsvHabit::dutch;
  viz::Paper paper = viz::Paper::a3;
  TieClass tie_class = TieClass::social;
  std::optional<std::size_t> brief;
  std::size_t best_pairs = 20;
  std::optional<std::size_t> most;        // --max
  std::optional<std::size_t> per_person;  // --per-persoon
  std::string around;                     // --rond
  std::string theme;                      // --thema
  std::string what_if;                    // --wat-als
  std::string earlier;                    // --vorige
  std::string access;                     // --inzage
  std::string forget;                     // --vergeet
  std::string correct;                    // --verbeter
  std::string field;                      // --veld
  std::optional<std::string> value;       // --waarde
  bool clean_up = false;                  // --opruimen
  bool releases = false;                  // --uitgiftelijst
  bool written_register = false;          // --register
  bool impact = false;                    // --dpia
  std::string picture;                    // --kaart
  bool keep_places = false;               // --posities
  bool numbers = false;                   // --nummers
  bool tiles = false;                     // --tegels
  std::uint64_t residents = 0;            // --bewoners; 0: not given
  std::uint64_t seed = 1;                 // --zaad
  std::optional<Date> day_of_picture;     // --peildatum, or --datum
  bool as_one = false;                    // --een-buurt
  bool strict = false;
  bool excel = false;
  bool overwrite = false;
  bool all = false;
};

// Either arguments, or what to print and how to end: help, the version, or what was wrong.
struct Parsed {
  std::optional<Arguments> arguments;
  std::string output;   // for stdout
  std::string problem;  // for stderr
  int exit_code = 0;
};
Parsed parse_arguments(const std::vector<std::string>& words);

}  // namespace buurtweb::cli
