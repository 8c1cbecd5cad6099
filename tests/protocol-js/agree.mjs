// Checks that ajv, with the committed schemas, agrees with the C++ reader on every text that the program given as the only
// argument prints (tests/protocol/texts/print.cpp): examples, limits and mutants. Exits with 1 and the first few
// disagreements. Needs web/node_modules.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const fromWeb = createRequire(new URL("../../web/package.json", import.meta.url));
const { Ajv2020 } = fromWeb("ajv/dist/2020.js");

const ajv = new Ajv2020({ strict: true });
const validators = new Map(
  ["requests", "replies", "events", "rows"].map((kind) => {
    const file = new URL(`../../protocol/schema/${kind}.schema.json`, import.meta.url);
    return [kind, ajv.compile(JSON.parse(readFileSync(file, "utf8")))];
  }),
);

function accepts(kind, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  return validators.get(kind)(value);
}

// What is spoilt in the text alone (1.0, a member twice) is gone once parsed: there ajv may be milder, never stricter.
function disagrees(verdict) {
  const accepted = accepts(verdict.kind, verdict.text);
  if (accepted === verdict.accepted) return false;
  if (accepted && verdict.why === "shape") return false;  // JSON Schema cannot say that a table is square
  return !(verdict.in_text && accepted);
}

const program = spawnSync(process.argv[2], { encoding: "utf8", maxBuffer: 2 ** 29 });
if (program.status !== 0) throw new Error(`${process.argv[2]} failed: ${program.stderr ?? program.error}`);
const verdicts = program.stdout.trimEnd().split("\n").map((line) => JSON.parse(line));

const bad = verdicts.filter(disagrees);
for (const { kind, accepted, place, why, text } of bad.slice(0, 10)) {
  console.error(`${kind}: C++ ${accepted ? "accepts" : `refuses at "${place}" (${why})`}, ajv does not agree: ${text.slice(0, 500)}`);
}
const good = verdicts.filter((verdict) => verdict.accepted).length;
console.log(`${verdicts.length} texts, ${good} of them accepted, ${bad.length} disagreements`);
if (bad.length > 0 || good < 1000 || verdicts.length < 20000) process.exit(1);
