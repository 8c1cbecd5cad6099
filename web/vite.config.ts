import { resolve } from "node:path";
import { defineConfig } from "vite";

const page = (name: string): string => resolve(import.meta.dirname, `${name}.html`);

const desks = { facilitator: page("animer"), wall: page("mur"), steering: page("copil"), office: page("preparer") };
// Built by itself (--mode phone, after the others), so that a phone loads one script and nothing that only desks need.
const phone = { participant: page("index") };

// Five pages: the participant's at /, the others at /animer, /mur, /copil and /preparer.
export default defineConfig(({ command, mode }) => ({
    // Types and limits of the protocol stand beside this folder.
    server: { fs: { allow: [".."] } },
    build: {
        target: ["safari14", "chrome80"],
        // The pages' policy allows no inline script and no data: script.
        modulePreload: mode === "phone" ? false : { polyfill: false },
        assetsInlineLimit: 0,
        emptyOutDir: mode !== "phone",
        rollupOptions: { input: command === "serve" ? { ...phone, ...desks } : mode === "phone" ? phone : desks },
    },
}));
