import { defineConfig, type Plugin } from "vite";
import { html_pages, inputs } from "./tools/html_pages.ts";

// Vite wraps import() so that a chunk's own styles and scripts are loaded before it. The phone's only such chunk, its English, has
// none: this leaves out a kilobyte.
const plain_dynamic_imports: Plugin = {
    name: "plain_dynamic_imports",
    enforce: "pre",
    load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
};

// The phone's page is built by itself (--mode phone, after the others), so that it loads one script and nothing that only desks need.
export default defineConfig(({ command, mode }) => ({
    plugins: [html_pages(), ...(mode === "phone" ? [plain_dynamic_imports] : [])],
    // Types and limits of the protocol stand beside this folder.
    server: { fs: { allow: [".."] } },
    build: {
        target: ["safari14", "chrome80"],
        // The pages' policy allows no inline script and no data: script.
        modulePreload: mode === "phone" ? false : { polyfill: false },
        assetsInlineLimit: 0,
        emptyOutDir: mode !== "phone",
        rollupOptions: { input: inputs((role) => command === "serve" || (role === "participant") === (mode === "phone")) },
    },
}));
