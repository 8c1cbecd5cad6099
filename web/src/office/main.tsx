import "../styles/base.css";
import "../styles/desk.css";
import "../i18n/shared.en.ts";
import "./office.css";
import { office } from "../i18n/office.ts";
import { LinkEntrance } from "../sync/entrance.ts";
import { browser_environment } from "../sync/environment.ts";
import { Sync } from "../sync/sync.ts";
import { NoDoor } from "../ui/no_door.tsx";
import { mount_page } from "../ui/page.tsx";
import { Office, OfficeContext } from "./office.ts";
import { OfficePage } from "./office_page.tsx";

const NoLink = () => <NoDoor title={office.no_link} what_to_do={office.no_link_what_to_do} />;

const environment = browser_environment();
const entrance = LinkEntrance.open(environment.shelf, "office", location, (url) => history.replaceState(null, "", url));

if (entrance === null) {
    mount_page(null, <NoLink />);
} else {
    const sync = new Sync(environment, entrance);
    mount_page(sync, <OfficeContext.Provider value={new Office(sync)}><OfficePage /></OfficeContext.Provider>);
    sync.start();
}
