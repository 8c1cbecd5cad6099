import type { Method } from "../protocol.ts";
import type { Face } from "./face.ts";

// Every method, one line each: a folder whose index.ts names the parts of its face. A method or a part that is missing does not
// compile. This is a type only: each of told.ts, on_wall.ts, … takes the files of its name from all folders, so that a page
// loads nothing that only other pages draw; phone_parts.ts fetches ballots and results one by one.
export type Faces = Complete<{
    approval: typeof import("./approval/index.ts");
    consensus: typeof import("./consensus/index.ts");
    decision: typeof import("./decision/index.ts");
    dots: typeof import("./dots/index.ts");
    duels: typeof import("./duels/index.ts");
    equal_shares: typeof import("./equal_shares/index.ts");
    impact_effort: typeof import("./impact_effort/index.ts");
    majority_judgment: typeof import("./majority_judgment/index.ts");
    opinion: typeof import("./opinion/index.ts");
    ranking: typeof import("./ranking/index.ts");
}>;

type Complete<T extends { [K in Method["type"]]: Face<Extract<Method, { type: K }>> }> = T;
