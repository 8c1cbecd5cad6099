import type { LinkRole } from "../pages.ts";
import type { Rejection, Welcome } from "../protocol.ts";
import { new_key } from "./random.ts";
import type { LocalStore } from "./local_store.ts";

// What a page shows in its Hello: the key of a person or a link, or a session's join code.
export type Credential = { key: string } | { code: string };

// Which credential this page shows, and where the browser keeps it: per (role, session), so that several roles in one browser do
// not overwrite each other.
export interface Credentials {
    current(): Credential;
    // Under which name pending commands are kept; null: not known yet.
    owner(): string | null;
    // true: current() has something better to show, at once.
    welcomed(welcome: Welcome): boolean;
    // true: current() has something else to try.
    rejected(why: Rejection): boolean;
    // The join was accepted: from now on the key is shown.
    joined(): void;
    // The server did not know the key kept here: commands that wait under it belong to nobody.
    is_key_unknown(): boolean;
}

export const person_key = (code: string): string => `gommette/person/${code}`;
// The key that came on paper for that code: no phone makes another in its place.
export const slip_key = (code: string): string => `gommette/slip/${code}`;
const last_code_key = "gommette/last";
// Under which code the key of a session's person is kept: the session's code may have changed since.
const home_of = (session: number): string => `gommette/at/${session}`;

// A participant: a code at first, and from the join on a key that the browser made; or a key that came on paper.
export class PersonCredentials implements Credentials {
    private key: string | null;
    private home: string;  // the code that the person joined by
    // The server has accepted the key, or an earlier page may have joined with it and missed the answer.
    private shows_key: boolean;
    private key_unknown = false;
    // The key that came on paper opens nothing.
    is_slip_unknown = false;

    constructor(
        private readonly store: LocalStore,
        readonly code: string,
    ) {
        this.home = code;
        this.key = store.read(person_key(code));
        this.shows_key = this.key !== null;
    }

    current(): Credential {
        return this.shows_key && this.key !== null ? { key: this.key } : { code: this.code };
    }

    // Who came by a personal code is not who was here before.
    owner(): string {
        return `person/${this.home}${this.is_by_slip() ? `.${this.key!.slice(0, 8)}` : ""}`;
    }

    // The key to join with: kept before it is sent, so that a lost answer does not make a second person.
    key_to_join(): string {
        this.key ??= new_key();
        this.store.write(person_key(this.home), this.key);
        return this.key;
    }

    joined(): void {
        this.shows_key = true;
        this.key_unknown = false;
    }

    is_key_unknown(): boolean {
        return this.key_unknown;
    }

    // Somebody else has this key: the next join makes another.
    forget_key(): void {
        this.key = null;
        this.shows_key = false;
        this.store.remove(person_key(this.home));
    }

    // Somebody who comes by another code of the session is who they were.
    welcomed({ role, session }: Welcome): boolean {
        this.store.write(last_code_key, this.code);
        if (session === undefined) return false;
        if (role === "participant") this.store.write(home_of(session), this.home);
        const home = this.store.read(home_of(session));
        const key = home === null ? null : this.store.read(person_key(home));
        if (role !== "guest" || home === null || key === null || home === this.home || this.key_unknown) return false;
        this.home = home;
        this.key = key;
        this.shows_key = true;
        return true;
    }

    rejected(why: Rejection): boolean {
        if (why !== "unknown_door" || !this.shows_key) return false;
        this.shows_key = false;
        this.key_unknown = true;
        this.is_slip_unknown = this.is_by_slip();
        // Whoever has a code of their own does not come in by the room's instead, unless they ask for it.
        if (this.is_slip_unknown) this.forget_key();
        return !this.is_slip_unknown;
    }

    private is_by_slip(): boolean {
        return this.key !== null && this.store.read(slip_key(this.home)) === this.key;
    }
}

