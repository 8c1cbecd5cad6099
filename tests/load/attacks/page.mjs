// A page that can misbehave, the good one beside it, and what the attacks print. Loopback only.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { plan_session, random_word, serve, temporary_folder, wait } from "../server.mjs";

function head_of(length) {
    if (length < 126) return Buffer.from([0x81, 0x80 | length]);
    return Buffer.from([0x81, 0x80 | 126, length >> 8, length & 255]);
}

// A client's frames carry a mask; one of zeros is as good as any here.
const frame = (text) => Buffer.concat([head_of(Buffer.byteLength(text)), Buffer.alloc(4), Buffer.from(text)]);

// One WebSocket over a socket that need not be read. `hears`: whether what comes is read and given to `on_message`.
export class Page {
    constructor(port, { hears = true, source, on_message = () => {} } = {}) {
        this.on_message = on_message;
        this.hears = hears;
        this.received = Buffer.alloc(0);
        this.code = null; // of the close frame, or 1006; null: open
        this.is_open = false;
        this.socket = connect({ port, host: "127.0.0.1", localAddress: source });
        this.socket.setNoDelay(true);
        this.ended = new Promise((resolve) => {
            this.socket.on("error", () => {});
            this.socket.on("close", () => resolve((this.code ??= 1006)));
        });
        const key = randomBytes(16).toString("base64");
        this.accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
        this.socket.write(`GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\nUpgrade: websocket\r\n` +
            `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`);
        this.opened = Promise.race([new Promise((resolve) => (this.open = resolve)), this.ended]);
        this.socket.on("data", (bytes) => this.take(bytes));
    }

    say(request) {
        if (this.code === null) this.socket.write(frame(JSON.stringify(request)));
    }
    order(device, n, command) {
        this.say({ type: "order", device, n, command });
    }
    // For one that did not.
    hear() {
        this.hears = true;
        this.socket.resume();
    }
    close() {
        this.socket.destroy();
    }

    take(bytes) {
        this.received = this.received.length === 0 ? bytes : Buffer.concat([this.received, bytes]);
        if (!this.is_open) {
            const end = this.received.indexOf("\r\n\r\n");
            if (end < 0) return;
            this.is_open = true;
            this.received = this.received.subarray(end + 4);
            this.open();
            if (!this.hears) return this.socket.pause();
        }
        for (;;) {
            if (this.received.length < 2) return;
            const [first, second] = this.received;
            const long = second === 127 ? 8 : second === 126 ? 2 : 0;
            if (this.received.length < 2 + long) return;
            const length = long === 8 ? Number(this.received.readBigUInt64BE(2)) : long === 2 ? this.received.readUInt16BE(2) : second;
            if (this.received.length < 2 + long + length) return;
            const payload = this.received.subarray(2 + long, 2 + long + length);
            this.received = this.received.subarray(2 + long + length);
            if ((first & 15) === 8) {
                this.code = length >= 2 ? payload.readUInt16BE(0) : 1005;
                return this.socket.destroy();
            }
            if ((first & 15) === 1) this.on_message(JSON.parse(payload.toString()));
        }
    }
}

// A served page with that hello, once `wanted` (by default a snapshot) has come: {page, message}.
export function enter(port, hello, { wanted = (message) => message.type === "snapshot", on_message = () => {}, source } = {}) {
    return new Promise((resolve, reject) => {
        const page = new Page(port, {
            source,
            on_message: (message) => {
                on_message(message);
                if (wanted(message)) resolve({ page, message });
                else if (message.type === "refused" && message.device === undefined) reject(new Error(`refused: ${message.code}`));
            },
        });
        page.opened.then(() => page.say({ type: "hello", version: 1, ...hello }));
        page.ended.then((code) => reject(new Error(`closed with ${code}`)));
        setTimeout(() => reject(new Error("not served within ten seconds")), 10_000).unref();
    });
}

export const new_key = () => random_word(22);

// Joins with a key of its own: {page, key}.
export async function join_session(port, code, options = {}) {
    const key = new_key();
    const { page } = await enter(port, { code }, { ...options, wanted: (message) => message.type === "welcome" });
    await new Promise((resolve, reject) => {
        const before = page.on_message;
        page.on_message = (message) => {
            before(message);
            if (message.type === "snapshot" && message.view === "own") resolve();
            if (message.type === "refused") reject(new Error(`joining was refused: ${message.code}`));
        };
        page.order("joining-1", 1, { type: "join", key, college: "resident" });
        page.ended.then((code) => reject(new Error(`joining: closed with ${code}`)));
    });
    return { page, key };
}

// Somebody who votes on her own account all the while, every `every_ms` (below the pace of a person), and notes how long each answer
// takes.
export class GoodVoter {
    constructor(page, every_ms = 50) {
        this.page = page;
        this.waits = [];
        this.unanswered = new Map();
        this.refusals = 0;
        this.n = 0;
        const before = page.on_message;
        page.on_message = (message) => {
            before(message);
            if (message.type !== "accepted" && message.type !== "refused") return;
            const said = this.unanswered.get(message.n);
            if (said === undefined || message.device !== this.device) return;
            this.unanswered.delete(message.n);
            if (message.type === "refused") this.refusals += 1;
            else this.waits.push(performance.now() - said);
        };
        this.device = `good-${random_word(8)}`;
        this.timer = setInterval(() => this.vote(), every_ms);
    }
    vote() {
        this.n += 1;
        this.unanswered.set(this.n, performance.now());
        this.page.order(this.device, this.n, { type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: this.n % 2 }] });
    }
    // Begins the figures anew: {answers, p50, p99, refused, unanswered, is_cut}, in ms.
    figures() {
        const sorted = this.waits.sort((one, other) => one - other);
        this.waits = [];
        const at = (share) => (sorted.length === 0 ? null : Number(sorted[Math.floor((sorted.length - 1) * share)].toFixed(2)));
        return { answers: sorted.length, p50_ms: at(0.5), p99_ms: at(0.99), refused: this.refusals, unanswered: this.unanswered.size,
            cut: this.page.code };
    }
    stop() {
        clearInterval(this.timer);
    }
}

export function memory_mib(pid) {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
}
export function peak_mib(pid) {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024);
}
export function file_kib(folder) {
    return ["gommette.db", "gommette.db-wal"].reduce((sum, name) => {
        try {
            return sum + statSync(join(folder, name)).size / 1024;
        } catch {
            return sum;
        }
    }, 0);
}

// A server with one planned session of `proposals` ideas and an open round: {child, port, link, code, office, facilitator, data}.
export async function workshop(build, proposals, options = {}) {
    const data = join(temporary_folder(), "data");
    const { child, port } = await serve(build, data, 0, { words: ["--threads", "1"], ...options });
    const { link, code } = await plan_session(build, child, proposals);
    const office = /preparer#(\S+)/.exec(child.said)[1];
    return { child, port, link, code, office, facilitator: /#(\S+)$/.exec(link.trim())[1], data };
}

export async function stop(child) {
    child.kill("SIGTERM");
    return child.over;
}

export function print(attack, figures) {
    console.log(attack);
    for (const [what, value] of Object.entries(figures))
        console.log(`  ${what.padEnd(44)} ${typeof value === "object" ? JSON.stringify(value) : value}`);
}

export { wait };
