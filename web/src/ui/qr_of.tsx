import { encode } from "uqr";
import { QrCode } from "./qr_code.tsx";

// A QR code made in the browser, for what the server does not draw: a link it must not know, a sheet to print.
export function QrOf({ text, label }: { text: string; label: string }) {
    const { size, data } = encode(text, { ecc: "M", border: 0 });
    return <QrCode size={size} bits={data.flat().map((dark) => (dark ? "1" : "0")).join("")} label={label} />;
}
