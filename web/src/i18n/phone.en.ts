// The English of the phone, in one file.
import "./common.en.ts";
import "./results.en.ts";
import "../methods/consensus/words.en.ts";
import "./participant.en.ts";
