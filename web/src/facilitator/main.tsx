import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "./console.css";
import { facilitator } from "../i18n/facilitator.ts";
import type { FacilitatorOrders } from "../protocol.ts";
import { NoDoor } from "../ui/no_door.tsx";
import { open_page } from "../ui/open_page.tsx";
import { Console } from "./console.tsx";
import { Desk, DeskContext } from "./desk.ts";

const NoLink = () => <NoDoor title={facilitator.no_link} what_to_do={facilitator.no_link_what_to_do} />;

open_page<FacilitatorOrders>("facilitator", (sync) => <DeskContext.Provider value={new Desk(sync)}><Console /></DeskContext.Provider>, <NoLink />);
