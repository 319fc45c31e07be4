#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/draft.h"

// Where a draft names people, and by which words.
namespace buurtweb::privacy {

bool is_person_record(model::RecordKind kind);
// Keys of assets may stand behind the field.
bool may_name(model::RecordKind record, model::Field field);

// The keys of the people who are called so: by key, else by name.
std::vector<std::string> people_called(const model::Draft& draft, const std::string& word);

// The words that give a person away when they stand in somebody else's text, folded: the key, the
// name, and each word of the name with a capital, but for initials and words such as "Van".
std::vector<std::string> telling_words(const model::Draft& draft, const std::string& key);
// Likewise of a person whose record is at hand.
std::vector<std::string> telling_words(const model::Draft& draft, const model::DraftRecord& record);
// The lines, from 1, on which one of these words stands as a word of its own.
std::vector<std::size_t> lines_with(std::string_view text, const std::vector<std::string>& words);
// The text with "…" for each of its words that is one of these, which are sorted.
std::string without_words(std::string_view text, const std::vector<std::string>& words);

}  // namespace buurtweb::privacy
