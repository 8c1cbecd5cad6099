// The English of what all pages but the phone's share.
import "./common.en.ts";
import "./refusals.en.ts";
import "./results.en.ts";
import "./diagnosis_said.en.ts";

import.meta.glob("../methods/*/{words,phone_words}.en.ts", { eager: true });
