import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "./board.css";
import "./budget.css";
import "./overlaps/overlaps.css";
import "./sheets/sheet.css";
import "./diagnosis/diagnosis.css";
import { steering } from "../i18n/steering.ts";
import type { SteeringOrders } from "../protocol.ts";
import { LinkNeeded } from "../ui/link_needed.tsx";
import { open_page } from "../ui/open_page.tsx";
import { BoardPage } from "./board_page.tsx";
import { follow_address } from "./sheets/shown_sheet.ts";

follow_address();

const NoLink = () => <LinkNeeded title={steering.no_link} what_to_do={steering.no_link_what_to_do} />;

open_page<SteeringOrders>("steering", () => <BoardPage />, <NoLink />);
