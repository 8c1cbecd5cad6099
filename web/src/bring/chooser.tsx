import { useState } from "preact/hooks";
import { bring_file } from "../i18n/bring_file.ts";

const tables = ".csv,.tsv,.txt,.xlsx,.xlsm,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
    + "application/vnd.oasis.opendocument.spreadsheet";

interface ChooserProps {
    // What is asked for, and which columns it has, in words.
    drop?: string;
    columns: string;
    // Kinds of files besides tables, as an input names them.
    more_files?: string;
    read(file: File): void;
    close(): void;
}

// A file, chosen or dropped.
export function Chooser({ drop = bring_file.drop, columns, more_files, read, close }: ChooserProps) {
    const [is_over, set_over] = useState(false);
    const [too_many, set_too_many] = useState(false);
    const take = (files: FileList | null | undefined): void => {
        set_over(false);
        set_too_many((files?.length ?? 0) > 1);
        const file = files?.length === 1 ? files[0] : undefined;
        if (file !== undefined) read(file);
    };
    return (
        <div
            class={is_over ? "drop over" : "drop"} onDragLeave={() => set_over(false)}
            onDragOver={(event) => (event.preventDefault(), set_over(true))}
            onDrop={(event) => (event.preventDefault(), take(event.dataTransfer?.files))}
        >
            <p>{drop}</p>
            <p class="soft small">{columns}</p>
            {too_many && <p class="fault" role="alert">{bring_file.one_at_a_time}</p>}
            <div class="acts">
                <label class="btn thin choose">
                    {bring_file.choose}
                    <input
                        type="file" accept={more_files === undefined ? tables : `${tables},${more_files}`}
                        onChange={(event) => {
                            take(event.currentTarget.files);
                            // The same file, corrected, may be chosen again.
                            event.currentTarget.value = "";
                        }}
                    />
                </label>
                <button type="button" class="btn thin bare" onClick={close}>{bring_file.stop}</button>
            </div>
        </div>
    );
}
