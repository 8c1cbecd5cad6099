#pragma once

#include <string>

namespace gommette::documents {

// The parts of a DOCX file that are the same in all of ours.
std::string docx_styles();
std::string docx_numbering();
std::string docx_settings();
std::string docx_content_types();
std::string docx_relations();           // of the package
std::string docx_document_relations();  // of word/document.xml; "foot" is word/footer1.xml

// Lengths: 1 mm is 56.7 twentieths of a point.
inline constexpr int docx_text_width = 9865;

}  // namespace gommette::documents
