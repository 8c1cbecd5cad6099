import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "./office.css";
import { office } from "../i18n/office.ts";
import type { OfficeOrders } from "../protocol.ts";
import { LinkNeeded } from "../ui/link_needed.tsx";
import { open_page } from "../ui/open_page.tsx";
import { Office, OfficeContext } from "./office.ts";
import { OfficePage } from "./office_page.tsx";

const NoLink = () => <LinkNeeded title={office.no_link} what_to_do={office.no_link_what_to_do} />;

open_page<OfficeOrders>("office", (sync) => <OfficeContext.Provider value={new Office(sync)}><OfficePage /></OfficeContext.Provider>, <NoLink />);
