import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { taking_away } from "../i18n/taking_away.ts";
import { Notice } from "./notice.tsx";
import { useSync } from "./sync_context.ts";
import { fetch_export, save_file, type DocumentExport, type ExportName } from "./take_away.ts";

// One file to take: what its button says, and the name that it is saved under.
export interface FileToTake {
    name: ExportName;
    label: string;
    saved_as: string;
}

// The same document in the formats that all documents have. `name`: of the export; `title`: of the file.
export const document_files = (name: DocumentExport, title: string): FileToTake[] => [
    { name: `${name}.odt`, label: taking_away.libre_office, saved_as: `${title}.odt` },
    { name: `${name}.docx`, label: taking_away.word, saved_as: `${title}.docx` },
    { name: `${name}.html`, label: taking_away.page_to_print, saved_as: `${title}.html` },
];

// The same tables, or the same document, in several formats, on one line. `is`: what the line is called, usually a table. `of`: of what, for
// who hears the page and finds several such lines on it.
export function TakeAwayLine({ is = taking_away.table, of, files }: { is?: string; of: string; files: readonly FileToTake[] }) {
    const sync = useSync();
    const [failed, set_failed] = useState(false);
    const take = async ({ name, saved_as }: FileToTake): Promise<void> => {
        set_failed(false);
        const file = await fetch_export(sync.credentials, name);
        if (file === null) set_failed(true);
        else save_file(file, saved_as);
    };
    return (
        <>
            <div class="take-away" role="group" aria-label={of}>
                <span>{is}</span>
                {files.map((one, index) => (
                    <Fragment key={one.name}>
                        {index > 0 && <span aria-hidden="true">·</span>}
                        <button type="button" class="btn bare thin" aria-label={`${one.label}, ${of}`} onClick={() => void take(one)}>{one.label}</button>
                    </Fragment>
                ))}
            </div>
            {failed && <Notice cut="no" alert><p>{taking_away.failed}</p></Notice>}
        </>
    );
}
