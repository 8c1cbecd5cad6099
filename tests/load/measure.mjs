// Prints what the running server costs, beside the bare limits of the machine, measured in turns in the same run. See README.md.
// Usage: node measure.mjs [--build DIR] [--rounds N] [--pages N] [--json FILE]
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { built, default_build, fail, plan_session, random_word, run, says, serve, start, temporary_folder } from "./server.mjs";

const { values } = parseArgs({
    options: {
        build: { type: "string", default: default_build },
        rounds: { type: "string", default: "3" },
        pages: { type: "string", default: "5000" },
        json: { type: "string" },
    },
});
const rounds = Number(values.rounds);
const pages = Number(values.pages);
if (!(rounds >= 1 && rounds <= 20 && pages >= 100 && pages <= 19_000)) fail("--rounds is 1..20, --pages 100..19000");

// The server on core 0, the load on core 1: without a second core they would only take each other's time. Each in a session of
// its own whose scheduling weight is raised where that is allowed, so that the machine's other work disturbs less.
const favoured = ["setsid", "sh", "-c", '{ echo -15 >/proc/self/autogroup; } 2>/dev/null; exec "$@"', "sh"];
const pinned = [...favoured, "taskset", "-c", "0"];
// All come in at once, whatever the pace of newcomers.
process.env.GOMMETTE_JOINS_AT_ONCE = "1000";
const proposals = 16;
const in_room = 999; // with the resident who made the proposals, the most people one session takes

// --- The load, as it meets either server

function load(mode, port, pid, words) {
    const sources = ["127.0.1.1", "127.0.1.2", "127.0.1.3", "127.0.1.4"].flatMap((address) => ["--source", address]);
    const all = [built(values.build, "gommette_load"), mode, "--port", port, "--server-pid", pid, "--core", 1, ...sources, ...words];
    const [first, ...rest] = [...favoured, ...all.map(String)];
    return JSON.parse(run(first, rest, 150));
}

const bare_served = ["--served", '"type":"snapshot"'];

// Everybody joins with a key of their own; the same keys again open more pages of the same people.
function join_room(code, tag) {
    const order = { type: "order", device: "join{i}", n: 1, command: { type: "join", key: `${tag}{i}`, college: "resident" } };
    return ["--path", "/ws", "--hello", JSON.stringify({ type: "hello", version: 1, code }), "--hello", JSON.stringify(order),
        "--served", '"type":"snapshot","view":"own"'];
}
function come_back(tag, people) {
    return ["--path", "/ws", "--hello", JSON.stringify({ type: "hello", version: 1, key: `${tag}{i:${people}}` }),
        "--served", '"type":"snapshot","view":"own"'];
}
const order = (command) => `{"type":"order","device":"load{i}","n":{seq},"command":${JSON.stringify(command)}}`;
// Two lines, of which the last changes each time: what changes nothing writes no event.
const vote = order({ type: "mark_ballot", round: 1, marks: [{ proposal: 0, mark: 1 }, { proposal: proposals, mark: 0 }] })
    .replace('"proposal":0', `"proposal":{r:${proposals - 1}}`).replace('"mark":0', '"mark":{turn:2}');
const idea = order({ type: "propose", title: "Une navette entre les bourgs, le mercredi et le samedi" });
const answers = ["--answer", '"type":"accepted"', "--answer-number", '"n":', "--refusal", '"type":"refused"'];

// --- Gommette: a fresh folder and one core for each measurement

async function with_gommette(wanted_proposals, use) {
    const { child, port } = await serve(values.build, join(temporary_folder(), "data"), 0, { before: pinned, words: ["--threads", "1"] });
    const { code } = await plan_session(values.build, child, wanted_proposals);
    // 16 characters; the connection's six digits make a key of 22.
    const result = use({ port, pid: child.pid, code, tag: random_word(16) });
    child.kill("SIGTERM");
    await child.over;
    return result;
}

async function with_bare_room(snapshot_bytes, use) {
    const child = start(built(values.build, "gommette_bare_room"), ["each", String(snapshot_bytes)], { before: pinned });
    const [, port] = await says(child, /port (\d+)\s/);
    const result = use({ port, pid: child.pid });
    child.kill("SIGTERM");
    await child.over;
    return result;
}

const votes = (speakers, count, pace) => with_gommette(proposals, ({ port, pid, code, tag }) =>
    load("publish", port, pid, [...join_room(code, tag), ...answers, "--people", speakers, "--speakers", speakers, "--message", vote, "--count", count, ...pace]));

const ideas_to_all = () => with_gommette(1, ({ port, pid, code, tag }) =>
    load("publish", port, pid, [...join_room(code, tag), ...answers, "--people", in_room, "--speakers", in_room, "--message", idea,
        "--rate", 20, "--seconds", 5, "--delivery", '"type":"patch","view":"room"']));

const idle_pages = () => with_gommette(proposals, ({ port, pid, code, tag }) => {
    const people = Math.min(pages, in_room);
    load("idle", port, pid, [...join_room(code, tag), "--people", people, "--settle", 0.2]);
    return load("idle", port, pid, [...come_back(tag, people), "--people", pages, "--settle", 1]);
});

const pages_back = () => with_gommette(proposals, ({ port, pid, code, tag }) => {
    const people = Math.min(pages, in_room);
    load("idle", port, pid, [...join_room(code, tag), "--people", people, "--settle", 0.2]);
    return load("storm", port, pid, [...come_back(tag, people), "--people", pages, "--at-once", pages, "--settle", 0.5]);
});

