import { bring_file } from "../i18n/bring_file.ts";
import { Notice } from "../ui/notice.tsx";
import type { Fault } from "./cells.ts";
import { fault_said, type OwnWords } from "./fault_said.ts";

const faults_shown = 50;

interface FaultsProps<W extends string> {
    faults: readonly Fault<W>[];
    own_words: OwnWords<W>;
}

// What is to be corrected in a file before anything of it is brought in.
export function Faults<W extends string>({ faults, own_words }: FaultsProps<W>) {
    const with_sheet = new Set(faults.map(({ sheet }) => sheet)).size > 1;
    const said = faults.slice(0, faults_shown).map((one) => fault_said(one, with_sheet, own_words));
    return (
        <div class="faults">
            <Notice cut="no" alert><p><b>{bring_file.faults(faults.length)}</b> {bring_file.faults_how}</p></Notice>
            <ul>{said.map((one, index) => <li key={index}>{one}</li>)}</ul>
            {faults.length > faults_shown && <p>{bring_file.more_faults(faults.length - faults_shown)}</p>}
        </div>
    );
}
