// Starts and ends the programs of a load: every one by its own process, on the loopback address, in a folder of its own.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const started = new Set();
const folders = new Set();

export function fail(why) {
    console.error(why);
    process.exit(1);
}

// Whatever happens, nothing that was started goes on and nothing that was written stays.
process.on("exit", () => {
    for (const child of started) child.kill("SIGKILL");
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

export function temporary_folder() {
    const folder = mkdtempSync(join(tmpdir(), "gommette-load-"));
    folders.add(folder);
    return folder;
}

// The program called `name` of the build folder, which must have been built.
export function built(build, name) {
    const path = [join(build, name), join(build, "tests", "load", name)].find(existsSync);
    return path ?? fail(`${name} has not been built in ${build}`);
}

export const default_build = process.env.GOMMETTE_BUILD ?? join(root, ".build", "release");

// Runs to its end within `seconds` and gives what it printed; its failure ends everything.
export function run(program, words, seconds = 120) {
    const done = spawnSync(program, words, { encoding: "utf8", timeout: seconds * 1000, maxBuffer: 64 * 1024 * 1024 });
    if (done.status !== 0) fail(`${program} ${words.join(" ")}\n${done.stdout}${done.stderr}${done.error ?? ""}`);
    return done.stdout;
}

// A process that can be waited for. `before`: a command that starts it.
export function start(program, words, { before = [], echo = false } = {}) {
    const [first, ...rest] = [...before, program, ...words];
    const child = spawn(first, rest, { stdio: ["ignore", "pipe", "pipe"] });
    started.add(child);
    child.said = "";
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8");
        stream.on("data", (text) => {
            child.said = (child.said + text).slice(-100_000);
            if (echo) process.stdout.write(text);
        });
    }
    child.over = new Promise((resolve) => {
        child.on("error", (error) => resolve({ code: -1, signal: null, error }));
        child.on("close", (code, signal) => {
            started.delete(child);
            resolve({ code, signal });
        });
    });
    return child;
}

// The first match of `pattern` in what the process says; its end, or ten seconds without one, ends everything.
export function says(child, pattern) {
    return new Promise((resolve) => {
        const look = () => {
            const match = pattern.exec(child.said);
            if (match) done(match);
        };
        const done = (match) => {
            clearTimeout(patience);
            child.stdout.off("data", look);
            child.stderr.off("data", look);
            resolve(match);
        };
        const patience = setTimeout(() => fail(`nothing like ${pattern} within ten seconds:\n${child.said}`), 10_000);
        child.over.then(() => pattern.test(child.said) || fail(`it ended before it said ${pattern}:\n${child.said}`));
        child.stdout.on("data", look);
        child.stderr.on("data", look);
        look();
    });
}

// A Gommette on `port` (0: any free one), as it starts.
export function begin_to_serve(build, data, port = 0, { before = [], words = [] } = {}) {
    const listen = `127.0.0.1:${port}`;
    return start(built(build, "gommette"), ["serve", "--data", data, "--listen", listen, ...words], { before });
}

// As begin_to_serve, up when this is resolved: {child, port}.
export async function serve(build, data, port = 0, options = {}) {
    const child = begin_to_serve(build, data, port, options);
    const [, taken] = await says(child, /serving at=http:\/\/127\.0\.0\.1:(\d+)\s/);
    return { child, port: Number(taken) };
}

// A fresh session's {link, code}, planned through the office, whose link a server prints over a new folder. With `proposals`, so
// many stand there already, and a round of opinions on them and those to come is open.
export async function plan_session(build, child, proposals = 0) {
    const [, office] = await says(child, /(http:\S+\/preparer#\S+)\s/);
    const [link, code] = run(built(build, "gommette_prepare"), [office, String(proposals)], 30).split("\n");
    return { link, code };
}

// `length` characters fit for a key.
export const random_word = (length) => randomBytes(length).toString("base64url").slice(0, length);

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
