import type { College } from "../protocol.ts";
import { catalogue } from "./catalogue.ts";

// All people of a college, beside their dots.
export const colleges = /* @__PURE__ */ catalogue<Record<College, string>>(
    { resident: "habitant·es", practitioner: "technicien·nes", elected: "élu·es", association: "associations", caf: "CAF" },
    { resident: "residents", practitioner: "practitioners", elected: "elected members", association: "associations", caf: "CAF" },
);
