// Writes the examples of protocol/examples/requests/ into a folder, one message a file, as libFuzzer wants its first inputs.
// node tests/fuzz/seeds.mjs <folder>

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const examples = new URL("../../protocol/examples/requests/", import.meta.url);
let written = 0;
for (const file of readdirSync(examples)) {
  const { good, refused = {} } = JSON.parse(readFileSync(new URL(file, examples), "utf8"));
  const texts = [
    ...Object.values(good).map((message) => JSON.stringify(message)),
    ...Object.values(refused).map(({ message, text }) => text ?? JSON.stringify(message)),
  ];
  for (const text of texts) writeFileSync(join(folder, `${file}-${written++}`), text);
}
console.log(`${written} seeds`);
