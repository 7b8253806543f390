import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const rules = [...readFileSync("docs/sync-spec.md", "utf8").matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(
  ([, rule = ""]) => rule,
);
const tests = ["editor", "server", "integration", "e2e"].flatMap((folder) =>
  readdirSync(path.join("tests", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => path.join("tests", folder, file)),
);
const named = new Set(
  tests.flatMap((file) =>
    // A test's title begins with the rules that it proves.
    [...readFileSync(file, "utf8").matchAll(/["'`]((?:[A-Z]\d+ )+)/g)].flatMap(([, ids = ""]) =>
      ids.trim().split(" "),
    ),
  ),
);

describe("docs/sync-spec.md", () => {
  it("numbers its rules without a gap and once", () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(new Set(rules).size).toBe(rules.length);
    for (const rule of rules) {
      const number = Number(rule.slice(1));
      if (number > 1) expect(rules).toContain(`${rule.charAt(0)}${number - 1}`);
    }
  });

  it.each(rules)("has a test that names %s", (rule) => {
    expect([...named]).toContain(rule);
  });
});
