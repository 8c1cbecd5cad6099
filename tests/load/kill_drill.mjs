// Rehearses a consultation while the server is killed (kill -9) again and again, and started again on the same port and folder.
// See README.md. Usage: node kill_drill.mjs [--build DIR] [--data FOLDER] [--kills N] [--rate N] [--seed N]
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { begin_to_serve, built, default_build, fail, plan_session, run, serve, start, temporary_folder, wait } from "./server.mjs";

const { values } = parseArgs({
    options: {
        build: { type: "string", default: default_build },
        data: { type: "string" },
        kills: { type: "string", default: "10" },
        rate: { type: "string", default: "200" },
        seed: { type: "string", default: String(Math.floor(Math.random() * 1e9)) },
    },
});
const kills = Number(values.kills);

// mulberry32: the same seed kills at the same moments after each start.
let state = Number(values.seed);
function chance(from, to) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (to - from + 1));
}

const strace_works = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;

// Every third server dies as it enters a fdatasync: SQLite has then written a commit whole into the log file, where a killed
// process leaves it, and nobody has been answered. The others die whenever it comes.
const dies_at_commit = (life) => strace_works && life % 3 === 1;

// -D: strace stands aside, so that the child that is killed and waited for is the server itself. Without --seccomp-bpf, with which
// strace 6.1 sees no call at its entry.
function strace() {
    const inject = `inject=fdatasync:signal=SIGKILL:when=${chance(20, 90)}`;
    return ["strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e", inject];
}

async function live_and_die(life, data, port) {
    if (dies_at_commit(life)) {
        const child = begin_to_serve(values.build, data, port, { before: strace() });
        let in_commit = true;
        const patience = setTimeout(() => (in_commit = false, child.kill("SIGKILL")), 5000);
        await child.over;
        clearTimeout(patience);
        return in_commit ? "in a commit, before its answers" : "5 s after its start, without enough commits";
    }
    const after = chance(200, 1500);
    const { child } = await serve(values.build, data, port);
    await wait(after);
    child.kill("SIGKILL");
    await child.over;
    return `${after} ms after its start`;
}

async function main() {
    const folder = temporary_folder();
    const consultation = values.data ?? join(folder, "consultation");
    if (!values.data) process.stdout.write(run(built(values.build, "gommette"), ["rehearse", "--generate", consultation, "--seed", values.seed]));
    const data = join(folder, "data");
    const first = await serve(values.build, data);
    const { link } = await plan_session(values.build, first.child);
    const report = join(folder, "report.json");
    const words = ["rehearse", consultation, "--url", link, "--rate", values.rate, "--seed", values.seed, "--report", report];
    const rehearsal = start(built(values.build, "gommette"), words, { echo: true });
    let all_killed = false;
    rehearsal.over.then(() => all_killed || fail(`the rehearsal was over before the last kill (seed ${values.seed})`));
    setTimeout(() => fail(`kill drill: not over after five minutes (seed ${values.seed})`), 300_000);

    console.log(`seed ${values.seed}${strace_works ? "" : "; strace does not work here: no kill is aimed at a commit"}`);
    if (kills > 0) {
        await wait(chance(300, 1500));
        first.child.kill("SIGKILL");
        await first.child.over;
        console.log("kill 1: the first server");
    }
    for (let life = 1; life < kills; ++life) {
        const how = await live_and_die(life, data, first.port);
        console.log(`kill ${life + 1}: ${how}`);
    }
    all_killed = true;
    if (kills > 0) await serve(values.build, data, first.port);

    const { code } = await rehearsal.over;
    if (code !== 0) fail(`kill drill: the rehearsal failed (seed ${values.seed})`);
    const seen = JSON.parse(readFileSync(report, "utf8"));
    if (kills > 0 && seen.reconnects === 0) fail("kill drill: nobody had to come back");
    if (kills > 1 && strace_works && seen.already_durable === 0) fail("kill drill: no kill fell between a commit and its answer");
    console.log(`kill drill: passed, ${kills} kills, ${seen.reconnects} came back, ${seen.resends} orders sent again, ` +
        `${seen.already_durable} of them had been durable already`);
    process.exit(0);
}

await main();
