import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "./console.css";
import { facilitator } from "../i18n/facilitator.ts";
import { LinkEntrance } from "../sync/entrance.ts";
import { browser_environment } from "../sync/environment.ts";
import { Sync } from "../sync/sync.ts";
import { mount_page } from "../ui/page.tsx";
import { NoDoor } from "../ui/no_door.tsx";
import { Console } from "./console.tsx";
import { Desk, DeskContext } from "./desk.ts";

const NoLink = () => <NoDoor title={facilitator.no_link} what_to_do={facilitator.no_link_what_to_do} />;

const environment = browser_environment();
const entrance = LinkEntrance.open(environment.shelf, "facilitator", location, (url) => history.replaceState(null, "", url));

if (entrance === null) {
    mount_page(null, <NoLink />);
} else {
    const sync = new Sync(environment, entrance);
    const desk = new Desk(sync);
    mount_page(sync, <DeskContext.Provider value={desk}><Console /></DeskContext.Provider>);
    sync.start();
}
