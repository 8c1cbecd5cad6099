// People of whom the walk needs only their votes, and an operator of whom it needs only the outcome: no browser, the protocol itself.
import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";

const WebSocket = createRequire(new URL("../../web/package.json", import.meta.url))("ws");

const patience_ms = 60_000;

// As pages make them: of a phone, of a private link.
export const new_key = () => randomBytes(16).toString("base64url");

// Gives orders under numbers of its own.
class Sender {
    #count = 0;
    #device = `sockets-${randomBytes(6).toString("hex")}`;

    // The number of what the order made, if it made anything.
    async order(connection, command) {
        const n = ++this.#count;
        connection.send({ type: "order", device: this.#device, n, command });
        const answer = await connection.hear((message) => (message.type === "accepted" || message.type === "refused") && message.n === n);
        if (answer.type === "refused") throw new Error(`${command.type} was refused: ${answer.code}`);
        return answer.made;
    }
}

// Who holds a private link.
export class SocketLink {
    #sender = new Sender();

    static async open(url, key) {
        const one = new SocketLink();
        one.connection = await Connection.open(url, { key });
        return one;
    }

    order(command) {
        return this.#sender.order(this.connection, command);
    }

    // The row of that key, once it is there.
    async row(key) {
        const found = ({ rows = [], upsert = [] }) => [...rows, ...upsert].find((one) => one.key === key);
        return found(await this.connection.hear((message) => found(message) !== undefined)).row;
    }

    leave() {
        this.connection.close();
    }
}

export class SocketResident {
    #sender = new Sender();

    // Joins by the code on the wall, and stays.
    static async join(url, code, college) {
        const one = new SocketResident();
        const key = new_key();
        const guest = await Connection.open(url, { code });
        await one.#sender.order(guest, { type: "join", key, college });
        guest.close();
        one.connection = await Connection.open(url, { key });
        return one;
    }

    mark(round, marks) {
        return this.#sender.order(this.connection, { type: "mark_ballot", round, marks });
    }

    leave() {
        this.connection.close();
    }
}

class Connection {
    #heard = [];
    #listen = () => {};

    static async open(url, by) {
        const connection = new Connection();
        connection.socket = new WebSocket(new URL("/ws", url.replace("http", "ws")), { origin: new URL(url).origin });
        connection.socket.onmessage = ({ data }) => {
            connection.#heard.push(JSON.parse(data));
            connection.#listen();
        };
        await new Promise((opened, failed) => {
            connection.socket.onopen = opened;
            connection.socket.onerror = () => failed(new Error("no connection"));
        });
        connection.send({ type: "hello", version: 1, ...by });
        await connection.hear(({ type }) => type === "welcome");
        return connection;
    }

    send(message) {
        this.socket.send(JSON.stringify(message));
    }

    close() {
        this.socket.close();
    }

    // The first message, come or to come, of which that is true.
    hear(is_it) {
        return new Promise((heard, failed) => {
            const timer = setTimeout(() => failed(new Error(`not heard; last: ${JSON.stringify(this.#heard.at(-1))}`)), patience_ms);
            this.#listen = () => {
                const found = this.#heard.find(is_it);
                if (found === undefined) return;
                clearTimeout(timer);
                this.#listen = () => {};
                heard(found);
            };
            this.#listen();
        });
    }
}
