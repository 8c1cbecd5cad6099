// What the browser keeps between two visits. Without localStorage (blocked, full) it lasts as long as the page, and says so.
export interface LocalStore {
    // false: nothing kept outlives this page.
    readonly is_lasting: boolean;
    read(key: string): string | null;
    write(key: string, value: string): void;
    remove(key: string): void;
    keys(prefix: string): string[];
}

export function memory_store(): LocalStore {
    const held = new Map<string, string>();
    return {
        is_lasting: false,
        read: (key) => held.get(key) ?? null,
        write: (key, value) => void held.set(key, value),
        remove: (key) => void held.delete(key),
        keys: (prefix) => [...held.keys()].filter((key) => key.startsWith(prefix)),
    };
}

// Over localStorage; what it refuses to take stays in memory.
export function lasting_store(storage: Storage): LocalStore {
    const fallback = memory_store();
    return {
        is_lasting: true,
        read: (key) => fallback.read(key) ?? storage.getItem(key),
        write: (key, value) => {
            try {
                storage.setItem(key, value);
                fallback.remove(key);
            } catch {
                fallback.write(key, value);
            }
        },
        remove: (key) => {
            fallback.remove(key);
            storage.removeItem(key);
        },
        keys: (prefix) => {
            const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
            return [...names.filter((key) => key.startsWith(prefix)), ...fallback.keys(prefix)];
        },
    };
}

export function browser_store(): LocalStore {
    try {
        const storage = window.localStorage;
        const probe = "gommette/probe";
        storage.setItem(probe, "1");
        storage.removeItem(probe);
        return lasting_store(storage);
    } catch {
        return memory_store();
    }
}
