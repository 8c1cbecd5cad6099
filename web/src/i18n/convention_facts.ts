import { catalogue } from "./catalogue.ts";

// The convention on the steering committee's board.
export const facts = catalogue(
    {
        title: "La convention",
        signatories: (n: number) => (n === 1 ? "Signataire" : "Signataires"),
        term: "Durée",
        between: (first: string, last: string) => `du ${first} au ${last}`,
        from: (first: string) => `à partir du ${first}`,
        until: (last: string) => `jusqu’au ${last}`,
        next: "Prochaine échéance",
        nothing_due: "toutes sont passées",
        all: (n: number) => `Voir les ${n} échéances`,
        whole: "Toute la convention",
    },
    {
        title: "The convention",
        signatories: (n: number) => (n === 1 ? "Signatory" : "Signatories"),
        term: "Term",
        between: (first: string, last: string) => `${first} to ${last}`,
        from: (first: string) => `from ${first}`,
        until: (last: string) => `until ${last}`,
        next: "Next milestone",
        nothing_due: "all have passed",
        all: (n: number) => `See all ${n} milestones`,
        whole: "The whole convention",
    },
);
