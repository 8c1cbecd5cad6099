import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SteeringOrders } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { document_files, TakeAwayLine } from "../../src/ui/take_away_line.tsx";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";

let asked: string[];
let saved: string[];
let answer: () => Promise<Response>;
const press = async (name: string): Promise<void> => {
    const button = document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
    if (button === null) throw new Error(`no button ${name}`);
    await act(async () => {
        button.click();
        await new Promise((done) => setTimeout(done));
    });
};

beforeEach(() => {
    asked = [];
    saved = [];
    answer = async () => new Response("PK");
    vi.stubGlobal("fetch", (url: string) => {
        asked.push(url);
        return answer();
    });
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:made", revokeObjectURL: () => undefined }));
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
        saved.push(this.download);
    });
    document.body.innerHTML = "";
    const place = document.body.appendChild(document.createElement("div"));
    const sync = new Sync<SteeringOrders>(new FakeEnvironment(), link_credentials("steering"));
    act(() => render(
        <SyncContext.Provider value={sync as never}>
            <TakeAwayLine
                of="relevé"
                files={[{ name: "decisions.xlsx", label: "Excel", saved_as: "decisions.xlsx" }, { name: "decisions.csv", label: "CSV", saved_as: "decisions.csv" }]}
            />
        </SyncContext.Provider>,
        place,
    ));
});

afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
});

describe("the line of files to take away", () => {
    it("stands on one line, and says of which table to who hears it", () => {
        expect(document.querySelector(".take-away")?.textContent?.replace(/\u00a0/g, " ")).toBe("Tableau :Excel·CSV");
        expect([...document.querySelectorAll("button")].map((one) => one.getAttribute("aria-label"))).toEqual(["Excel, relevé", "CSV, relevé"]);
    });

    it("offers a document for Word and LibreOffice and as a page to print, under its own name", () => {
        expect(document_files("minutes", "Atelier 2, compte rendu").map(({ name, label, saved_as }) => [name, label, saved_as])).toEqual([
            ["minutes.odt", "LibreOffice", "Atelier 2, compte rendu.odt"],
            ["minutes.docx", "Word", "Atelier 2, compte rendu.docx"],
            ["minutes.html", "page à imprimer", "Atelier 2, compte rendu.html"],
        ]);
    });

    it("asks for the file that was pressed, and saves it under its name", async () => {
        await press("Excel, relevé");
        await press("CSV, relevé");
        expect(asked).toEqual(["/api/export/decisions.xlsx", "/api/export/decisions.csv"]);
        expect(saved).toEqual(["decisions.xlsx", "decisions.csv"]);
    });

    it("says that a file did not come, until one does", async () => {
        answer = async () => new Response("", { status: 503 });
        await press("Excel, relevé");
        expect(saved).toEqual([]);
        expect(document.querySelector("[role=alert]")?.textContent).toContain("n’est pas venu");
        answer = async () => new Response("PK");
        await press("Excel, relevé");
        expect(document.querySelector("[role=alert]")).toBeNull();
    });
});
