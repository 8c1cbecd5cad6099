// Fails when a message is used by no page, is empty, has no English, or breaks French typography. (A missing one fails the type
// check: English must have the keys of French, and a page can only name keys that exist.)
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { runnerImport } from "vite";

const root = resolve(import.meta.dirname, "../src");

function sources(folder) {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        if (statSync(path).isDirectory()) return path === join(root, "i18n") ? [] : sources(path);
        return /\.tsx?$/.test(name) ? [readFileSync(path, "utf8")] : [];
    });
}

// Its messages are read in the language of the moment.
const is_catalogue = (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const messages = Object.values(Object.getOwnPropertyDescriptors(value));
    return messages.length > 0 && messages.every(({ get }) => get !== undefined);
};

// Styles say nothing.
const no_styles = { name: "no_styles", enforce: "pre", resolveId: (id) => (id.endsWith(".css") ? "\0no_styles" : undefined), load: (id) => (id === "\0no_styles" ? "" : undefined) };
const { module } = await runnerImport(resolve(import.meta.dirname, "catalogues.ts"), { configFile: false, logLevel: "error", plugins: [no_styles] });
const code = sources(root).join("\n");
const faults = [];
// One that is not exported could not be looked at.
for (const [hidden] of code.matchAll(/^(?!export )const \w+ = (?:french_)?catalogue\b/gm)) faults.push(`${hidden}: is not exported`);
const names = new Set();
let messages = 0;
for (const [path, exported] of Object.entries(module.modules)) {
    const file = path.replace("../src/", "");
    for (const [name, table] of Object.entries(exported).filter(([, value]) => is_catalogue(value))) {
        if (!module.is_translated(table)) faults.push(`${file}: ${name} has no English`);
        // One whose English stands in another file is known there by this name.
        const [, called] = new RegExp(`export const ${name} = french_catalogue[^(]*\\("(\\w+)"`).exec(readFileSync(join(root, file), "utf8")) ?? [];
        if (called !== undefined && called !== name) faults.push(`${file}: ${name} calls itself ${called}`);
        if (called !== undefined && names.has(called)) faults.push(`${file}: ${name} is the name of two catalogues`);
        if (called !== undefined) names.add(called);
        // A table read by a value of the protocol, as refusal[code], is used as a whole.
        const whole = new RegExp(`\\b${name}\\[`).test(code);
        for (const [key, message] of Object.entries(table)) {
            ++messages;
            const text = String(message);
            if (!whole && !new RegExp(`\\b${name}\\.${key}\\b`).test(code)) faults.push(`${file}: ${name}.${key} is never used`);
            if (text === "") faults.push(`${file}: ${name}.${key} is empty`);
            if (typeof message === "string" && /['"]|\.\.\./.test(text)) faults.push(`${file}: ${name}.${key} wants ’ « » or …`);
        }
    }
}
for (const fault of faults) console.error(fault);
console.log(`${messages} messages, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
