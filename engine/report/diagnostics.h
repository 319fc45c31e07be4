#pragma once

#include <cstddef>
#include <string>

#include "engine/base/diagnostic.h"
#include "engine/base/kinds.h"
#include "engine/base/source.h"
#include "engine/locale/catalogue.h"
#include "engine/report/paint.h"

namespace buurtweb::report {

// Diagnostics in words. The line that is shown is masked: what stands behind a key may be about a
// person.
class DiagnosticWords {
public:
  DiagnosticWords(const SourceFiles& files, const locale::Catalogue& catalogue, Audience audience,
                  Paint paint = Paint())
      : files_(files), catalogue_(catalogue), audience_(audience), paint_(paint) {}

  [[nodiscard]] std::string_view language() const { return catalogue_.code(); }
  // Below the worker, warnings are dropped.
  [[nodiscard]] bool shown(const Diagnostic& diagnostic) const;
  // What stands on its line is for the worker alone.
  [[nodiscard]] bool hides_line(const Diagnostic& diagnostic) const;
  [[nodiscard]] std::string severity(const Diagnostic& diagnostic) const;
  [[nodiscard]] std::string path(const Diagnostic& diagnostic) const;
  // How many characters to point at: of a value that is not shown, not even its length.
  [[nodiscard]] static std::uint16_t width(const Diagnostic& diagnostic);
  [[nodiscard]] const std::string& path(Place where) const { return files_.path(where.file); }
  [[nodiscard]] std::string sentence(const Diagnostic& diagnostic) const;
  [[nodiscard]] std::string advice(const Diagnostic& diagnostic) const;
  // What this kind of diagnostic is about, whatever file it is found in.
  [[nodiscard]] std::string explanation(const Diagnostic& diagnostic) const;
  // The whole block for a terminal: heading, place, masked line with a caret, advice.
  [[nodiscard]] std::string block(const Diagnostic& diagnostic) const;

private:
  [[nodiscard]] bool gives_hint(const Diagnostic& diagnostic) const;
  [[nodiscard]] std::string named_by(const Mention& mention, const Diagnostic& diagnostic) const;
  [[nodiscard]] std::vector<locale::Blank> blanks(const Diagnostic& diagnostic) const;

  const SourceFiles& files_;
  const locale::Catalogue& catalogue_;
  Audience audience_;
  Paint paint_;
};

// One line each, for editors: "buurt.yaml:47:11: fout BW012: …".
std::string diagnostics_short(const Diagnostics& diagnostics, const DiagnosticWords& words);
// One of them, for who knows the file by this path.
std::string diagnostic_line(const Diagnostic& diagnostic, std::string_view path,
                            const DiagnosticWords& words);

// SARIF 2.1.0, for whatever else shows what is wrong with a file; `version` is this program's.
std::string diagnostics_sarif(const Diagnostics& diagnostics, const DiagnosticWords& words,
                              std::string_view version);

// All diagnostics for a terminal, at most `most` of them, and a closing line that counts.
std::string diagnostics_text(const Diagnostics& diagnostics, const DiagnosticWords& words,
                             const locale::Catalogue& catalogue, std::size_t most);

}  // namespace buurtweb::report
