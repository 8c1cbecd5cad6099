import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { taking_away } from "../i18n/taking_away.ts";
import { Notice } from "./notice.tsx";
import { useSync } from "./sync_context.ts";
import { fetch_export, save_file, type ExportName } from "./take_away.ts";

// One file to take: what its button says, and the name that it is saved under.
export interface FileToTake {
    name: ExportName;
    label: string;
    saved_as: string;
}

// The same tables in several formats, on one line. `of`: which tables, for who hears the page and finds several such lines on it.
export function TakeAwayLine({ of, files }: { of: string; files: readonly FileToTake[] }) {
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
                <span>{taking_away.table}</span>
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
