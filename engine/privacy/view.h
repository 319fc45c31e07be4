#pragma once

#include <utility>

#include "engine/privacy/scene.h"

namespace buurtweb::privacy {

class Gate;

// A scene that is known to have been made for this audience: what a public sheet asks for cannot be
// given the team's view by mistake. Only the gate makes one.
template <Audience audience>
class View {
public:
  [[nodiscard]] const Scene& scene() const& { return scene_; }
  // Of a view that nobody keeps: the scene of a city is not there twice.
  [[nodiscard]] Scene scene() && { return std::move(scene_); }

private:
  friend class Gate;
  explicit View(Scene scene) : scene_(std::move(scene)) {}
  Scene scene_;
};

}  // namespace buurtweb::privacy
