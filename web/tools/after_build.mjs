// After vite build: a .br and a .gz beside every text file of dist, and the weight of the participant's page, which must load
// over bad wifi on an old phone. Fonts apart.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = resolve(import.meta.dirname, "../dist");
const participant_most_bytes = 35 * 1024;
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

// The page and all that its HTML names: scripts, preloads, styles, icon.
function weight(page) {
    const html = readFileSync(join(dist, page), "utf8");
    const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]);
    return [page, ...new Set(named)].reduce((sum, name) => sum + statSync(join(dist, `${name}.gz`)).size, 0);
}

for (const page of readdirSync(dist).filter((name) => name.endsWith(".html")))
    console.log(`${page.padEnd(15)} ${(weight(page) / 1024).toFixed(1)} KB gzipped, fonts apart`);
const participant_bytes = weight("index.html");
if (participant_bytes > participant_most_bytes) {
    console.error(`index.html weighs ${participant_bytes} bytes gzipped, more than ${participant_most_bytes}`);
    process.exit(1);
}
