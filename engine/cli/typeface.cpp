#include "engine/cli/typeface.h"

#include <set>
#include <string>
#include <utility>

#include "engine/cli/exit_code.h"
#include "engine/cli/files.h"
#include "viz/typeface.h"

namespace buurtweb::cli {

int refuse_without_typeface(const Arguments& arguments) {
  if (viz::has_typeface()) {
    return kFine;
  }
  talk(arguments.catalogue.say("kaart.geen_lettertype",
                               {{"hulp", arguments.catalogue.say("zelftest.doe.lettertype")}}) +
       "\n");
  return kEnvironmentFailed;
}

void tell_missing_letters(const privacy::Scene& scene, const locale::Catalogue& words) {
  // Each letter once: a city has many names, and they share their letters.
  std::set<std::string> letters;
  for (const privacy::Member& member : scene.members) {
    std::string letter;
    for (const char c : member.label) {
      const bool follows = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
      if (!follows) {
        letters.insert(std::exchange(letter, ""));
      }
      letter += c;
    }
    letters.insert(letter);
  }
  std::string text;
  for (const std::string& letter : letters) {
    text += letter.size() > 1 ? letter : "";
  }
  if (!viz::has_letters(text)) {
    talk(words.say("kaart.geen_letters", {{"hulp", words.say("zelftest.doe.letters")}}) + "\n");
  }
}

}  // namespace buurtweb::cli
