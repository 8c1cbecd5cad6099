// The English of the phone, in one file: once it is there, so is that of all that comes later.
import "./common.en.ts";
import "./refusals.en.ts";
import "./results.en.ts";
import "./diagnosis_said.en.ts";
import "./participant.en.ts";
import "./later.en.ts";
import "./open_rounds.en.ts";
import "./other_doors.en.ts";

import.meta.glob("../methods/*/*.en.ts", { eager: true });
