// A server that plays scenes instead of meetings: serves dist with the real one's policy, answers Hello by the scene whose secret
// was shown, and accepts orders with a likely effect. For pictures and for working on a page alone.
//   node tools/fake_server.mjs [port]     prints the address of every scene
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { WebSocketServer } from "ws";

const dist = resolve(process.env.GOMMETTE_WEB ?? join(import.meta.dirname, "../dist"));
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml",
    ".woff2": "font/woff2", ".txt": "text/plain" };
const policy = (host) => `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; ` +
    `connect-src 'self' ws://${host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

// In the place of a QR code that the real server draws.
const code_svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 37 37"><path fill="#fffefa" d="M-4-4h37v37h-37z"/><path fill="#18202e" d="M0 0h7v7h-7zM22 0h7v7h-7zM0 22h7v7h-7zM9 9h11v11h-11z"/></svg>`;

function serve(request, response) {
    const path = new URL(request.url, "http://fake").pathname;
    if (/^\/idees(\/\d+)?\/code\.svg$/.test(path)) return void response.writeHead(200, { "content-type": types[".svg"] }).end(code_svg);
    const name = path === "/" ? "index.html" : extname(path) === "" ? `${path.slice(1)}.html` : path.slice(1);
    const file = resolve(join(dist, name));
    if (!file.startsWith(dist) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream",
        "content-security-policy": policy(request.headers.host) });
    createReadStream(file).pipe(response);
}

// One scene as it is being played.
class Play {
    constructor(scene) {
        this.scene = scene;
        this.sockets = new Set();
        this.role = scene.role;
        this.views = { room: new Map(entries(scene.room)), own: new Map(entries(scene.own)) };
        this.n = { room: 1, own: 1 };
        this.at = 100;
        this.is_cut = false;
    }

    say(...replies) {
        for (const socket of this.sockets) for (const reply of replies) socket.send(JSON.stringify(reply));
    }

    // Ends every line and lets no new one in, as a dead wifi does; or opens again.
    cut(is_cut = true) {
        this.is_cut = is_cut;
        if (is_cut) for (const socket of this.sockets) socket.terminate();
    }

    change(view, upsert, remove = []) {
        for (const key of remove) this.views[view].delete(key);
        for (const { key, row } of upsert) this.views[view].set(key, row);
        this.n[view] += 1;
        this.say({ type: "patch", view, epoch: "fake", n: this.n[view], at: this.at, upsert, remove });
    }

    greet(socket) {
        const { scene } = this;
        const now = scene.now ?? Date.now();
        if (scene.refuse) return socket.send(JSON.stringify({ type: "refused", code: scene.refuse }));
        if (scene.silent) return;
        socket.send(JSON.stringify({ type: "welcome", role: this.role, session: 3, now, ...(this.role === "guest" ? { door: scene.door } : {}),
            ...scene.welcome }));
        if (this.role === "guest" || scene.no_rows) return;
        for (const view of scene.own ? ["room", "own"] : ["room"]) {
            const rows = [...this.views[view]].map(([key, row]) => ({ key, row }));
            socket.send(JSON.stringify({ type: "snapshot", view, epoch: "fake", n: this.n[view], at: this.at, rows }));
        }
    }

    order(socket, { device, n, command }) {
        const answer = this.scene.orders ?? "accept";
        if (answer === "hold") return;
        if (answer !== "accept") return socket.send(JSON.stringify({ type: "refused", code: answer, device, n }));
        this.at += 1;
        socket.send(JSON.stringify({ type: "accepted", device, n, at: this.at, made: this.at }));
        this.follow(socket, command);
    }

    follow(socket, command) {
        if (command.type === "join") {
            this.role = "participant";
            this.views.own.set("me", { type: "me", person: 12, college: command.college, ...(command.called ? { called: command.called } : {}) });
            this.greet(socket);
        }
        if (command.type === "mark_ballot") {
            const key = ({ proposal, rival }) => `mark/${command.round}/${[proposal, ...(rival ? [rival] : [])].sort((a, b) => a - b).join("/")}`;
            const { round, receipt } = command;
            const marked = command.marks.filter(({ mark }) => mark !== undefined).map((line) => ({ key: key(line), row: { type: "mark", round, ...line, counts: true } }));
            this.change("own",
                [...marked, ...(receipt ? [{ key: `receipt/${round}`, row: { type: "receipt", round, receipt } }] : [])],
                command.marks.filter(({ mark }) => mark === undefined).map(key));
        }
        if (command.type === "propose") {
            const number = 500 + this.at;
            const { title, detail } = command;
            this.change("own", [{ key: `mine/${number}`, row: { type: "my_proposal", proposal: number, state: "live", title } }]);
            this.change("room", [{ key: `proposal/${number}`, row: { type: "proposal", proposal: number, state: "live", title,
                ...(detail ? { detail } : {}), college: "resident", absorbed: [], corrected: false, made_at: Date.now() } }]);
        }
    }
}

const entries = (rows = []) => rows.map(({ key, row }) => [key, row]);

// scenes: [{ name, secret, role, room, own, … }]. The answer: { url, plays: Map of name to Play, close() }.
export async function start(scenes, port = 0) {
    const plays = new Map(scenes.map((scene) => [scene.name, new Play(scene)]));
    const by_secret = new Map([...plays.values()].map((play) => [play.scene.secret, play]));
    const http = createServer(serve);
    const sockets = new WebSocketServer({ server: http, path: "/ws" });
    sockets.on("connection", (socket) => {
        let play;
        socket.on("message", (data) => {
            const request = JSON.parse(data);
            if (request.type === "hello") {
                play = by_secret.get(request.key ?? request.code);
                if (!play) return socket.send(JSON.stringify({ type: "refused", code: "unknown_door" }));
                if (play.is_cut) return socket.terminate();
                play.sockets.add(socket);
                play.greet(socket);
            } else if (request.type === "order") play?.order(socket, request);
            else if (request.type === "refresh") play?.greet(socket);
            else socket.send(JSON.stringify({ type: "pong", now: play?.scene.now ?? Date.now() }));
        });
        socket.on("close", () => play?.sockets.delete(socket));
    });
    await new Promise((done) => http.listen(port, "127.0.0.1", done));
    const close = () => new Promise((done) => {
        for (const socket of sockets.clients) socket.terminate();
        http.close(done);
    });
    return { url: `http://127.0.0.1:${http.address().port}`, plays, close };
}

if (process.argv[1] === import.meta.filename) {
    const { scenes } = await import("./scenes/all.mjs");
    const { url } = await start(scenes, Number(process.argv[2] ?? 0));
    for (const scene of scenes) console.log(`${scene.name.padEnd(28)} ${url}${scene.path}#${scene.secret}`);
}
