#include "tests/house/functions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace buurtweb::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Function> scan(std::string_view source) {
  return functions_of(read_cpp(source));
}

Function only(std::string_view source) {
  const std::vector<Function> all = scan(source);
  EXPECT_EQ(all.size(), 1U) << source;
  return all.empty() ? Function{} : all.front();
}

std::vector<std::string> names(std::string_view source) {
  std::vector<std::string> result;
  for (const Function& function : scan(source)) {
    result.push_back(function.name);
  }
  return result;
}

TEST(Functions, RunFromTheirFirstWordToTheClosingBrace) {
  const Function f = only("\ntemplate <class T>\nT twice(T a) {\n  return a + a;\n}\n");
  EXPECT_EQ(f.line, 2U);
  EXPECT_EQ(f.lines, 4U);
}

TEST(Functions, AreNotTypesNamespacesListsOrInitialisers) {
  EXPECT_THAT(scan("namespace a { struct B : C<int> { int x{3}; }; enum class D : char { e }; }"),
              IsEmpty());
  EXPECT_THAT(scan("constexpr std::array list{Row{1, 2}, Row{3, 4}}; int x = {f(3)};"), IsEmpty());
  EXPECT_THAT(scan("extern \"C\" { int f(int); }"), IsEmpty());
  EXPECT_THAT(scan("template <class T> concept Small = requires(T t) { t.size(); };"), IsEmpty());
}

TEST(Functions, AreFoundInClassesAndAfterInitialiserLists) {
  EXPECT_THAT(names("class A { public: explicit A(int a) : a_{a}, b_(a), c_{} {} ~A() {} "
                    "[[nodiscard]] int a() const noexcept { return a_; } private: int a_; };"),
              ElementsAre("A", "~A", "a"));
  EXPECT_THAT(names("A::B A::make(int x) { return B{x}; } auto f() -> std::vector<int> {}"),
              ElementsAre("A::make", "f"));
  EXPECT_THAT(names("bool operator==(A a, A b) { return true; } void A::operator()(int) const {}"),
              ElementsAre("operator", "operator"));
}

TEST(Functions, CountTheirParameters) {
  EXPECT_EQ(only("void f() {}").parameters, 0U);
  EXPECT_EQ(only("void f(void) {}").parameters, 0U);
  EXPECT_EQ(only("void f(std::map<int, int> a, g(*b)(int, int), int c = h(1, 2)) {}").parameters,
            3U);
  EXPECT_EQ(only("template <class A, class B> void f(A a, B b = {1, 2}) {}").parameters, 2U);
  EXPECT_EQ(only("A::A(int a, int b, int c, int d, int e) : x_{a, b} {}").parameters, 5U);
}

TEST(Functions, NestByBlocksAndNotByLists) {
  EXPECT_EQ(only("void f() { g({1, {2, 3}}); return A{B{C{}}}; }").nesting, 0U);
  EXPECT_EQ(only("void f() { if (a) { } else if (b) { } else { } }").nesting, 1U);
  EXPECT_EQ(
      only("void f() { for (auto x : {1, 2}) { while (y) { do { if (z) { } } while (q); } } }")
          .nesting,
      4U);
  EXPECT_EQ(only("void f() { switch (a) { case b: { try { } catch (C& c) { } } } }").nesting, 3U);
  EXPECT_EQ(only("void f() { if constexpr (a) { if (b) [[likely]] { { } } } }").nesting, 3U);
}

TEST(Functions, TakeTheirLambdasAlong) {
  const Function f = only(
      "void f() {\n  sort(all, [&](const A& a, A b) mutable -> bool {\n    if (a) { }\n  });\n}");
  EXPECT_EQ(f.nesting, 2U);
  EXPECT_EQ(f.lines, 5U);
  EXPECT_EQ(only("void f() { return [] { return 1; }; }").nesting, 1U);
  EXPECT_EQ(only("void f() { int a[2]{1, 2}; const auto [x, y]{b}; }").nesting, 0U);
}

TEST(Functions, AreAlsoLambdasThatStandAlone) {
  const Function f = only("constexpr auto add = [](int a, int b) { return a + b; };");
  EXPECT_EQ(f.name, "lambda");
  EXPECT_EQ(f.parameters, 2U);
}

TEST(Functions, SurviveBracesInStringsCommentsAndMacros) {
  EXPECT_EQ(only("void f() {\n  // {{{\n  g(\"{{\\\"{\", '{', R\"x({ )\" {)x\"); /* { */\n}\n"
                 "#define OPEN {{ \\\n  {{\nint x = 1'000;")
                .lines,
            4U);
}

TEST(Functions, OfALocalTypeAreCountedApart) {
  EXPECT_THAT(names("void f() { struct A { int g() { if (x) { } return 1; } }; if (y) { } }"),
              ElementsAre("f", "g"));
}

TEST(Includes, AreReadWithTheirLineAndQuotes) {
  const CppText text = read_cpp("// #include \"no.h\"\n#include <vector>\n#  include \"a/b.h\"\n");
  ASSERT_EQ(text.includes.size(), 2U);
  EXPECT_EQ(text.includes[0].path, "vector");
  EXPECT_FALSE(text.includes[0].quoted);
  EXPECT_EQ(text.includes[1].path, "a/b.h");
  EXPECT_TRUE(text.includes[1].quoted);
  EXPECT_EQ(text.includes[1].line, 3U);
}

}  // namespace
}  // namespace buurtweb::house