// The six characters in "#B7KM4Q", or null.
export function code_in_fragment(fragment: string): string | null {
    return tidy_code(fragment.replace(/^#/, ""));
}

const code_length = 6;
const is_code = (text: string): boolean => /^[A-HJ-NP-Z2-9]{6}$/.test(text);

// The signs of a join code in what was typed or pasted, as many as there are: with spaces, with "Code :" before it, or as the end of
// the whole address.
export function code_signs(typed: string): string {
    const words = typed.slice(typed.lastIndexOf("#") + 1).toUpperCase().split(/[^A-Z0-9]+/);
    const whole = words.filter(is_code).pop();
    const signs = words.join("");
    // What is written before a code is longer than it, or not of its signs.
    return whole !== undefined && signs.length > code_length ? whole : signs.slice(0, code_length);
}

// What was typed, if it can be a join code: capitals, no spaces.
export function tidy_code(typed: string): string | null {
    const code = typed.toUpperCase().replace(/[\s-]/g, "");
    return is_code(code) ? code : null;
}

export function last_code(store: LocalStore): string | null {
    return store.read(last_code_key);
}

type Address = Pick<Location, "hash" | "pathname" | "search">;

// A place within a page, as "#fiche-3": shorter than any key. Where the page is, is its own business.
export const is_place = ({ hash }: Address): boolean => /^#[a-z]{1,10}-\d{1,9}$/.test(hash);

const arriving = "arriving";

// Whether the address keeps the key, so that what stands there opens the page elsewhere too. Who may act does not show their key to a
// room that looks over their shoulder.
const address_keeps_key: Record<LinkRole, boolean> = { wall: true, facilitator: false, steering: false, office: false, owner: false, helper: false };

// A private link: its key comes in the fragment once, then lives in the browser; the address keeps it, or only the session's number,
// or the place that the page shows.
export class LinkCredentials implements Credentials {
    private session: string | null;

    private constructor(
        private readonly store: LocalStore,
        private readonly role: LinkRole,
        private readonly key: string,
        session: string | null,
        private readonly tell_address: (fragment: string) => void,
    ) {
        this.session = session;
    }

    // null: neither the address nor the browser holds a key for this role. `address`: read again whenever it is to be rewritten.
    static open(store: LocalStore, role: LinkRole, address: Address, rewrite: (url: string) => void): LinkCredentials | null {
        const shown = address.hash.replace(/^#/, "");
        const bare = `${address.pathname}${address.search}`;
        const enter = (key: string, session: string | null): LinkCredentials =>
            new LinkCredentials(store, role, key, session, (fragment) => { if (!is_place(address)) rewrite(`${bare}${fragment}`); });
        if (/^[A-Za-z0-9_-]{22,43}$/.test(shown)) {
            store.write(kept_at(role, arriving), shown);
            if (!address_keeps_key[role]) rewrite(bare);
            return enter(shown, null);
        }
        const names = /^\d+$/.test(shown) ? [shown] : [arriving, ...kept_sessions(store, role)];
        for (const name of names) {
            const key = store.read(kept_at(role, name));
            if (key !== null) return enter(key, name === arriving ? null : name);
        }
        return null;
    }

    current(): Credential {
        return { key: this.key };
    }

    // Each link is somebody's: what one left unanswered is not another's to send.
    owner(): string | null {
        return this.session === null ? null : `${this.role}/${this.session}/${this.key.slice(0, 8)}`;
    }

    welcomed(welcome: Welcome): boolean {
        this.session = String(welcome.session ?? 0);
        this.store.write(kept_at(this.role, this.session), this.key);
        if (this.store.read(kept_at(this.role, arriving)) === this.key) this.store.remove(kept_at(this.role, arriving));
        const kept = address_keeps_key[this.role] ? this.key : welcome.session;
        this.tell_address(kept === undefined ? "" : `#${kept}`);
        return false;
    }

    rejected(why: Rejection): boolean {
        if (why === "unknown_door") this.store.remove(kept_at(this.role, this.session ?? arriving));
        return false;
    }

    joined(): void {}

    is_key_unknown(): boolean {
        return false;
    }
}

function kept_at(role: LinkRole, session: string): string {
    return `gommette/link/${role}/${session}`;
}

// The sessions for which this role has a key here, the newest first.
function kept_sessions(store: LocalStore, role: LinkRole): string[] {
    const names = store.keys(kept_at(role, "")).map((key) => key.slice(kept_at(role, "").length));
    return names.filter((name) => name !== arriving).sort((a, b) => Number(b) - Number(a));
}
