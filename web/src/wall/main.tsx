import "../styles/wall.css";
import { wall } from "../i18n/wall.ts";
import { LinkEntrance } from "../sync/entrance.ts";
import { browser_environment } from "../sync/environment.ts";
import { Sync } from "../sync/sync.ts";
import { mount_page } from "../ui/page.tsx";
import { Blank } from "./blank.tsx";
import { Wall } from "./wall.tsx";

const NoLink = () => <Blank title={wall.no_link}>{wall.no_link_hint}</Blank>;

const environment = browser_environment();
const entrance = LinkEntrance.open(environment.shelf, "wall", location, (url) => history.replaceState(null, "", url));

if (entrance === null) {
    mount_page(null, <NoLink />);
} else {
    const sync = new Sync(environment, entrance);
    mount_page(sync, <Wall />);
    sync.start();
}
