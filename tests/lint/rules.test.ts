import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

// tests/fixtures/lint is a small house full of faults. Each line that must be reported names the rules that do so:
//   import { one } from "#server/main"; // reported: no-restricted-imports
const fixtures = "tests/fixtures/lint";
const house = mkdtempSync(path.join(tmpdir(), "kolegium-lint-"));
afterAll(() => rmSync(house, { recursive: true }));
cpSync(fixtures, house, { recursive: true });
for (const file of [".oxlintrc.json", "package.json"]) cpSync(file, path.join(house, file));

writeFileSync(path.join(house, "core/long.ts"), "export {};\n".repeat(401));

const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);
const reports = lint();

test.each(files)("%s: what must be reported is, and nothing else", (file) => {
  expect(reports.filter((report) => report.startsWith(`${file}:`)).toSorted()).toEqual(announced(file));
});

test("a file that has grown too long is reported", () => {
  expect(reports).toContain("core/long.ts:401 max-lines");
});

function announced(file: string): string[] {
  const lines = readFileSync(path.join(fixtures, file), "utf8").split("\n");
  return lines
    .flatMap((line, index) => {
      const rules = /\/\/ reported: (.+)$/.exec(line)?.[1]?.split(", ") ?? [];
      return rules.map((rule) => `${file}:${index + 1} ${rule}`);
    })
    .toSorted();
}

interface Report {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

function lint(): string[] {
  const oxlint = path.resolve("node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--type-aware", "--format", "json", "."], {
    cwd: house,
    encoding: "utf8",
    env: { ...process.env, OXLINT_TSGOLINT_PATH: path.resolve("node_modules/.bin/tsgolint") },
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Report[] };
  return diagnostics.map(({ code, filename, labels }) => {
    const rule = /\((.+)\)/.exec(code)?.[1] ?? code;
    return `${filename}:${labels[0]?.span.line} ${rule}`;
  });
}
