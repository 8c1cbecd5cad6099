import type { LinkRole } from "../pages.ts";
import type { Rejection, Welcome } from "../protocol.ts";
import { new_key } from "./random.ts";
import type { Shelf } from "./shelf.ts";

// What a page shows at the door. One of the two, or nothing yet.
export type Credentials = { key: string } | { code: string };

// Knows which secret opens this page's door and where it is kept: per (role, session), so that several roles in one browser
// do not overwrite each other.
export interface Entrance {
    credentials(): Credentials;
    // Names whose orders wait in the outbox, once it is known.
    place(): string | null;
    welcomed(welcome: Welcome): void;
    // true: credentials() has something else to try.
    turned_away(why: Rejection): boolean;
    // The join was accepted: from now on the key is shown.
    joined(): void;
    // The key kept here opened nothing: what waited under it is nobody's.
    is_stranger(): boolean;
}

const person_key = (code: string): string => `gommette/person/${code}`;
const last_code_key = "gommette/last";

// A participant: a code at first, and from the join on a key that the browser made.
export class PersonEntrance implements Entrance {
    private key: string | null;
    // A key the server has accepted, or was perhaps joined with before an answer was lost.
    private shows_key: boolean;
    private key_unknown = false;

    constructor(
        private readonly shelf: Shelf,
        readonly code: string,
    ) {
        this.key = shelf.read(person_key(code));
        this.shows_key = this.key !== null;
    }

    credentials(): Credentials {
        return this.shows_key && this.key !== null ? { key: this.key } : { code: this.code };
    }

    place(): string {
        return `person/${this.code}`;
    }

    // The key to join with: kept before it is sent, so that a lost answer does not make a second person.
    key_to_join(): string {
        this.key ??= new_key();
        this.shelf.keep(person_key(this.code), this.key);
        return this.key;
    }

    joined(): void {
        this.shows_key = true;
        this.key_unknown = false;
    }

    is_stranger(): boolean {
        return this.key_unknown;
    }

    // Somebody else has this key: the next join makes another.
    forget_key(): void {
        this.key = null;
        this.shows_key = false;
        this.shelf.forget(person_key(this.code));
    }

    welcomed(): void {
        this.shelf.keep(last_code_key, this.code);
    }

    turned_away(why: Rejection): boolean {
        if (why !== "unknown_door" || !this.shows_key) return false;
        this.shows_key = false;
        this.key_unknown = true;
        return true;
    }
}

// The six characters in "#B7KM4Q", or null.
export function code_in_fragment(fragment: string): string | null {
    return tidy_code(fragment.replace(/^#/, ""));
}

// What was typed, if it can be a join code: capitals, no spaces.
export function tidy_code(typed: string): string | null {
    const code = typed.toUpperCase().replace(/[\s-]/g, "");
    return /^[A-HJ-NP-Z2-9]{6}$/.test(code) ? code : null;
}

export function last_code(shelf: Shelf): string | null {
    return shelf.read(last_code_key);
}

type Address = Pick<Location, "hash" | "pathname" | "search">;

const arriving = "arriving";

// A private link: its key comes in the fragment once, then lives on the shelf; the address keeps only the session's number.
export class LinkEntrance implements Entrance {
    private session: string | null;

    private constructor(
        private readonly shelf: Shelf,
        private readonly role: LinkRole,
        private readonly key: string,
        session: string | null,
        private readonly rewrite: (fragment: string) => void,
    ) {
        this.session = session;
    }

    // null: neither the address nor the shelf holds a key for this role.
    static open(shelf: Shelf, role: LinkRole, address: Address, rewrite: (url: string) => void): LinkEntrance | null {
        const shown = address.hash.replace(/^#/, "");
        const bare = `${address.pathname}${address.search}`;
        const enter = (key: string, session: string | null): LinkEntrance =>
            new LinkEntrance(shelf, role, key, session, (fragment) => rewrite(`${bare}${fragment}`));
        if (/^[A-Za-z0-9_-]{22,43}$/.test(shown)) {
            shelf.keep(kept_at(role, arriving), shown);
            rewrite(bare);
            return enter(shown, null);
        }
        const names = /^\d+$/.test(shown) ? [shown] : [arriving, ...kept_sessions(shelf, role)];
        for (const name of names) {
            const key = shelf.read(kept_at(role, name));
            if (key !== null) return enter(key, name === arriving ? null : name);
        }
        return null;
    }

    credentials(): Credentials {
        return { key: this.key };
    }

    place(): string | null {
        return this.session === null ? null : `${this.role}/${this.session}`;
    }

    welcomed(welcome: Welcome): void {
        this.session = String(welcome.session ?? 0);
        this.shelf.keep(kept_at(this.role, this.session), this.key);
        if (this.shelf.read(kept_at(this.role, arriving)) === this.key) this.shelf.forget(kept_at(this.role, arriving));
        this.rewrite(welcome.session === undefined ? "" : `#${welcome.session}`);
    }

    turned_away(why: Rejection): boolean {
        if (why === "unknown_door") this.shelf.forget(kept_at(this.role, this.session ?? arriving));
        return false;
    }

    joined(): void {}

    is_stranger(): boolean {
        return false;
    }
}

function kept_at(role: LinkRole, session: string): string {
    return `gommette/link/${role}/${session}`;
}

// The newest session has the highest number.
function kept_sessions(shelf: Shelf, role: LinkRole): string[] {
    const names = shelf.keys(kept_at(role, "")).map((key) => key.slice(kept_at(role, "").length));
    return names.filter((name) => name !== arriving).sort((a, b) => Number(b) - Number(a));
}
