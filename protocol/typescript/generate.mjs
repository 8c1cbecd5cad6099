// Writes messages.ts: one exported type for each named type of the vocabulary, from protocol/schema/.
// node protocol/typescript/generate.mjs           writes it
// node protocol/typescript/generate.mjs --check   exits with 1 if the committed one is stale
// Needs web/node_modules.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const fromWeb = createRequire(new URL("../../web/package.json", import.meta.url));
const { compile } = fromWeb("json-schema-to-typescript");

const target = new URL("messages.ts", import.meta.url);
const banner = "// Generated from protocol/schema/ by protocol/typescript/generate.mjs; do not edit.";

// A type that stands in several schemas is the same in all: they are printed from the same struct.
function allDefinitions() {
  const definitions = {};
  for (const name of ["requests", "rows", "replies", "events"]) {
    const file = new URL(`../schema/${name}.schema.json`, import.meta.url);
    Object.assign(definitions, JSON.parse(readFileSync(file, "utf8")).$defs);
  }
  return definitions;
}

// Limits stay in the schema and in limits.ts; in a type they would only become comments.
function withoutLimits(schema) {
  if (Array.isArray(schema)) return schema.map(withoutLimits);
  if (typeof schema !== "object") return schema;
  const limits = ["minLength", "maxLength", "pattern", "minimum", "maximum", "maxItems"];
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(limits.includes(key) && typeof value !== "object"))
      .map(([key, value]) => [key, withoutLimits(value)]),
  );
}

async function generate() {
  const schema = { title: "Vocabulary", type: "object", additionalProperties: false, $defs: withoutLimits(allDefinitions()) };
  const types = await compile(schema, "Vocabulary", {
    bannerComment: banner,
    unreachableDefinitions: true,
    format: true,
    style: { printWidth: 130 },
  });
  // The root exists only to carry the definitions, whose comments all say that they were reached through it.
  return types
    .replace(/export interface Vocabulary \{\}\n/, "")
    .replace(/\/\*\*\n \* This interface was referenced by `Vocabulary`'s JSON-Schema\n \* via the `definition` "\w+"\.\n \*\/\n/g, "");
}

const text = await generate();
if (!process.argv.includes("--check")) {
  writeFileSync(target, text);
} else if (readFileSync(target, "utf8") !== text) {
  console.error("protocol/typescript/messages.ts is stale: run node protocol/typescript/generate.mjs");
  process.exit(1);
}
