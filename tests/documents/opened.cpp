#include "tests/documents/opened.hpp"

#include <gtest/gtest.h>
#include <zip.h>

namespace gommette::documents {

namespace {

zip_t* opened(std::string const& file) {
    auto* source = zip_source_buffer_create(file.data(), file.size(), 0, nullptr);
    return zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
}

struct Texts : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& node) override {
        if (node.type() == pugi::node_pcdata) all += node.value();
        return true;
    }
    std::string all;
};

}  // namespace

std::vector<std::string> part_names(std::string const& file) {
    std::vector<std::string> names;
    auto* archive = opened(file);
    if (!archive) return names;
    for (zip_int64_t at = 0; at < zip_get_num_entries(archive, 0); ++at) names.emplace_back(zip_get_name(archive, static_cast<zip_uint64_t>(at), 0));
    zip_discard(archive);
    return names;
}

std::optional<std::string> part_of(std::string const& file, std::string const& name) {
    auto* archive = opened(file);
    if (!archive) return std::nullopt;
    zip_stat_t told{};
    std::optional<std::string> bytes;
    if (zip_stat(archive, name.c_str(), 0, &told) == 0) {
        bytes.emplace(told.size, '\0');
        auto* part = zip_fopen(archive, name.c_str(), 0);
        EXPECT_EQ(zip_fread(part, bytes->data(), bytes->size()), static_cast<zip_int64_t>(told.size)) << name;
        zip_fclose(part);
    }
    zip_discard(archive);
    return bytes;
}

pugi::xml_document xml_part_of(std::string const& file, std::string const& name) {
    pugi::xml_document part;
    auto const bytes = part_of(file, name);
    EXPECT_TRUE(bytes) << name;
    if (!bytes) return part;
    auto const read = part.load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata);
    EXPECT_TRUE(read) << name << ": " << read.description();
    return part;
}

std::string text_below(pugi::xml_node node) {
    Texts texts;
    node.traverse(texts);
    return texts.all;
}

}  // namespace gommette::documents
