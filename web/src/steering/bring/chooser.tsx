import { useState } from "preact/hooks";
import { bring } from "../../i18n/bring.ts";

const known_files = ".csv,.tsv,.txt,.xlsx,.xlsm,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
    + "application/vnd.oasis.opendocument.spreadsheet";

// A file, chosen or dropped.
export function Chooser({ read, close }: { read(file: File): void; close(): void }) {
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
            <p>{bring.drop}</p>
            <p class="soft small">{bring.columns}</p>
            {too_many && <p class="fault" role="alert">{bring.one_at_a_time}</p>}
            <div class="acts">
                <label class="btn thin choose">
                    {bring.choose}
                    <input
                        type="file" accept={known_files}
                        onChange={(event) => {
                            take(event.currentTarget.files);
                            // The same file, corrected, may be chosen again.
                            event.currentTarget.value = "";
                        }}
                    />
                </label>
                <button type="button" class="btn thin bare" onClick={close}>{bring.stop}</button>
            </div>
        </div>
    );
}
