// The peer of `controleer` in load.py: yaml-cpp's own way to read a file, and nothing more.
#include <yaml-cpp/yaml.h>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    return 2;
  }
  std::cout << YAML::LoadFile(argv[1]).size() << "\n";
  return 0;
}
