import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "./console.css";
import "./diagnosis_panel.css";
import "./paper/paper.css";
import { facilitator } from "../i18n/facilitator.ts";
import type { FacilitatorOrders } from "../protocol.ts";
import { LinkNeeded } from "../ui/link_needed.tsx";
import { open_page } from "../ui/open_page.tsx";
import { Console } from "./console.tsx";
import { ConsoleState, ConsoleContext } from "./console_state.ts";

const NoLink = () => <LinkNeeded title={facilitator.no_link} what_to_do={facilitator.no_link_what_to_do} />;

open_page<FacilitatorOrders>("facilitator", (sync) => <ConsoleContext.Provider value={new ConsoleState(sync)}><Console /></ConsoleContext.Provider>, <NoLink />);
