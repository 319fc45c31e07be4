// GraphViz and the libraries below it keep a little memory until the program ends. The leak checker
// looks at the name of this function to know what is not ours.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig.so\nleak:libgvc.so\nleak:libcgraph.so\nleak:libpango\nleak:libcairo."
         "so\n"
         "leak:libgvplugin\n";
}

// Pango asks fontconfig for typefaces in a thread of its own. They are built without the thread
// sanitizer, which therefore does not see how the two wait for each other.
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
  return "called_from_lib:libfontconfig.so\ncalled_from_lib:libglib-2.0.so\n"
         "called_from_lib:libpango-1.0.so\ncalled_from_lib:libpangoft2-1.0.so\n";
}
