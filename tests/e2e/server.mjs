// The real program, serving a new folder on a free port of the loopback address: started, killed, started again.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const program = resolve(process.env.GOMMETTE_PROGRAM ?? join(root, ".build/release/gommette"));
const pages = resolve(process.env.GOMMETTE_WEB ?? join(root, "web/dist"));
// A start takes well under a second; a machine that also compiles may need many times that.
const patience_ms = 60_000;

export class Server {
    // What the program has printed since its first start, logs included.
    said = "";
    url = "";
    // What a new folder's first start prints, once.
    office_link = "";
    #listeners = new Set();

    static async on_a_new_folder() {
        const server = new Server();
        server.folder = mkdtempSync(join(tmpdir(), "gommette-e2e-"));
        // Whatever ends this program, the server does not go on and its folder does not stay.
        process.on("exit", () => server.#leave_nothing());
        for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
        await server.#start(0);
        [server.office_link] = await server.#hear(/http:\S+\/preparer#\S+/, 0);
        return server;
    }

    // As a power cut does: nothing is flushed, nobody is told.
    async kill() {
        this.process.kill("SIGKILL");
        await this.over;
    }

    async start_again() {
        await this.#start(Number(new URL(this.url).port));
    }

    // Ends it as an operator does.
    async close() {
        this.process.kill("SIGTERM");
        await this.over;
    }

    #leave_nothing() {
        this.process?.kill("SIGKILL");
        rmSync(this.folder, { recursive: true, force: true });
    }

    async #start(port) {
        const begin = this.said.length;
        const words = ["serve", "--data", join(this.folder, "data"), "--web", pages, "--listen", `127.0.0.1:${port}`];
        this.process = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
        this.over = new Promise((done) => this.process.on("error", done).on("close", done));
        for (const stream of [this.process.stdout, this.process.stderr]) {
            stream.setEncoding("utf8").on("data", (text) => {
                this.said += text;
                for (const listen of this.#listeners) listen();
            });
        }
        [, this.url] = await this.#hear(/serving at=(http:\S+)/, begin);
    }

    // The first match in what is said from `begin` on.
    #hear(pattern, begin) {
        return new Promise((heard, failed) => {
            const listen = () => {
                const match = pattern.exec(this.said.slice(begin));
                if (match) end(() => heard(match));
            };
            const end = (then) => {
                clearTimeout(timer);
                this.#listeners.delete(listen);
                then();
            };
            const complain = (why) => end(() => failed(new Error(`${program} ${why}\n${this.said.slice(begin)}`)));
            const timer = setTimeout(() => complain(`did not say ${pattern}`), patience_ms);
            this.#listeners.add(listen);
            void this.over.then(() => complain("ended"));
            listen();
        });
    }
}
