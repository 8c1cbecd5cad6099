import { overlapping } from "../../i18n/overlaps.ts";
import { FieldCode } from "../../ui/field_code.tsx";
import { go_to } from "./shown_overlaps.ts";
import type { ShownWish } from "./wishes.ts";

// Leads to a wish: to its line, or to its action's sheet.
export function ToWish({ wish }: { wish: ShownWish }) {
    return (
        <button type="button" class="to-wish" data-field={wish.field} onClick={() => go_to(wish)}>
            <FieldCode field={wish.field} />
            <span><span class="sr">{overlapping.see} </span><b>{wish.title}</b> <small class="soft">{wish.of}</small></span>
        </button>
    );
}
