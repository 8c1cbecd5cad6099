#include "server/documents/docx_styles.hpp"

#include <array>
#include <string_view>

namespace gommette::documents {

namespace {

constexpr auto declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
)";
constexpr auto word = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

// `paragraph`, `text`: what stands in w:pPr and w:rPr, in the order that the standard wants.
struct WordStyle {
    char const* id;
    char const* name;
    char const* based_on;
    char const* next;
    char const* paragraph;
    char const* text;
};

constexpr std::array<WordStyle, 15> named_styles{{
    {"Normal", "Normal", "", "", R"(<w:widowControl/><w:spacing w:line="288" w:lineRule="auto"/>)", ""},
    {"BodyText", "Body Text", "Normal", "", R"(<w:spacing w:after="140"/>)", ""},
    {"Kind", "Kind", "Normal", "Title", R"(<w:keepNext/><w:spacing w:after="60"/>)", R"(<w:color w:val="4B5363"/>)"},
    {"Title", "Title", "Normal", "BodyText", R"(<w:keepNext/><w:spacing w:after="60" w:line="252" w:lineRule="auto"/>)", R"(<w:b/><w:sz w:val="44"/>)"},
    {"Subtitle", "Subtitle", "Normal", "BodyText", R"(<w:keepNext/><w:spacing w:after="60"/>)", R"(<w:sz w:val="24"/>)"},
    {"Rule", "Rule", "Normal", "BodyText", R"(<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="12" w:space="1" w:color="18202E"/></w:pBdr><w:spacing w:after="160"/>)", R"(<w:sz w:val="4"/>)"},
    {"Heading1", "heading 1", "Normal", "BodyText", R"(<w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="D5D2C6"/></w:pBdr><w:spacing w:before="450" w:after="170"/><w:outlineLvl w:val="0"/>)", R"(<w:b/><w:sz w:val="30"/>)"},
    {"Heading2", "heading 2", "Normal", "BodyText", R"(<w:keepNext/><w:keepLines/><w:spacing w:before="340" w:after="110"/><w:outlineLvl w:val="1"/>)", R"(<w:b/><w:sz w:val="25"/>)"},
    {"Heading3", "heading 3", "Normal", "BodyText", R"(<w:keepNext/><w:keepLines/><w:spacing w:before="230" w:after="85"/><w:outlineLvl w:val="2"/>)", R"(<w:b/>)"},
    {"Lead", "Lead", "BodyText", "BodyText", "", R"(<w:b/>)"},
    {"Quiet", "Quiet", "BodyText", "BodyText", "", R"(<w:color w:val="4B5363"/><w:sz w:val="19"/>)"},
    {"TableText", "Table Text", "Normal", "", "", R"(<w:sz w:val="19"/>)"},
    {"Gap", "Gap", "Normal", "BodyText", R"(<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>)", R"(<w:sz w:val="8"/>)"},
    {"ListItem", "List Item", "BodyText", "", R"(<w:spacing w:after="60"/>)", ""},
    {"Footer", "footer", "Normal", "", R"(<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="D5D2C6"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9865"/></w:tabs>)", R"(<w:color w:val="4B5363"/><w:sz w:val="17"/>)"},
}};

std::string written(WordStyle const& style) {
    std::string text = R"(<w:style w:type="paragraph" w:styleId=")" + std::string{style.id} + "\"" +
                       (std::string_view{style.id} == "Normal" ? R"( w:default="1")" : "") + R"(><w:name w:val=")" + style.name + "\"/>";
    if (*style.based_on) text += R"(<w:basedOn w:val=")" + std::string{style.based_on} + "\"/>";
    if (*style.next) text += R"(<w:next w:val=")" + std::string{style.next} + "\"/>";
    text += "<w:qFormat/>";
    if (*style.paragraph) text += "<w:pPr>" + std::string{style.paragraph} + "</w:pPr>";
    if (*style.text) text += "<w:rPr>" + std::string{style.text} + "</w:rPr>";
    return text + "</w:style>";
}

std::string numbering_level(int number, char const* format, char const* sign) {
    return R"(<w:abstractNum w:abstractNumId=")" + std::to_string(number) +
           R"("><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val=")" + format +
           R"("/><w:lvlText w:val=")" + sign + R"("/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="400" w:hanging="285"/></w:pPr></w:lvl></w:abstractNum>)";
}

}  // namespace

std::string docx_styles() {
    std::string text = declaration + ("<w:styles " + std::string{word} + ">");
    text += R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>)"
            R"(<w:color w:val="18202E"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>)";
    for (auto const& style : named_styles) text += written(style);
    text += R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>)"
            R"(<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)";
    return text + "</w:styles>";
}

// Numbers 1 is that of points; those from 2 on begin numbered lists anew, one each.
std::string docx_numbering() {
    return declaration + ("<w:numbering " + std::string{word} + ">") + numbering_level(0, "bullet", "•") + numbering_level(1, "decimal", "%1.");
}

std::string docx_settings() {
    return declaration + ("<w:settings " + std::string{word} + ">") +
           R"(<w:updateFields w:val="false"/><w:themeFontLang w:val="fr-FR"/></w:settings>)";
}

std::string docx_content_types() {
    std::string const base = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    auto const part = [](std::string const& name, std::string const& type) {
        return R"(<Override PartName=")" + name + R"(" ContentType=")" + type + "\"/>";
    };
    return std::string{declaration} + R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
           R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>)" +
           part("/word/document.xml", base + "document.main+xml") + part("/word/styles.xml", base + "styles+xml") +
           part("/word/numbering.xml", base + "numbering+xml") + part("/word/settings.xml", base + "settings+xml") +
           part("/word/footer1.xml", base + "footer+xml") +
           part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>";
}

std::string docx_relations() {
    return std::string{declaration} + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
           R"(<Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
           R"(<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";
}

std::string docx_document_relations() {
    std::string text = std::string{declaration} + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    constexpr std::array<std::array<char const*, 3>, 4> relations{
        {{"styles", "styles", "styles.xml"}, {"numbering", "numbering", "numbering.xml"}, {"settings", "settings", "settings.xml"}, {"foot", "footer", "footer1.xml"}}};
    for (auto const& [id, type, target] : relations)
        text += R"(<Relationship Id=")" + std::string{id} + R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" +
                type + R"(" Target=")" + target + "\"/>";
    return text + "</Relationships>";
}

}  // namespace gommette::documents
