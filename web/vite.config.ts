import { defineConfig, type Plugin } from "vite";
import { html_pages, inputs } from "./tools/html_pages.ts";

// Vite wraps import() so that a chunk's own styles and scripts are loaded before it. The phone's chunks (its English, and a ballot
// and a result each method) have none beside the page's own: this leaves out a kilobyte.
const plain_dynamic_imports: Plugin = {
    name: "plain_dynamic_imports",
    enforce: "pre",
    load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
};

// A ballot, a result and a later screen bring their styles in their own script, or in one with what draws them, so that each comes with
// one request and weighs nothing before.
const styles_in_parts: Plugin = {
    name: "styles_in_parts",
    enforce: "pre",
    transform: (code, id) => /src\/(methods\/\w+|ui|participant|diagnosis)\/\w+\.tsx$/.test(id)
        ? code.replace(/^import "(\.\/\w+\.css)";$/m, 'import part_css from "$1?inline";\nimport { add_rules } from "/src/ui/added_rules.ts";\nadd_rules(part_css);')
        : undefined,
};

// The phone's page stays one script, which holds all that its later chunks share with it: a ballot that comes, comes by itself.
// Results share one script more, with what any of them is drawn by; later screens are one. A chunk is named by its
// method, so that tools/after_build.mjs finds it.
const phone_output = {
    codeSplitting: { groups: [
        { name: "participant", tags: ["$initial"] },
        { name: "drawn_result", test: /participant\/drawn_result\.tsx$|methods\/(ranked|result|ties)\.ts$/ },
    ] },
    chunkFileNames: ({ facadeModuleId }: { facadeModuleId?: string | null }): string => {
        const [, method, part] = /methods\/(\w+)\/(ballot|result)\.tsx$/.exec(facadeModuleId ?? "") ?? [];
        return `assets/${method === undefined ? "[name]" : `${part}_of_${method}`}-[hash:6].js`;
    },
};

// The phone's page is built by itself (--mode phone, after the others), so that it loads nothing that only desks need.
export default defineConfig(({ command, mode }) => ({
    plugins: [html_pages(), ...(mode === "phone" ? [plain_dynamic_imports, styles_in_parts] : [])],
    // Types and limits of the protocol stand beside this folder.
    server: { fs: { allow: [".."] } },
    build: {
        target: ["safari14", "chrome80"],
        // The pages' policy allows no inline script and no data: script.
        modulePreload: mode === "phone" ? false : { polyfill: false },
        assetsInlineLimit: 0,
        emptyOutDir: mode !== "phone",
        cssCodeSplit: mode !== "phone",
        rollupOptions: {
            ...(mode === "phone" ? { output: phone_output } : {}),
            input: inputs((role) => command === "serve" || (role === "participant") === (mode === "phone")),
        },
    },
}));
