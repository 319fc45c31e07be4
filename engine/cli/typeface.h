#pragma once

#include "engine/cli/arguments.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

namespace buurtweb::cli {

// kFine where what is drawn will have letters; else it tells what to install.
int refuse_without_typeface(const Arguments& arguments);
// Tells it on the terminal where names of this scene have letters that cannot be drawn.
void tell_missing_letters(const privacy::Scene& scene, const locale::Catalogue& words);

}  // namespace buurtweb::cli
