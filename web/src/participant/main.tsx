import "../styles/participant.css";
import "./drawn_result.css";
import "../ui/pin.css";
import { mount_page } from "../ui/page.tsx";
import { App } from "./app.tsx";

mount_page(null, <App />, () => import("../i18n/phone.en.ts"));
