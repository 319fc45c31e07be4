#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/locale/catalogue.h"
#include "engine/privacy/audit.h"
#include "engine/report/release.h"

namespace buurtweb::report {

// For who keeps the files: who sees whom and why, what runs out when, who is still to be told, and
// what is to be cleaned up.
std::string audit_text(std::span<const privacy::Standing> standings,
                       const locale::Catalogue& catalogue);

// One asset: who sees it, and what keeps it from the others.
std::string seen_by_text(const privacy::Standing& standing, const locale::Catalogue& catalogue);

// "  2026-11-22  poster.pdf (voor iedereen, a3)", a line each.
std::string releases_text(const std::vector<Release>& releases, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
