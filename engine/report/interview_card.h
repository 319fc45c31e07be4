#pragma once

#include "engine/locale/catalogue.h"
#include "engine/privacy/scene.h"
#include "viz/document.h"

namespace buurtweb::report {

// An empty card for a talk with a resident: what to ask, and what they let be seen. Of the
// neighbourhood it holds the name and the contact.
viz::Document interview_card(const privacy::Scene& scene, const locale::Catalogue& catalogue);

}  // namespace buurtweb::report
