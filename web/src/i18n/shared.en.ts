// The English of what all pages but the phone's share.
import "./common.en.ts";
import "./results.en.ts";
import "../methods/consensus/words.en.ts";
