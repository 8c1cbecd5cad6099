import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "../facilitator/paper/paper.css";
import "./helper.css";
import { PaperDeskContext } from "../facilitator/paper/paper_desk.ts";
import { helper } from "../i18n/helper.ts";
import type { HelperOrders } from "../protocol.ts";
import { LinkNeeded } from "../ui/link_needed.tsx";
import { open_page } from "../ui/open_page.tsx";
import { HelperDesk } from "./helper_desk.ts";
import { HelperPage } from "./helper_page.tsx";

const NoLink = () => <LinkNeeded title={helper.no_link_title} what_to_do={helper.no_link_what_to_do} />;

open_page<HelperOrders>("helper", (sync) => <PaperDeskContext.Provider value={new HelperDesk(sync)}><HelperPage /></PaperDeskContext.Provider>, <NoLink />);
