import { defineConfig } from "vitest/config";

const UNIT = ["src", "test", "tools", "train", "web"].map((folder) => `${folder}/**/*.test.ts`);
const BROWSER = "test/browser/**/*.test.ts";

export default defineConfig({
  test: {
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default"],
    projects: [
      { extends: true, test: { name: "unit", include: UNIT, exclude: ["**/node_modules/**", BROWSER] } },
      {
        extends: true,
        // One server and one browser for all: the files take turns.
        test: {
          name: "browser",
          // A crowded machine may take longer than a page waits for; what is wrong fails each time.
          retry: 2,
          include: [BROWSER],
          globalSetup: "test/browser/setup.ts",
          fileParallelism: false,
          expect: { poll: { timeout: 60_000, interval: 100 } },
        },
      },
    ],
  },
});
