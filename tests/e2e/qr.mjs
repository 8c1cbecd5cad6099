// Reads a QR code as a phone does, but from the drawn path instead of a camera, so that no error needs correcting.

// Error-correcting codewords a block and blocks, by level and version from 1 (ISO/IEC 18004, table 9).
const levels = {
    1: { name: "L", ecc: [7, 10, 15, 20, 26, 18], blocks: [1, 1, 1, 1, 1, 2] },
    0: { name: "M", ecc: [10, 16, 26, 18, 24, 16], blocks: [1, 1, 1, 2, 2, 4] },
    3: { name: "Q", ecc: [13, 22, 18, 26, 18, 24], blocks: [1, 1, 2, 2, 4, 4] },
    2: { name: "H", ecc: [17, 28, 22, 16, 22, 28], blocks: [1, 1, 2, 4, 4, 4] },
};
const masks = [
    (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2, (x, y) => ((x * y) % 2) + ((x * y) % 3),
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

// The text of the code whose dark modules `path`, a locator, draws as runs "Mx yhn…". Versions 1 to 6, bytes only.
export async function read_qr(path) {
    const runs = [...(await path.getAttribute("d")).matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
    const size = Math.max(...runs.map(([x, , length]) => x + length));
    const version = (size - 17) / 4;
    if (!Number.isInteger(version) || version < 1 || version > 6) throw new Error(`no QR code of version 1 to 6: ${size} modules`);
    const dark = Array.from({ length: size }, () => Array(size).fill(false));
    for (const [x, y, length] of runs) dark[y].fill(true, x, x + length);
    return text_of(data_of(codewords_of(dark, size, version), version, format_of(dark)));
}

function format_of(dark) {
    const bits = [0, 1, 2, 3, 4].reduce((value, x) => value * 2 + Number(dark[8][x]), 0) ^ 0b10101;
    return { level: levels[bits >> 3], mask: bits & 7 };
}

// Modules that hold no data: finders with their formats, timing, and the one alignment pattern.
function is_function(x, y, size, version) {
    const near = (value, centre) => Math.abs(value - centre) <= 2;
    return (x <= 8 && y <= 8) || (x <= 8 && y >= size - 8) || (x >= size - 8 && y <= 8) || x === 6 || y === 6
        || (version > 1 && near(x, size - 7) && near(y, size - 7));
}

// Two columns at a time from the right, up and down in turn, the mask taken off.
function codewords_of(dark, size, version) {
    const { mask } = format_of(dark);
    const bits = [];
    for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
        if (right === 6) right = 5;
        for (let step = 0; step < size; ++step) {
            const y = up ? size - 1 - step : step;
            for (const x of [right, right - 1])
                if (!is_function(x, y, size, version)) bits.push(dark[y][x] !== (masks[mask](x, y) === 0));
        }
    }
    return Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => to_number(bits.slice(at * 8, at * 8 + 8)));
}

// The data of all blocks in order; on paper they lie interleaved, the shorter blocks first.
function data_of(codewords, version, { level }) {
    const blocks = level.blocks[version - 1];
    const data = codewords.length - blocks * level.ecc[version - 1];
    const short = Math.floor(data / blocks);
    const long_from = blocks - (data % blocks);
    return Array.from({ length: blocks }, (_, block) => {
        const own = Array.from({ length: short }, (_, at) => codewords[at * blocks + block]);
        return block < long_from ? own : [...own, codewords[short * blocks + block - long_from]];
    }).flat();
}

function text_of(data) {
    if (data[0] >> 4 !== 0b0100) throw new Error("not a QR code of bytes");
    const length = ((data[0] & 15) << 4) | (data[1] >> 4);
    const bytes = Array.from({ length }, (_, at) => ((data[at + 1] & 15) << 4) | (data[at + 2] >> 4));
    return new TextDecoder().decode(Uint8Array.from(bytes));
}

const to_number = (bits) => bits.reduce((value, bit) => value * 2 + Number(bit), 0);
