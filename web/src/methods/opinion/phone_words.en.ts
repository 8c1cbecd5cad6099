import { translate } from "../../i18n/catalogue.ts";
import type { opinion_phone } from "./phone_words.ts";

translate<typeof opinion_phone>("opinion_phone", { agree: "For", disagree: "Against", pass: "Neutral" });
