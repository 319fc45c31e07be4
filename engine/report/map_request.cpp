#include "engine/report/map_request.h"

namespace buurtweb::report {

std::string MapRequest::map_name() const {
  const std::string of_step = step ? std::to_string(static_cast<int>(*step) + 1) : "buurt";
  return of_step + (groups ? "-groepen" : "") + (numbers ? "-nummers" : "") + "-" +
         std::string(viz::name_of(paper));
}

}  // namespace buurtweb::report