const bare_fan_out = (bytes) => with_bare_room(64, ({ port, pid }) =>
    load("publish", port, pid, [...bare_served, "--people", in_room, "--message", '{"type":"idea","pad":"{pad}"}', "--delivery", '"type":"idea"',
        "--pad", Math.max(0, Math.round(bytes) - 24), "--rate", 20, "--seconds", 5]));
const bare_idle = () => with_bare_room(64, ({ port, pid }) => load("idle", port, pid, [...bare_served, "--people", pages, "--settle", 1]));
const bare_back = (bytes) => with_bare_room(Math.round(bytes), ({ port, pid }) =>
    load("storm", port, pid, [...bare_served, "--people", pages, "--at-once", pages, "--settle", 0.5]));
function bare_store(batch) {
    const [first, ...rest] = [...pinned, built(values.build, "gommette_bare_store"), join(temporary_folder(), "bare.db"), String(batch), "2"];
    return Number(run(first, rest));
}

// --- The table

const samples = new Map();
function note(name, value) {
    samples.set(name, [...(samples.get(name) ?? []), value]);
}
function median(name) {
    const sorted = [...samples.get(name)].sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)];
}
const told = (number) => (number >= 100 ? Math.round(number).toLocaleString("en") : number.toPrecision(3));

function check(name, result) {
    if (!result.all || result.gathered?.all === false || result.refusals > 0 || result.lost > 0) fail(`${name}: not everything was served: ${JSON.stringify(result)}`);
    return result;
}

async function measure_once() {
    // A voter may say 256 things at once and 32 a second after that, so a hundred say 200 each.
    const pipelined = check("votes", await votes(100, 20_000, ["--window", 1000]));
    note("votes", pipelined.answers_per_s);
    note("votes p99", pipelined.answer_ms.p99);
    for (const batch of [1, 10, 100, 1000]) note(`store ${batch}`, bare_store(batch));
    const steady = check("steady votes", await votes(in_room, 5000, ["--rate", 1000]));
    note("steady cores", steady.server_cores);
    note("steady p50", steady.answer_ms.p50);
    note("steady p99", steady.answer_ms.p99);
    const burst = check("burst", await votes(in_room, in_room, ["--window", 1000]));
    note("burst", burst.seconds * 1000);
    const ideas = check("ideas", await ideas_to_all());
    note("delivery", ideas.server_cpu_us_per_delivery);
    note("delivery bytes", ideas.bytes_per_delivery);
    note("bare delivery", (await bare_fan_out(ideas.bytes_per_delivery)).server_cpu_us_per_delivery);
    const idle = check("idle", await idle_pages());
    note("idle", idle.resident_bytes_each / 1024);
    note("connection", idle.server_cpu_us_each);
    const bare_room = await bare_idle();
    note("bare idle", bare_room.resident_bytes_each / 1024);
    note("bare connection", bare_room.server_cpu_us_each);
    const back = check("storm", await pages_back());
    note("back", back.seconds);
    note("back bytes", back.bytes_each);
    note("bare back", (await bare_back(back.bytes_each)).seconds);
}

function table() {
    const rows = [["what", "Gommette", "bare limit", "ratio"]];
    const row = (what, ours, unit, bare_name, bare) => rows.push([what, `${told(median(ours))} ${unit}`,
        bare ? `${told(median(bare))} ${unit} (${bare_name})` : "", bare ? (median(ours) / median(bare)).toFixed(2) : ""]);
    row("votes acknowledged, 100 voters pipelining", "votes", "/s", "SQLite, 1,000 a commit", "store 1000");
    row("  the last of them waited for (99 of 100)", "votes p99", "ms");
    row("1,000 voters, 1,000 votes/s: one core's share", "steady cores", "cores");
    row("  acknowledged after (half)", "steady p50", "ms");
    row("  acknowledged after (99 of 100)", "steady p99", "ms");
    row("1,000 votes in one instant: last acknowledged", "burst", "ms");
    row(`server CPU a delivery of ${told(median("delivery bytes"))} bytes to 1,000`, "delivery", "µs", "one send() each", "bare delivery");
    row(`resident memory an idle page, ${pages.toLocaleString("en")} of them`, "idle", "KiB", "no server at all", "bare idle");
    row("server CPU a new connection", "connection", "µs", "upgrade and snapshot", "bare connection");
    row(`${pages.toLocaleString("en")} pages back, ${told(median("back bytes"))} bytes each`, "back", "s", "upgrade and snapshot", "bare back");
    const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
    const lines = rows.map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`);
    lines.splice(1, 0, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`);
    const store = [1, 10, 100, 1000].map((batch) => `${told(median(`store ${batch}`))} at ${batch}`).join(", ");
    return `${lines.join("\n")}\nSQLite alone, votes/s by votes in one commit: ${store}.\nMedians of ${rounds}.\n`;
}

if (spawnSync("taskset", ["-c", "1", "true"]).status !== 0) fail("measure: two cores are needed, one for the server and one for the load");
for (let round = 1; round <= rounds; ++round) {
    console.error(`round ${round} of ${rounds}`);
    await measure_once();
}
process.stdout.write(table());
if (values.json) writeFileSync(values.json, JSON.stringify(Object.fromEntries(samples), null, 2) + "\n");
process.exit(0);
