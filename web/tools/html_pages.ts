import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Plugin } from "vite";
import { pages, type PageRole } from "../src/pages.ts";

const root = resolve(import.meta.dirname, "..");
const template = resolve(root, "page.html");
const roles = Object.keys(pages) as PageRole[];

const html_file = (role: PageRole): string => resolve(root, `${pages[role].path || "index"}.html`);

// What Vite is to build, as `rollupOptions.input`: the HTML of these roles.
export function inputs(of: (role: PageRole) => boolean): Record<string, string> {
    return Object.fromEntries(roles.filter(of).map((role) => [role, html_file(role)]));
}

// One HTML file a role, made from page.html; none of them is on disk.
export function html_pages(): Plugin {
    return {
        name: "html_pages",
        enforce: "pre",
        resolveId: (id) => (role_of_file(id) === undefined ? undefined : id),
        load(id) {
            const role = role_of_file(id);
            if (role === undefined) return undefined;
            this.addWatchFile(template);
            return html_of(role);
        },
        // In development: the same addresses as the server's.
        configureServer(server) {
            server.middlewares.use((request, response, next) => {
                const path = new URL(request.url ?? "/", "http://here").pathname;
                const role = roles.find((one) => `/${pages[one].path}` === path);
                if (role === undefined) return next();
                server.transformIndexHtml(path, html_of(role)).then((html) => response.setHeader("Content-Type", "text/html").end(html), next);
            });
        },
    };
}

const role_of_file = (id: string): PageRole | undefined => roles.find((role) => html_file(role) === resolve(root, basename(id)) && id.endsWith(".html"));

function html_of(role: PageRole): string {
    const { title, folder, surface, always_light } = pages[role];
    const values: Record<string, string> = { title, folder, surface, theme: always_light ? ' data-theme="light"' : "" };
    return readFileSync(template, "utf8").replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
