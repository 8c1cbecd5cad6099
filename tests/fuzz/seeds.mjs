// Writes the first inputs of each fuzzer into a folder of its own: the examples of protocol/examples/requests/, one message a file,
// and an evening put together from protocol/examples/events/. The databases are made by the program.
// node tests/fuzz/seeds.mjs <folder> [<database>]...

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const [folder, ...databases] = process.argv.slice(2);
const folder_of = (target) => {
  mkdirSync(join(folder, target), { recursive: true });
  return join(folder, target);
};
const read_examples = (kind) => {
  const examples = new URL(`../../protocol/examples/${kind}/`, import.meta.url);
  return readdirSync(examples).map((file) => ({ file, ...JSON.parse(readFileSync(new URL(file, examples), "utf8")) }));
};

let written = 0;
for (const { file, good, refused = {} } of read_examples("requests")) {
  const texts = [
    ...Object.values(good).map((message) => JSON.stringify(message)),
    ...Object.values(refused).map(({ message, text }) => text ?? JSON.stringify(message)),
  ];
  for (const text of texts) writeFileSync(join(folder_of("decode_request"), `${file}-${written++}`), text);
}

// As tests/fuzz/apply_events.cpp reads them.
const line = (kind, { words, ...body }) => `${kind}\t${JSON.stringify(body)}${words ? `\t${JSON.stringify(words)}` : ""}`;
const lines = read_examples("events").flatMap(({ file, good }) =>
  Object.values(good).map(({ type, ...event }) => line(type ?? basename(file, ".json"), event)),
);
const plan = lines.filter((text) => text.startsWith("session_planned"));
writeFileSync(join(folder_of("apply_events"), "examples"), [...plan, ...lines, ...lines].join("\n"));
for (const database of databases) copyFileSync(database, join(folder_of("open_database"), `${written++}.db`));
console.log(`${written} seeds, ${lines.length} lines of events`);
