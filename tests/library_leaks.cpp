// GraphViz and the libraries below it keep a little memory until the program ends. The leak checker
// looks at the name of this function to know what is not ours.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig.so\nleak:libgvc.so\nleak:libcgraph.so\nleak:libpango\nleak:libcairo."
         "so\n"
         "leak:libgvplugin\n";
}
