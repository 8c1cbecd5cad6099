import type { Role } from "./protocol.ts";

export type PageRole = Exclude<Role, "guest">;
// Roles that a private link gives; a participant comes with the session's code.
export type LinkRole = Exclude<PageRole, "participant">;

interface Page {
    // Path below the server's address.
    readonly path: string;
    // The folder in src/ with its main.tsx.
    readonly folder: string;
    // Title of the browser's tab until the page has loaded.
    readonly title: string;
    // data-surface of the styles, and whether the page ignores a dark colour scheme.
    readonly surface: string;
    readonly always_light?: true;
}

// Every role's page. The HTML files, the scripts they load and the addresses that pages hand out come from here.
export const pages: Record<PageRole, Page> = {
    participant: { path: "", folder: "participant", title: "Gommette", surface: "phone" },
    facilitator: { path: "animer", folder: "facilitator", title: "Animer – Gommette", surface: "console" },
    wall: { path: "mur", folder: "wall", title: "Mur – Gommette", surface: "wall", always_light: true },
    steering: { path: "copil", folder: "steering", title: "Comité de pilotage – Gommette", surface: "board" },
    owner: { path: "pilote", folder: "owner", title: "Mes actions – Gommette", surface: "owner" },
    helper: { path: "saisir", folder: "helper", title: "Saisir – Gommette", surface: "console" },
    office: { path: "preparer", folder: "office", title: "Préparer – Gommette", surface: "office" },
};

// `origin`: "https://atelier.ville.example", or "" for an address of this server.
export function link_address(origin: string, role: LinkRole, key: string): string {
    return `${origin}/${pages[role].path}#${key}`;
}
