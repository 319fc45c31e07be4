#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "engine/base/text.h"
#include "engine/model/resolution.h"

// What a scalar means, and what is wrong when it means nothing.
namespace buurtweb::model {
namespace {

std::string_view expected(const FieldSpec& spec, std::string_view text) {
  switch (spec.type) {
    case ValueType::boolean:
      return "ja_of_nee";
    case ValueType::count:
      return parse_count(text) ? "kleiner_getal" : "heel_getal";
    case ValueType::number:
    case ValueType::numbers:
      return "getal";
    case ValueType::text:
    case ValueType::tags:
    case ValueType::ref:
    case ValueType::refs:
    case ValueType::date:
    case ValueType::choice:
      break;
  }
  return "";
}

bool is_choice(const FieldSpec& spec, std::string_view text) {
  return std::ranges::find(spec.choices, text) != spec.choices.end();
}

// No count of anything in a neighbourhood is larger, and it fits in every number we keep one in.
bool is_count(std::optional<std::int64_t> number) {
  constexpr std::int64_t largest = 1'000'000'000;
  return number && *number >= 0 && *number <= largest;
}

bool is_good(const FieldSpec& spec, std::string_view text) {
  if (!spec.choices.empty()) {
    return is_choice(spec, text);
  }
  switch (spec.type) {
    case ValueType::boolean:
      return parse_boolean(text).has_value();
    case ValueType::count:
      return is_count(parse_count(text));
    case ValueType::number:
    case ValueType::numbers:
      return parse_number(text).has_value();
    case ValueType::date:
      return parse_date(text).has_value();
    case ValueType::choice:
    case ValueType::text:
    case ValueType::tags:
    case ValueType::ref:
    case ValueType::refs:
      break;
  }
  return true;
}

DiagnosticKind complaint(const FieldSpec& spec) {
  if (spec.type == ValueType::date) {
    return DiagnosticKind::bad_date;
  }
  return spec.choices.empty() ? DiagnosticKind::wrong_type : DiagnosticKind::unknown_value;
}

// The numbers that mean something; the rest of the format's numbers count from 0 without an end, or
// have their values written out.
struct Range {
  Field field;
  double lowest;
  double highest;
};
constexpr double kMany = 1'000'000;
constexpr std::array<Range, 14> kRanges{{{Field::boundary_year, 1990, 2100},
                                         {Field::retention_months, 1, 600},
                                         {Field::text_version, 1, kMany},
                                         {Field::amount, 0, 1'000'000'000},
                                         {Field::group_max, 1, kMany},
                                         {Field::source_min, 1, kMany},
                                         {Field::spoken_min, 1, kMany},
                                         {Field::reach_steps, 1, kMany},
                                         {Field::seed_set_max, 1, kMany},
                                         {Field::open_max, 1, kMany},
                                         {Field::per_person, 1, kMany},
                                         {Field::table_max, 1, kMany},
                                         {Field::large_group, 1, kMany},
                                         {Field::small_count, 1, kMany}}};

std::string joined(std::span<const std::string_view> words) {
  std::string result;
  for (const std::string_view word : words) {
    result.append(result.empty() ? "" : ", ").append(word);
  }
  return result;
}

struct Box {
  double low_first;
  double high_first;
  double low_second;
  double high_second;
  [[nodiscard]] bool holds(double first, double second) const {
    return first >= low_first && first <= high_first && second >= low_second &&
           second <= high_second;
  }
};
constexpr Box kWgs84{50.7, 53.7, 3.2, 7.3};        // latitude, longitude
constexpr Box kRd{-7000, 300000, 289000, 629000};  // Rijksdriehoek x, y

}  // namespace

std::optional<bool> parse_boolean(std::string_view text) {
  const std::string word = folded(text);
  if (word == "ja" || word == "true") {
    return true;
  }
  if (word == "nee" || word == "false") {
    return false;
  }
  return std::nullopt;
}

std::optional<std::int64_t> parse_count(std::string_view text) {
  if (text.starts_with('~')) {
    text.remove_prefix(1);
  }
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  const bool good = error == std::errc{} && at == end && value >= 0;
  return good ? std::optional(value) : std::nullopt;
}

std::optional<double> parse_number(std::string_view text) {
  std::string with_point(text);
  std::ranges::replace(with_point, ',', '.');
  const char* first = with_point.data();
  const char* const end = first + with_point.size();
  if (with_point.starts_with('~')) {
    ++first;
  }
  double value = 0;
  const auto [at, error] = std::from_chars(first, end, value, std::chars_format::fixed);
  const bool good = error == std::errc{} && at == end && std::isfinite(value);
  return good ? std::optional(value) : std::nullopt;
}

void Resolution::check_values() {
  for (const DraftRecord& record : draft_.records()) {
    for (const DraftField& field : draft_.fields(record)) {
      check_value(spec_of(record.kind, field.field), field);
    }
  }
}

void Resolution::check_value(const FieldSpec& spec, const DraftField& field) {
  bool all_good = true;
  for (const Word& word : draft_.words(field)) {
    if (is_good(spec, word.text)) {
      continue;
    }
    all_good = false;
    std::vector<Mention> mentions{{"sleutel", std::string(spec.name)},
                                  {"verwacht", std::string(expected(spec, word.text))}};
    if (!spec.personal) {
      mentions.push_back({"woord", std::string(word.text)});
    }
    if (!spec.choices.empty()) {
      // The nearest choice would all but say what stands there.
      const std::vector<std::string_view> choices(spec.choices.begin(), spec.choices.end());
      mentions.push_back({"hint", spec.personal ? "" : std::string(nearest(word.text, choices))});
      mentions.push_back({"keuzes", joined(spec.choices)});
    }
    report(complaint(spec), word, std::move(mentions));
  }
  if (all_good && spec.field == Field::location) {
    check_location(field);
  } else if (all_good) {
    check_range(spec, field);
  }
}

void Resolution::check_range(const FieldSpec& spec, const DraftField& field) {
  const auto* const range = std::ranges::find(kRanges, spec.field, &Range::field);
  if (range == kRanges.end()) {
    return;
  }
  for (const Word& word : draft_.words(field)) {
    const double value = *parse_number(word.text);
    if (value < range->lowest || value > range->highest) {
      report(DiagnosticKind::out_of_range, word,
             {{"sleutel", std::string(spec.name)},
              {"woord", spec.personal ? "" : std::string(word.text)},
              {"laagste", std::to_string(static_cast<std::int64_t>(range->lowest))},
              {"hoogste", std::to_string(static_cast<std::int64_t>(range->highest))}});
    }
  }
}

void Resolution::check_location(const DraftField& field) {
  const std::span<const Word> words = draft_.words(field);
  if (words.size() != 2) {
    report_at(DiagnosticKind::wrong_type, field.place,
              {{"sleutel", "locatie"}, {"verwacht", "plek_op_de_kaart"}});
    return;
  }
  const double first = *parse_number(words[0].text);
  const double second = *parse_number(words[1].text);
  if (kWgs84.holds(first, second) || kRd.holds(first, second)) {
    return;
  }
  const bool swapped = kWgs84.holds(second, first) || kRd.holds(second, first);
  report_at(swapped ? DiagnosticKind::swapped_coordinates : DiagnosticKind::outside_netherlands,
            field.place);
}

// What check_location() has let pass.
std::optional<GeoPoint> Resolution::location(const DraftRecord& record) const {
  const std::span<const Word> given = words(record, Field::location);
  const auto first = given.size() == 2 ? parse_number(given[0].text) : std::nullopt;
  const auto second = given.size() == 2 ? parse_number(given[1].text) : std::nullopt;
  if (!first || !second) {
    return std::nullopt;
  }
  if (kRd.holds(*first, *second)) {
    return from_rd(*first, *second);
  }
  return kWgs84.holds(*first, *second) ? std::optional(GeoPoint{*first, *second}) : std::nullopt;
}

std::optional<Date> Resolution::date(const DraftRecord& record, Field field) const {
  const Word* const found = word(record, field);
  return found == nullptr ? std::nullopt : parse_date(found->text);
}

std::optional<bool> Resolution::boolean(const DraftRecord& record, Field field) const {
  const Word* const found = word(record, field);
  return found == nullptr ? std::nullopt : parse_boolean(found->text);
}

std::optional<std::int64_t> Resolution::count(const DraftRecord& record, Field field) const {
  const Word* const found = word(record, field);
  return found == nullptr ? std::nullopt : parse_count(found->text);
}

std::optional<Audience> Resolution::visibility(const DraftRecord& record) const {
  const Word* const found = word(record, Field::visibility);
  return found == nullptr ? std::nullopt : audience_from(found->text);
}

}  // namespace buurtweb::model
