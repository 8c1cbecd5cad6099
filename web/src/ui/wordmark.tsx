import { common } from "../i18n/common.ts";

export function Wordmark() {
    return <span class="wm" role="img" aria-label={common.logo}>g<i />mmette</span>;
}
