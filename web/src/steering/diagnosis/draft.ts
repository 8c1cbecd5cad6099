import type { DiagnosisKind } from "../../protocol.ts";
import type { Sync } from "../../sync/sync.ts";
import type { Form } from "./form.ts";

// What is being written of a line, kept in the browser until it is saved or given up. `seen`: which writing of the line the page
// showed when it began.
export interface Draft { readonly form: Form; readonly seen?: number | undefined }

// A line that stands, or one to be added to a field.
export type Subject = { readonly line: number } | { readonly field: string; readonly kind: DiagnosisKind };

// Where the drafts of this link's member are kept: one browser may open the links of two.
export class Drafts {
    constructor(private readonly sync: Pick<Sync, "store" | "welcome">) {}

    read(subject: Subject): Draft | null {
        const text = this.sync.store.read(this.key(subject));
        return text === null ? null : (JSON.parse(text) as Draft);
    }
    keep(subject: Subject, draft: Draft): void {
        this.sync.store.write(this.key(subject), JSON.stringify(draft));
    }
    forget(subject: Subject): void {
        this.sync.store.remove(this.key(subject));
    }

    private key(subject: Subject): string {
        const name = "line" in subject ? `${subject.line}` : `${subject.field}/${subject.kind}`;
        return `gommette/diagnosis_draft/${this.sync.welcome.value?.member ?? 0}/${name}`;
    }
}
