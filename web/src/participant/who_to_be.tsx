import { useLayoutEffect } from "preact/hooks";
import { other_doors } from "../i18n/other_doors.ts";
import { name_page } from "../ui/page.tsx";
import { Footer } from "./footer.tsx";

// A personal code was opened on a phone that is in the room as somebody else.
export function WhoToBe({ be_new, stay }: { be_new(): void; stay(): void }) {
    useLayoutEffect(() => name_page(other_doors.somebody_is_in), []);
    return (
        <main id="main" class="phone middle" tabIndex={-1}>
            <h1>{other_doors.somebody_is_in}</h1>
            <p>{other_doors.who_to_be}</p>
            <button class="btn wide" type="button" aria-describedby="stay-means" onClick={stay}>{other_doors.stay}</button>
            <p class="small soft" id="stay-means">{other_doors.stay_means}</p>
            <button class="btn quiet wide" type="button" aria-describedby="new-means" onClick={be_new}>{other_doors.be_new}</button>
            <p class="small soft" id="new-means">{other_doors.be_new_means}</p>
            <Footer />
        </main>
    );
}
