#include "viz/pdf_structure.h"

#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <utility>
#include <vector>

#include "viz/pdf_artifacts.h"
#include "viz/pdf_objects.h"

namespace buurtweb::viz {
namespace {

using Object = QPDFObjectHandle;
using Pages = std::vector<QPDFPageObjectHelper>;

Pages pages_of(QPDF& file) {
  return QPDFPageDocumentHelper(file).getAllPages();
}

Object element(QPDF& file, const char* kind, const Object& parent) {
  Object result = file.makeIndirectObject(Object::newDictionary());
  result.replaceKey("/S", Object::newName(kind));
  result.replaceKey("/P", parent);
  result.replaceKey("/K", Object::newArray());
  return result;
}

// The element that holds all others; made where there is none yet.
Object document_of(QPDF& file) {
  Object root = file.getRoot();
  if (!root.hasKey("/StructTreeRoot")) {
    Object tree = file.makeIndirectObject(Object::newDictionary());
    tree.replaceKey("/Type", Object::newName("/StructTreeRoot"));
    tree.replaceKey("/K", element(file, "/Document", tree));
    root.replaceKey("/StructTreeRoot", tree);
    root.replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
  }
  Object top = root.getKey("/StructTreeRoot").getKey("/K");
  return top.isArray() ? top.getArrayItem(0) : top;
}

std::vector<Object> kids_of(Object element) {
  Object kids = element.getKey("/K");
  return kids.isArray() ? kids.getArrayAsVector() : std::vector{kids};
}

// Calls `found` with each element that holds a piece of a page, that page, and the number of the
// piece on it.
template <class Found>
void walk(Object element, const Found& found) {
  for (Object& kid : kids_of(element)) {
    if (kid.isInteger()) {
      found(element, element.getKey("/Pg"), kid.getIntValueAsInt());
    } else if (kid.isDictionary() && kid.hasKey("/MCID")) {
      Object page = kid.hasKey("/Pg") ? kid.getKey("/Pg") : element.getKey("/Pg");
      found(element, page, kid.getKey("/MCID").getIntValueAsInt());
    } else if (kid.isDictionary()) {
      walk(kid, found);
    }
  }
}

// From a piece of a page to the element that holds it, in a table for the whole file.
void number_pages(QPDF& file) {
  Object nums = Object::newArray();
  std::map<QPDFObjGen, Object> rows;
  int number = 0;
  for (QPDFPageObjectHelper& page : pages_of(file)) {
    Object row = Object::newArray();
    page.getObjectHandle().replaceKey("/StructParents", Object::newInteger(number));
    nums.appendItem(Object::newInteger(number++));
    nums.appendItem(row);
    rows.emplace(page.getObjectHandle().getObjGen(), row);
  }
  walk(document_of(file), [&](const Object& holder, const Object& page, int piece) {
    const auto row = rows.find(page.getObjGen());
    if (row != rows.end()) {
      while (row->second.getArrayNItems() <= piece) {
        row->second.appendItem(Object::newNull());
      }
      row->second.setArrayItem(piece, holder);
    }
  });
  Object table = Object::newDictionary();
  table.replaceKey("/Nums", nums);
  Object tree = file.getRoot().getKey("/StructTreeRoot");
  tree.replaceKey("/ParentTree", file.makeIndirectObject(table));
  tree.replaceKey("/ParentTreeNextKey", Object::newInteger(number));
}

using PageMap = std::map<QPDFObjGen, Object>;  // from those of another file to ours

Object copied(Object from, const Object& parent, const PageMap& pages, QPDF& to);

Object copied_kid(Object kid, const Object& parent, const PageMap& pages, QPDF& to) {
  if (!kid.isDictionary()) {
    return Object::parse(kid.unparse());
  }
  if (!kid.hasKey("/MCID")) {
    return copied(kid, parent, pages, to);
  }
  Object piece = Object::newDictionary();
  piece.replaceKey("/Type", Object::newName("/MCR"));
  piece.replaceKey("/MCID", Object::newInteger(kid.getKey("/MCID").getIntValue()));
  if (const auto page = pages.find(kid.getKey("/Pg").getObjGen()); page != pages.end()) {
    piece.replaceKey("/Pg", page->second);
  }
  return piece;
}

Object copied(Object from, const Object& parent, const PageMap& pages, QPDF& to) {
  Object result = element(to, from.getKey("/S").getName().c_str(), parent);
  for (const char* const key : {"/Alt", "/A"}) {
    if (from.hasKey(key)) {
      result.replaceKey(key, Object::parse(from.getKey(key).unparseResolved()));
    }
  }
  if (const auto page = pages.find(from.getKey("/Pg").getObjGen()); page != pages.end()) {
    result.replaceKey("/Pg", page->second);
  }
  Object kids = result.getKey("/K");
  for (Object& kid : kids_of(from)) {
    kids.appendItem(copied_kid(kid, result, pages, to));
  }
  return result;
}

void set_language(QPDF& file, const std::string& language) {
  file.getRoot().replaceKey("/Lang", Object::newUnicodeString(language));
  file.getRoot().replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
}

constexpr const char* kOpenPicture = "/Figure << /MCID 0 >> BDC\n";
constexpr const char* kClosePicture = "\nEMC\n";

// The whole page is one picture, with words for who cannot see it.
void describe(QPDFPageObjectHelper& page, const std::string& words, QPDF& file) {
  page.addPageContents(file.newStream(kOpenPicture), true);
  page.addPageContents(file.newStream(kClosePicture), false);
  Object document = document_of(file);
  Object figure = element(file, "/Figure", document);
  figure.replaceKey("/Pg", page.getObjectHandle());
  figure.replaceKey("/Alt", Object::newUnicodeString(words));
  Object layout = Object::parse("<< /O /Layout /Placement /Block >>");
  layout.replaceKey("/BBox", page.getMediaBox().shallowCopy());
  figure.replaceKey("/A", layout);
  figure.getKey("/K").appendItem(Object::newInteger(0));
  document.getKey("/K").appendItem(figure);
}

}  // namespace

std::string described(const std::string& pdf, const Spoken& spoken) {
  QPDF file;
  read_pdf(pdf, file);
  set_language(file, spoken.language);
  Object info = file.getTrailer().getKey("/Info");
  info.replaceKey("/Title", Object::newUnicodeString(spoken.title));
  info.replaceKey("/Creator", Object::newString("buurtweb"));
  Pages pages = pages_of(file);
  for (std::size_t i = 0; i < spoken.pages.size(); ++i) {
    describe(pages.at(i), spoken.pages[i], file);
  }
  number_pages(file);
  return written(file);
}

std::string in_language(const std::string& pdf, const std::string& language) {
  QPDF file;
  read_pdf(pdf, file);
  set_language(file, language);
  mark_artifacts(file);
  return written(file);
}

std::string taken_description(QPDF& file) {
  if (!file.getRoot().hasKey("/StructTreeRoot")) {
    return {};
  }
  Object contents = pages_of(file).at(0).getObjectHandle().getKey("/Contents");
  contents.eraseItem(contents.getArrayNItems() - 1);
  contents.eraseItem(0);
  return kids_of(document_of(file)).at(0).getKey("/Alt").getUTF8Value();
}

void append_structure(QPDF& from, QPDF& to) {
  const Pages theirs = pages_of(from);
  const Pages all = pages_of(to);
  PageMap pages;
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    pages.emplace(theirs[i].getObjectHandle().getObjGen(),
                  all.at(all.size() - theirs.size() + i).getObjectHandle());
  }
  Object document = document_of(to);
  if (from.getRoot().hasKey("/StructTreeRoot")) {
    for (Object& kid : kids_of(document_of(from))) {
      document.getKey("/K").appendItem(copied_kid(kid, document, pages, to));
    }
  }
  number_pages(to);
}

}  // namespace buurtweb::viz
