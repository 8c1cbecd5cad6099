import { resolve } from "node:path";
import { defineConfig } from "vite";

const page = (name: string) => resolve(import.meta.dirname, `${name}.html`);

// Five pages, one build: the participant's at /, the others at /animer, /mur, /copil and /preparer.
export default defineConfig({
    // Types and limits of the protocol stand beside this folder.
    server: { fs: { allow: [".."] } },
    build: {
        target: ["safari14", "chrome80"],
        // The page's policy allows no inline script or style, and no data: script.
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: {
            input: {
                participant: page("index"),
                facilitator: page("animer"),
                wall: page("mur"),
                steering: page("copil"),
                office: page("preparer"),
            },
        },
    },
});
