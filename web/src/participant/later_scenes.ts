// Screens, and parts of screens, that nobody needs on arriving, in one file that the page fetches.
export { Closed } from "./closed.tsx";
export { ClosingRound } from "./closing_round.tsx";
export { LineSaid } from "./line_said.tsx";
export { Merging } from "./merging.tsx";
export { OrderSaid } from "./order_said.tsx";
export { Priorities } from "./priorities.tsx";
export { Receipt, ReceiptFound, ReceiptMissing } from "./receipt.tsx";
export { Refused } from "./refused.tsx";
export { Withdraw } from "./withdraw.tsx";
