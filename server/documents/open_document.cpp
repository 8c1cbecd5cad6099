#include "server/documents/open_document.hpp"

#include "server/documents/package.hpp"
#include "server/documents/utc.hpp"

namespace gommette::documents {

pugi::xml_node open_document_root(pugi::xml_document& part, char const* name) {
    std::string const base = "urn:oasis:names:tc:opendocument:xmlns:";
    return add(part, name,
               {{"xmlns:office", base + "office:1.0"},
                {"xmlns:style", base + "style:1.0"},
                {"xmlns:text", base + "text:1.0"},
                {"xmlns:table", base + "table:1.0"},
                {"xmlns:number", base + "datastyle:1.0"},
                {"xmlns:meta", base + "meta:1.0"},
                {"xmlns:fo", base + "xsl-fo-compatible:1.0"},
                {"xmlns:svg", base + "svg-compatible:1.0"},
                {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                {"office:version", "1.3"}});
}

std::string open_document_meta(std::string_view title, std::string_view publisher, std::int64_t as_of_ms) {
    pugi::xml_document part;
    auto meta = add(open_document_root(part, "office:document-meta"), "office:meta");
    add_text(add(meta, "meta:generator"), "Gommette");
    add_text(add(meta, "dc:title"), title);
    if (!publisher.empty()) add_text(add(meta, "dc:creator"), publisher);
    add_text(add(meta, "dc:date"), utc(as_of_ms));
    add_text(add(meta, "meta:creation-date"), utc(as_of_ms));
    add_text(add(meta, "dc:language"), "fr-FR");
    return xml_file(part);
}

std::string open_document_file(std::string const& media_type, std::string content, std::string styles, std::string meta,
                               std::int64_t as_of_ms) {
    pugi::xml_document manifest;
    auto root = add(manifest, "manifest:manifest",
                    {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
    add(root, "manifest:file-entry", {{"manifest:full-path", "/"}, {"manifest:version", "1.3"}, {"manifest:media-type", media_type}});
    for (auto const* name : {"content.xml", "styles.xml", "meta.xml"})
        add(root, "manifest:file-entry", {{"manifest:full-path", name}, {"manifest:media-type", "text/xml"}});
    // The media type comes first and unpacked, so that it stands at the same place of every such file.
    return zip_package({{"mimetype", media_type, false},
                        {"content.xml", std::move(content)},
                        {"styles.xml", std::move(styles)},
                        {"meta.xml", std::move(meta)},
                        {"META-INF/manifest.xml", xml_file(manifest)}},
                       as_of_ms);
}

}  // namespace gommette::documents
