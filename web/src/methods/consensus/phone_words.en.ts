import { translate } from "../../i18n/catalogue.ts";
import type { consensus_phone } from "./phone_words.ts";

translate<typeof consensus_phone>("consensus_phone", { agree: "Agree", disagree: "Disagree", pass: "Pass" });
