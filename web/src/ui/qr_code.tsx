// A QR code from its bits, row by row, with the quiet zone that scanners need. Always dark on light.
export function QrCode({ size, bits, label }: { size: number; bits: string; label: string }) {
    const quiet = 4;
    const side = size + 2 * quiet;
    let path = "";
    for (let y = 0; y < size; ++y) {
        for (let x = 0; x < size; ++x) {
            const begin = x;
            while (x < size && bits[y * size + x] === "1") ++x;
            if (x > begin) path += `M${begin} ${y}h${x - begin}v1h${begin - x}z`;
        }
    }
    return (
        <svg class="qr" viewBox={`${-quiet} ${-quiet} ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
            <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fffefa" />
            <path fill="#18202e" d={path} />
        </svg>
    );
}
