import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "../steering/board.css";
import "../steering/sheets/sheet.css";
import "./owner.css";
import { owners } from "../i18n/owner.ts";
import type { OwnerOrders } from "../protocol.ts";
import { LinkNeeded } from "../ui/link_needed.tsx";
import { open_page } from "../ui/open_page.tsx";
import { OwnerPage } from "./owner_page.tsx";

const NoLink = () => <LinkNeeded title={owners.no_link_title} what_to_do={owners.no_link_what_to_do} />;

open_page<OwnerOrders>("owner", () => <OwnerPage />, <NoLink />);
