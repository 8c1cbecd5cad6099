import { taking_away } from "../i18n/taking_away.ts";
import { useSync } from "../ui/sync_context.ts";
import { document_files, TakeAwayLine } from "../ui/take_away_line.tsx";
import { reviewed_years } from "./reviewed_years.ts";

// The convention as files for other programs, once there is a session to tell of.
export function OpenData() {
    const sync = useSync();
    if (sync.all("live_session").length === 0) return null;
    return (
        <section class="whole" aria-labelledby="data">
            <h2 id="data">{taking_away.data_title}</h2>
            <p class="cap">{taking_away.data_how}</p>
            <TakeAwayLine
                is={taking_away.data} of={taking_away.of_convention}
                files={[
                    { name: "convention.json", label: taking_away.json, saved_as: "convention.json" },
                    { name: "decidim.zip", label: taking_away.decidim, saved_as: "decidim.zip" },
                    { name: "open_data.zip", label: taking_away.open_data, saved_as: `${taking_away.of_open_data}.zip` },
                ]}
            />
            {reviewed_years(sync.one("convention"), sync.now()).map((year) => <YearlyReview key={year} year={year} />)}
            <TakeAwayLine is={taking_away.evaluation} of={taking_away.of_evaluation} files={document_files("evaluation", taking_away.of_evaluation)} />
        </section>
    );
}

// What a year came to, beside the year before: the document, and its actions as a table.
function YearlyReview({ year }: { year: number }) {
    const of = taking_away.of_review(year);
    return (
        <TakeAwayLine
            is={taking_away.review(year)} of={of}
            files={[
                ...document_files(`yearly_review_${year}`, of),
                { name: `yearly_review_${year}.xlsx`, label: taking_away.excel, saved_as: `${of}.xlsx` },
                { name: `yearly_review_${year}.ods`, label: taking_away.open_document_table, saved_as: `${of}.ods` },
                { name: `yearly_review_${year}.csv`, label: taking_away.csv, saved_as: `${of}.csv` },
            ]}
        />
    );
}
