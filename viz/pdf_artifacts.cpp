#include "viz/pdf_artifacts.h"

#include <algorithm>
#include <array>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFTokenizer.hh>
#include <string>
#include <string_view>
#include <vector>

namespace buurtweb::viz {
namespace {

using Token = QPDFTokenizer::Token;

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& all, const std::string& word) {
  return std::ranges::find(all, word) != all.end();
}

constexpr std::array<std::string_view, 2> kOpens{"BDC", "BMC"};
// What draws: text, and a path from its first point until it is painted.
constexpr std::array<std::string_view, 3> kBegins{"BT", "m", "re"};
constexpr std::array<std::string_view, 11> kEnds{"ET", "S", "s",  "f",  "F", "f*",
                                                 "B",  "b", "B*", "b*", "n"};

// Goes along a page operator by operator, and puts marks around what is drawn outside of all
// elements.
class Marker : public QPDFObjectHandle::TokenFilter {
public:
  void handleToken(const Token& token) override {
    waiting_.push_back(token);
    if (token.getType() == QPDFTokenizer::tt_word) {
      put(token.getValue());
    }
  }

  void handleEOF() override { flush(); }

private:
  void put(const std::string& word) {
    if (depth_ == 0 && !open_ && is_in(kBegins, word)) {
      write("\n/Artifact BMC\n");
      open_ = true;
    }
    depth_ += is_in(kOpens, word) ? 1 : 0;
    depth_ -= word == "EMC" ? 1 : 0;
    flush();
    if (depth_ == 0 && open_ && is_in(kEnds, word)) {
      write("\nEMC\n");
      open_ = false;
    }
  }

  // An operator stands behind what it works on.
  void flush() {
    for (const Token& token : waiting_) {
      writeToken(token);
    }
    waiting_.clear();
  }

  std::vector<Token> waiting_;
  int depth_ = 0;      // of the elements around
  bool open_ = false;  // an artifact
};

}  // namespace

void mark_artifacts(QPDF& file) {
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages()) {
    page.addContentTokenFilter(std::make_shared<Marker>());
  }
}

}  // namespace buurtweb::viz
