#pragma once

#include "engine/base/kinds.h"

namespace buurtweb::model {

// Whether the table of format.md lets `kind` run from one sort of asset to another.
bool may_relate(RelationKind kind, AssetKind from, AssetKind to);

}  // namespace buurtweb::model
