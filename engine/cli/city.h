#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "engine/cli/arguments.h"

// A city is a folder of neighbourhoods: the same is asked of each, and one that is broken does not
// keep the others from their answer.
namespace buurtweb::cli {

// The arguments for one neighbourhood of the city; of an earlier picture, its own.
Arguments of_neighbourhood(const Arguments& city, const std::string& folder);
// Calls work(i, its arguments) for each of the neighbourhoods, several at once, and shows on a
// terminal how many are done.
void each_neighbourhood(const Arguments& city, const std::vector<std::string>& folders,
                        const std::function<void(std::size_t, const Arguments&)>& work);
// Does what is to be done for one of them. Where there is no memory for it, it says for which.
int named_without_memory(const Arguments& neighbourhood, const std::function<int()>& work);

// "noord" of "stad/noord".
std::string folder_name(const std::string& path);

// The map of `kaart` over a city: its neighbourhoods, and which of them share groups and places.
int draw_city_map(const Arguments& arguments, const std::vector<std::string>& folders);

}  // namespace buurtweb::cli
