// What the browser keeps between two visits. Without localStorage (blocked, full) it lasts as long as the page, and says so.
export interface Shelf {
    // false: nothing kept outlives this page.
    readonly lasts: boolean;
    read(key: string): string | null;
    keep(key: string, value: string): void;
    forget(key: string): void;
    keys(prefix: string): string[];
}

export function memory_shelf(): Shelf {
    const held = new Map<string, string>();
    return {
        lasts: false,
        read: (key) => held.get(key) ?? null,
        keep: (key, value) => void held.set(key, value),
        forget: (key) => void held.delete(key),
        keys: (prefix) => [...held.keys()].filter((key) => key.startsWith(prefix)),
    };
}

// Over localStorage; what it refuses to take stays in memory.
export function lasting_shelf(storage: Storage): Shelf {
    const fallback = memory_shelf();
    return {
        lasts: true,
        read: (key) => fallback.read(key) ?? storage.getItem(key),
        keep: (key, value) => {
            try {
                storage.setItem(key, value);
                fallback.forget(key);
            } catch {
                fallback.keep(key, value);
            }
        },
        forget: (key) => {
            fallback.forget(key);
            storage.removeItem(key);
        },
        keys: (prefix) => {
            const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
            return [...names.filter((key) => key.startsWith(prefix)), ...fallback.keys(prefix)];
        },
    };
}

export function browser_shelf(): Shelf {
    try {
        const storage = window.localStorage;
        const probe = "gommette/probe";
        storage.setItem(probe, "1");
        storage.removeItem(probe);
        return lasting_shelf(storage);
    } catch {
        return memory_shelf();
    }
}
