import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "./board.css";
import { steering } from "../i18n/steering.ts";
import { LinkEntrance } from "../sync/entrance.ts";
import { browser_environment } from "../sync/environment.ts";
import { Sync } from "../sync/sync.ts";
import { NoDoor } from "../ui/no_door.tsx";
import { mount_page } from "../ui/page.tsx";
import { BoardPage } from "./board_page.tsx";

const NoLink = () => <NoDoor title={steering.no_link} what_to_do={steering.no_link_what_to_do} />;

const environment = browser_environment();
const entrance = LinkEntrance.open(environment.shelf, "steering", location, (url) => history.replaceState(null, "", url));

if (entrance === null) {
    mount_page(null, <NoLink />);
} else {
    const sync = new Sync(environment, entrance);
    mount_page(sync, <BoardPage />);
    sync.start();
}
