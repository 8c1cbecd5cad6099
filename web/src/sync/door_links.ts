// What a door's address opens beside the room: by a key of one's own, or on a screen that several people share. `url`: "…/#B7KM4Q".
export const personal_link = (url: string, key: string): string => `${url}.${key}`;
export const tablet_address = (url: string): string => `${url}~tablette`;

export type OtherDoor = { readonly code: string; readonly key: string } | { readonly code: string; readonly key: null };

// "#B7KM4Q.KEY" or, without a key, "#B7KM4Q~tablette"; null: it is neither.
export function other_door(fragment: string): OtherDoor | null {
    const [, code, rest] = /^#([A-HJ-NP-Z2-9]{6})(\.[A-Za-z0-9_-]{22,43}|~tablette)$/.exec(fragment) ?? [];
    if (code === undefined || rest === undefined) return null;
    return { code, key: rest.startsWith(".") ? rest.slice(1) : null };
}
