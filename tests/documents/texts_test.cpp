#include <gmock/gmock.h>

#include "server/documents/docx.hpp"
#include "server/documents/html.hpp"
#include "server/documents/odt.hpp"
#include "server/documents/xml.hpp"
#include "tests/documents/opened.hpp"
#include "tests/documents/samples.hpp"

namespace gommette::documents {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(Typeset, PutsNoBreakSpacesWhereFrenchHasThem) {
    EXPECT_EQ(typeset("Quoi ? « Oui » : 33 % ; non !"), "Quoi\u202f? «\u00a0Oui\u00a0»\u00a0: 33\u00a0%\u202f; non\u202f!");
    EXPECT_EQ(typeset("12:30, http://x?y=1; a b"), "12:30, http://x?y=1; a b");
    EXPECT_EQ(typeset(""), "");
    EXPECT_EQ(typeset(" :"), "\u00a0:");
}

TEST(XmlText, LeavesOutWhatXmlCannotHold) {
    EXPECT_EQ(xml_text(std::string_view{"a\0b\x01\x1f\x0b", 6} ), "ab");
    EXPECT_EQ(xml_text("é\t\n"), "é\t\n");
    EXPECT_EQ(xml_text("a\r\nb\rc"), "a\nb\nc");
    EXPECT_EQ(xml_text("\xEF\xBF\xBE\xEF\xBF\xBF\xED\xA0\x80\xC0\x80\xFFz"), "z");
    EXPECT_EQ(xml_text("😀"), "😀");
    EXPECT_EQ(xml_text("a\xE2\x82"), "a");
}

TEST(Escaped, HoldsNoMarkup) { EXPECT_EQ(escaped("<b>&\"'\x02"), "&lt;b&gt;&amp;&quot;'"); }

TEST(Html, IsOnePageWithoutScriptsOrStrangers) {
    auto const page = html(sample_document());
    EXPECT_THAT(page, HasSubstr("<html lang=\"fr\">"));
    EXPECT_THAT(page, HasSubstr("Caravane &lt;jeunesse&gt; &amp; &quot;mobile&quot;"));
    EXPECT_THAT(page, HasSubstr("un<br>deux"));
    EXPECT_THAT(page, HasSubstr("<th scope=\"col\" class=\"end\">Rang</th>"));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    for (auto const* foreign : {"<script", "http://", "https://", "url("}) EXPECT_THAT(page, Not(HasSubstr(foreign)));
}

TEST(Odt, BeginsWithItsMediaTypeUnpacked) {
    auto const file = odt(sample_document());
    EXPECT_THAT(part_names(file), ElementsAre("mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"));
    EXPECT_EQ(file.substr(30, 8), "mimetype");
    EXPECT_EQ(file.substr(38, std::string_view{odt_media_type}.size()), odt_media_type);
}

TEST(Odt, SaysAllThatTheDocumentSays) {
    auto const file = odt(sample_document());
    auto const content = xml_part_of(file, "content.xml");
    auto const text = text_below(content);
    for (auto const* words : {"Compte rendu · Saint-Léon", "Atelier jeunesse", "La caravane arrive en tête.", "Salle des fêtes", "=1+1", "trois", "premier", "fin"})
        EXPECT_THAT(text, HasSubstr(words));
    EXPECT_THAT(text, HasSubstr("Caravane <jeunesse> & \"mobile\""));
    EXPECT_TRUE(content.select_node("//table:table-header-rows//text:p[.='Rang']"));
    EXPECT_TRUE(content.select_node("//text:h[@text:outline-level='1'][.='Priorités']"));
    EXPECT_THAT(text_below(xml_part_of(file, "styles.xml")), HasSubstr("Vote d’atelier, indicatif"));
    xml_part_of(file, "meta.xml");
    xml_part_of(file, "META-INF/manifest.xml");
}

TEST(Docx, HasOnlyPartsThatAreXml) {
    auto const file = docx(sample_document());
    auto const names = part_names(file);
    EXPECT_EQ(names.front(), "[Content_Types].xml");
    for (auto const& name : names) xml_part_of(file, name);
}

TEST(Docx, SaysAllThatTheDocumentSays) {
    auto const file = docx(sample_document());
    auto const content = xml_part_of(file, "word/document.xml");
    auto const text = text_below(content);
    for (auto const* words : {"Compte rendu · Saint-Léon", "Atelier jeunesse", "La caravane arrive en tête.", "Salle des fêtes", "=1+1", "trois", "premier", "fin"})
        EXPECT_THAT(text, HasSubstr(words));
    EXPECT_TRUE(content.select_node("//w:tr[w:trPr/w:tblHeader]//w:t[.='Rang']"));
    EXPECT_TRUE(content.select_node("//w:p[w:pPr/w:pStyle/@w:val='Heading1']//w:t[.='Priorités']"));
    EXPECT_THAT(text_below(xml_part_of(file, "word/footer1.xml")), HasSubstr("Vote d’atelier, indicatif"));
}

TEST(Texts, AreTheSameBytesForTheSameDocument) {
    EXPECT_EQ(odt(sample_document()), odt(sample_document()));
    EXPECT_EQ(docx(sample_document()), docx(sample_document()));
    auto later = sample_document();
    later.as_of_ms += 86'400'000;
    EXPECT_NE(odt(sample_document()), odt(later));
}

TEST(Texts, HoldNoControlCharacters) {
    auto document = sample_document();
    document.title = "a\x01\x0b" "b";
    EXPECT_THAT(text_below(xml_part_of(odt(document), "content.xml")), HasSubstr("ab"));
    EXPECT_THAT(text_below(xml_part_of(docx(document), "word/document.xml")), HasSubstr("ab"));
    EXPECT_THAT(html(document), HasSubstr("<h1>ab</h1>"));
}

}  // namespace
}  // namespace gommette::documents
