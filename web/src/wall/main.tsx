import "../styles/wall.css";
import "../styles/wall_diagnosis.css";
import { wall } from "../i18n/wall.ts";
import { open_page } from "../ui/open_page.tsx";
import { Blank } from "./blank.tsx";
import { Wall } from "./wall.tsx";

const NoLink = () => <Blank title={wall.no_link}>{wall.no_link_hint}</Blank>;

open_page("wall", () => <Wall />, <NoLink />);
