import { defineConfig } from "vitest/config";

export default defineConfig({
    // Some texts must be those of the program beside this folder.
    server: { fs: { allow: [".."] } },
    test: { environment: "happy-dom", include: ["tests/**/*.test.{ts,tsx}"] },
});
