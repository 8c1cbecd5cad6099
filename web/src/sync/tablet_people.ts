import type { Rejection } from "../protocol.ts";
import type { Credential, Credentials } from "./credentials.ts";
import type { LocalStore } from "./local_store.ts";
import { new_key } from "./random.ts";

// Somebody who joined on a shared tablet. `person`: their number; null: the server has not told it yet.
export interface TabletPerson {
    readonly key: string;
    readonly person: number | null;
}

const kept_at = (code: string): string => `gommette/tablet/${code}`;

// All who joined on this tablet by that code, the first one first. Apart from who is in by it on the device itself.
export function tablet_people(store: LocalStore, code: string): readonly TabletPerson[] {
    return JSON.parse(store.read(kept_at(code)) ?? "[]") as TabletPerson[];
}

export function keep_tablet_person(store: LocalStore, code: string, person: TabletPerson): void {
    const others = tablet_people(store, code);
    const is_new = !others.some(({ key }) => key === person.key);
    store.write(kept_at(code), JSON.stringify(is_new ? [...others, person] : others.map((one) => (one.key === person.key ? person : one))));
}

// Under which name that one's commands wait.
export const tablet_owner = (code: string, key: string): string => `tablet/${code}.${key.slice(0, 8)}`;

// One person's turn at a shared tablet: of somebody new a code, and from the join on a key of their own.
export class TabletCredentials implements Credentials {
    readonly on_tablet = true;
    private key: string;
    private shows_key: boolean;
    private key_unknown = false;

    // `known`: the key of who comes back; null: somebody new.
    constructor(private readonly store: LocalStore, readonly code: string, known: string | null) {
        this.key = known ?? new_key();
        this.shows_key = known !== null;
    }

    current(): Credential {
        return this.shows_key ? { key: this.key } : { code: this.code };
    }

    owner(): string {
        return tablet_owner(this.code, this.key);
    }

    // Kept before it is sent, so that a lost answer does not make a second person.
    key_to_join(): string {
        keep_tablet_person(this.store, this.code, { key: this.key, person: null });
        return this.key;
    }

    // Somebody else has this key: the next join makes another.
    forget_key(): void {
        this.key = new_key();
        this.shows_key = false;
    }

    // The server has told who it is.
    is_person(person: number): void {
        keep_tablet_person(this.store, this.code, { key: this.key, person });
    }

    welcomed(): boolean {
        return false;
    }

    rejected(why: Rejection): boolean {
        if (why !== "unknown_door" || !this.shows_key) return false;
        this.shows_key = false;
        this.key_unknown = true;
        return true;
    }

    joined(): void {
        this.shows_key = true;
        this.key_unknown = false;
    }

    is_key_unknown(): boolean {
        return this.key_unknown;
    }
}
