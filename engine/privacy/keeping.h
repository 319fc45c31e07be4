#pragma once

#include <span>

#include "engine/model/draft.h"
#include "engine/privacy/audit.h"
#include "engine/privacy/told.h"

namespace buurtweb::privacy {

Keeping keeping(const model::Draft& draft, std::span<const Standing> standings);

}  // namespace buurtweb::privacy
