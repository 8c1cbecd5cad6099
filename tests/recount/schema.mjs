// Checks that ajv, with protocol/tally/sheet.schema.json, accepts every committed example and refuses spoilt ones.
// Exits with 1 and what disagrees. Needs web/node_modules.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const fromWeb = createRequire(new URL("../../web/package.json", import.meta.url));
const { Ajv2020 } = fromWeb("ajv/dist/2020.js");

const folder = new URL("../../protocol/tally/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(read("sheet.schema.json"));

// Each spoils a sheet in a way the schema itself can see.
const spoilers = {
  "another format": (sheet) => ({ ...sheet, format: "gommette-tally/2" }),
  "an unknown member": (sheet) => ({ ...sheet, colour: 1 }),
  "an unknown method": (sheet) => ({ ...sheet, method: "plurality" }),
  "no options": ({ options, ...rest }) => rest,
  "an unknown setting": (sheet) => ({ ...sheet, settings: { ...sheet.settings, colour: 1 } }),
  "an option without an id": (sheet) => ({ ...sheet, options: [...sheet.options, { title: "?" }] }),
};
const ballot_spoilers = {
  "a text for a mark": (marks) => (Array.isArray(marks) ? [7] : { ...marks, [Object.keys(marks)[0] ?? "A"]: "1" }),
  "a mark beyond every scale": (marks) => (Array.isArray(marks) ? [{}] : { ...marks, [Object.keys(marks)[0] ?? "A"]: 4294967297 }),
};

const disagreements = [];
const names = readdirSync(new URL("examples/", folder));
for (const name of names) {
  const sheet = read(`examples/${name}`);
  if (!accepts(sheet)) disagreements.push(`${name} is refused: ${JSON.stringify(accepts.errors?.[0])}`);
  for (const [what, spoil] of Object.entries(spoilers)) if (accepts(spoil(sheet))) disagreements.push(`${name} with ${what} is accepted`);
  if (!sheet.ballots) continue;
  const first = sheet.ballots.find((ballot) => ballot.marks);
  for (const [what, spoil] of Object.entries(ballot_spoilers)) {
    const spoilt = { ...sheet, ballots: [{ ...first, marks: spoil(first.marks) }] };
    if (accepts(spoilt)) disagreements.push(`${name} with ${what} is accepted`);
  }
}
for (const line of disagreements) console.error(line);
console.log(`${names.length} examples, ${disagreements.length} disagreements`);
if (disagreements.length > 0 || names.length < 11) process.exit(1);
