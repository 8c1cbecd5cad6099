// Tells a test run step by step; the last line counts.
export default async function* told(events) {
    const begun = Date.now();
    const count = { passed: 0, failed: 0, skipped: 0 };
    for await (const { type, data } of events) {
        if (type === "test:stderr" || type === "test:stdout") yield data.message;
        if (type !== "test:pass" && type !== "test:fail") continue;
        const why = type === "test:fail" ? data.details.error : null;
        // What holds the steps fails with them, and says nothing more.
        if (data.nesting === 0 && (why === null || why.failureType === "subtestsFailed")) continue;
        const state = why !== null ? "failed" : data.skip !== undefined ? "skipped" : "passed";
        count[state] += 1;
        yield `${state.padEnd(8)}${(data.details.duration_ms / 1000).toFixed(1).padStart(5)} s  ${data.name}\n`;
        if (why !== null) yield `${(why.cause?.stack ?? why.stack ?? why.message).replace(/^/gm, "    ")}\n`;
    }
    const not_passed = [count.failed > 0 && `${count.failed} failed`, count.skipped > 0 && `${count.skipped} skipped`].filter(Boolean);
    yield `browser: ${[`${count.passed} steps passed`, ...not_passed].join(", ")}, in ${Math.round((Date.now() - begun) / 1000)} s\n`;
}
