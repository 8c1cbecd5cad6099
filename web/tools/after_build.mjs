// After vite build: a .br and a .gz beside every text file of dist, and the weight of the participant's page and of each ballot
// and result that it fetches later, which must load over bad wifi on an old phone. Fonts apart.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = resolve(import.meta.dirname, "../dist");
const participant_most_bytes = 35 * 1024;
// With their styles. A result is waited for by nobody who has to act.
const part_most_bytes = { ballot: 6 * 1024, result: 8 * 1024 };
const card_most_bytes = 5 * 1024;
const list_most_bytes = 3 * 1024;
const compressed = new Set([".html", ".js", ".css", ".svg", ".txt", ".json"]);

const files = (folder) => readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
});

for (const path of files(dist).filter((path) => compressed.has(extname(path)))) {
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
}

const gzipped = (names) => names.reduce((sum, name) => sum + statSync(join(dist, `${name}.gz`)).size, 0);

// A page and all that its HTML names: scripts, preloads, styles, icon.
function files_of(page) {
    const html = readFileSync(join(dist, page), "utf8");
    return [page, ...new Set([...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]))];
}

// A script and those it cannot run without.
function scripts_of(name, known = new Set()) {
    known.add(name);
    const code = readFileSync(join(dist, name), "utf8");
    for (const [, other] of code.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) if (!known.has(`assets/${other}`)) scripts_of(`assets/${other}`, known);
    return [...known];
}

for (const page of readdirSync(dist).filter((name) => name.endsWith(".html")))
    console.log(`${page.padEnd(15)} ${(gzipped(files_of(page)) / 1024).toFixed(1)} KB gzipped, fonts apart`);

const participant = files_of("index.html");
const weights = [{ name: "index.html", bytes: gzipped(participant), most: participant_most_bytes }];
for (const script of participant.filter((name) => name.endsWith(".js"))) {
    const beside = scripts_of(script).filter((name) => !participant.includes(name));
    if (beside.length > 0) weights.push({ name: `${script} also needs ${beside.join(", ")} and`, bytes: gzipped(beside), most: 0 });
}
// Parts that have a file of their own each.
for (const [file, name, most] of [["at_the_wall", "the card of what the wall shows", card_most_bytes], ["open_rounds", "the list of open votes", list_most_bytes]]) {
    const part = readdirSync(join(dist, "assets")).find((one) => one.startsWith(`${file}-`) && one.endsWith(".js"));
    weights.push({ name, most, bytes: part === undefined ? Infinity : gzipped(scripts_of(`assets/${part}`).filter((one) => !participant.includes(one))) });
}
const methods = resolve(import.meta.dirname, "../src/methods");
for (const part of ["ballot", "result"]) for (const method of readdirSync(methods).filter((name) => existsSync(join(methods, name, `${part}.tsx`)))) {
    const file = readdirSync(join(dist, "assets")).find((name) => name.startsWith(`${part}_of_${method}-`) && name.endsWith(".js"));
    const own = file === undefined ? [] : scripts_of(`assets/${file}`).filter((name) => !participant.includes(name));
    console.log(`${`${part}, ${method}`.padEnd(25)} ${(gzipped(own) / 1024).toFixed(1)} KB gzipped`);
    // No file of its own: it has come into the page.
    weights.push({ name: `the ${part} of ${method}`, bytes: own.length > 0 ? gzipped(own) : Infinity, most: part_most_bytes[part] });
    if (part === "ballot" && own.length > 1) weights.push({ name: `the ballot of ${method} also needs ${own.slice(1).join(", ")} and`, bytes: gzipped(own), most: 0 });
}
const too_heavy = weights.filter(({ bytes, most }) => bytes > most);
for (const { name, bytes, most } of too_heavy) console.error(`${name} weighs ${bytes} bytes gzipped, more than ${most}`);
process.exit(too_heavy.length > 0 ? 1 : 0);
