#include <array>

#include "engine/locale/catalogue.h"

namespace buurtweb::locale {

extern const std::span<const Sentence> kSentences_nl;  // made from nl.yaml

std::span<const Language> languages() {
  static const std::array<Language, 1> all{{{"nl", kSentences_nl}}};
  return all;
}

}  // namespace buurtweb::locale
