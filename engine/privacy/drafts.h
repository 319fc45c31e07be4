#pragma once

#include "engine/model/draft.h"
#include "engine/model/fields.h"

// What a draft is made of, by its short names, for the sources in this room that read drafts. Not
// for headers: above the gate nobody knows these.
namespace buurtweb::privacy {

using model::Draft;
using model::DraftField;
using model::DraftRecord;
using model::Field;
using model::RecordKind;
using model::Word;

}  // namespace buurtweb::privacy
