import "../styles/wall.css";
import { common } from "../i18n/common.ts";
import { Loading } from "../ui/loading.tsx";
import { mount_page } from "../ui/page.tsx";
mount_page(null, <Loading>{common.loading}</Loading>);
