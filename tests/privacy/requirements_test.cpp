#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtweb::testing {
namespace {}  // namespace
}  // namespace buurtweb::testing
