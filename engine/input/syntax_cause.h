#pragma once

#include <cstddef>
#include <string_view>

#include "engine/base/diagnostic.h"

namespace buurtweb::input {

// Where a YAML parser gave up, lines and bytes of the line counted from 0.
struct GaveUp {
  std::string_view text;
  std::string_view message;  // of yaml-cpp
  std::size_t line = 0;
  std::size_t byte = 0;
  std::size_t first_line = 0;  // of the last thing that it did understand
};

// What is probably the matter, and where: often a line before the one where the parser stumbled.
struct Suspicion {
  DiagnosticKind kind = DiagnosticKind::yaml_syntax;
  std::string_view cause = "onbekend";  // the word for the sentence in the catalogue
  std::size_t line = 0;
  std::size_t byte = 0;
  std::size_t at = 0;  // offset in the text
};

// The causes: dubbele_punt, spatie_na_dubbele_punt, dubbele_punt_ontbreekt, spatie_na_streepje,
// aanhalingsteken, tekst_na_aanhalingsteken, haakje_open, haakje_dicht, tekst_na_haakje,
// komma_ontbreekt, beginteken, schuine_streep, harde_spatie, inspringing, sleutel_is_geen_tekst,
// onbekend.
Suspicion suspect(const GaveUp& gave_up);

// The cause for a word that stands where a key should stand, without a colon behind it.
std::string_view cause_of_lone_word(std::string_view word);

// The document that starts at the offset is started by "---", or comes after a "...".
bool starts_document(std::string_view text, std::size_t at);

}  // namespace buurtweb::input
