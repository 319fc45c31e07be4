#pragma once

#include <span>
#include <string>

#include "engine/base/date.h"
#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"

namespace buurtweb::report {

// LEESMIJ.txt: whom the files of a pack are for and what each of them is. With the line ends that
// every editor on Windows knows.
std::string pack_readme(const privacy::Scene& scene, Date run_date,
                        const locale::Catalogue& catalogue, std::span<const std::string> files);

}  // namespace buurtweb::report
