import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const workers = Math.min(4, Math.max(2, availableParallelism()));

/**
 * unit: no database, no network. integration: a real database, one for each worker. e2e: the built product and a
 * real browser, one file after another. lint: that the linter bites.
 */
export default defineConfig({
  test: {
    setupFiles: ["tests/support/console-guard.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{core,editor,sync,server,app,messages,prisma,support}/**/*.test.{ts,tsx}"],
          env: { TZ: "UTC" },
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "lint",
          include: ["tests/lint/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/databases.ts"],
          env: { TZ: "UTC" },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: workers,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
