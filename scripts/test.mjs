// npm test: everything that can be checked, on a machine that has Node and npm and nothing else.
//   npm test -- --only unit,e2e     only these steps (and what they need)
// DATABASE_URL and REDIS_URL, where set, are a PostgreSQL server and a Redis to test on as well.
import "./node-version.mjs";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { StepError, root, runPackage, seconds } from "./run.mjs";

const only = parseOnly(process.argv.slice(2));
const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;
const services = [databaseUrl && "PostgreSQL", redisUrl && "Redis"].filter(Boolean).join(" and ");
const alone = { DATABASE_URL: undefined, TEST_DATABASE_URL: undefined, REDIS_URL: undefined };

const steps = [
  { name: "format", check: () => tool("oxfmt/bin/oxfmt", ["--check", "."]) },
  { name: "lint", check: () => tool("oxlint/bin/oxlint", ["--type-aware", "--deny-warnings", "."]) },
  { name: "types", check: types },
  { name: "knip", check: () => tool("knip/bin/knip.js", []) },
  { name: "rules", check: () => vitest("lint"), label: "rules: the linter bites" },
  { name: "unit", check: () => vitest("unit", alone) },
  {
    name: "integration",
    // What these skip for want of a Redis runs below, where there is one.
    check: async () => ({ ...(await vitest("integration", alone)), ...(redisUrl && { skipped: 0 }) }),
    label: "integration on the embedded database",
  },
  ...(services === ""
    ? []
    : [{ name: "integration", check: () => vitest("integration"), label: `integration on ${services}` }]),
  { name: "build", check: buildProduct, neededBy: ["e2e"] },
  { name: "e2e", check: () => vitest("e2e"), needs: "build", label: "e2e: the product in a browser" },
];

const scratch = mkdtempSync(path.join(tmpdir(), "kolegium-test-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const broken = new Set();

process.chdir(root);
process.env.TMPDIR = scratch;
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.on("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

if (await prepared()) {
  if (services === "") console.log("No DATABASE_URL and no REDIS_URL: only the embedded database is tested.");
  for (const { name, check, needs, label = name } of steps.filter(chosen)) {
    if (broken.has(needs)) console.log(`${label}: not run, since ${needs} failed`);
    else if (!(await perform(label, check))) broken.add(name);
  }
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);

/** Installs and generates what every step needs; tells whether that went well. */
async function prepared() {
  try {
    await install();
    await generate();
    return true;
  } catch (error) {
    report("install", { passed: 0, failed: 1, skipped: 0, output: explain(error) }, performance.now());
    return false;
  }
}

/** Runs one step and tells how it went; resolves with whether it passed. */
async function perform(label, check) {
  const from = performance.now();
  const result = await check().catch((error) => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    output: explain(error),
  }));
  report(label, result, from);
  return result.failed === 0;
}

function report(label, { passed, failed, skipped, output }, from) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) console.log(output.trimEnd());
  const counts = failed > 0 ? `FAILED (${failed} of ${passed + failed})` : `ok (${passed})`;
  console.log(`${label}: ${counts}, ${seconds(from)}`);
}

function explain(error) {
  return error instanceof StepError ? `${error.output}\n${error.message}` : String(error.stack ?? error);
}

/** A program that passes when it exits with 0. */
async function tool(file, args, options) {
  const { code, output } = await runPackage(file, args, options);
  const ok = code === 0;
  return { passed: Number(ok), failed: Number(!ok), skipped: 0, output };
}

async function types() {
  await tool("next/dist/bin/next", ["typegen"]);
  return tool("typescript/bin/tsc", ["--noEmit"]);
}

/** Passes when the product is built and the build had nothing to warn of. */
async function buildProduct() {
  const { build } = await import("./build.mjs");
  const warnings = await build();
  const ok = warnings === "";
  return { passed: Number(ok), failed: Number(!ok), skipped: 0, output: warnings };
}

/** One of vitest's projects. What fails outside of any test (a file that cannot be loaded, say) counts as one failure. */
async function vitest(project, env = {}) {
  const report = path.join(scratch, `${project}-${Date.now()}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  const { code, output } = await runPackage("vitest/vitest.mjs", [...args, `--outputFile.json=${report}`], {
    env,
  });
  const { passed, failed, skipped } = readReport(report);
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped, output };
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch (error) {
    // Vitest ended before it wrote a report: its exit code tells the rest.
    if (error.code !== "ENOENT") throw error;
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function parseOnly(args) {
  if (args.length === 0) return undefined;
  if (args[0] !== "--only" || args.length !== 2) {
    console.error("usage: npm test [-- --only <step>[,<step>…]]");
    process.exit(2);
  }
  return args[1].split(",");
}

function chosen({ name, neededBy = [] }) {
  return !only || only.includes(name) || neededBy.some((other) => only.includes(other));
}
