// The English of the phone, in one file.
import "./common.en.ts";
import "./participant.en.ts";
import "./results.en.ts";

import.meta.glob(["../methods/*/words.en.ts", "../methods/*/phone_words.en.ts"], { eager: true });
