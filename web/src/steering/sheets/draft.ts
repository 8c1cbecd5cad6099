import type { SheetField } from "../../protocol.ts";
import type { Sync } from "../../sync/sync.ts";
import type { Form } from "./form.ts";

// What is being written in a field, kept in the browser until it is saved or given up. `seen`: the change that the field showed when the
// writing began.
export interface Draft { readonly form: Form; readonly seen?: number | undefined }

// Where the drafts of this link's member are kept: one browser may open the links of two.
export class Drafts {
    constructor(private readonly sync: Pick<Sync, "store" | "welcome">) {}

    read(sheet: number, field: SheetField): Draft | null {
        const text = this.sync.store.read(this.key(sheet, field));
        return text === null ? null : (JSON.parse(text) as Draft);
    }
    keep(sheet: number, field: SheetField, draft: Draft): void {
        this.sync.store.write(this.key(sheet, field), JSON.stringify(draft));
    }
    forget(sheet: number, field: SheetField): void {
        this.sync.store.remove(this.key(sheet, field));
    }

    private key(sheet: number, field: SheetField): string {
        return `gommette/sheet_draft/${this.sync.welcome.value?.member ?? 0}/${sheet}/${field}`;
    }
}
