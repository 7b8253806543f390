// npm run build: the pages into .next, the server into dist. What has not changed since is not built again.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "./generate.mjs";
import { StepError, command, isMain, root, runPackage, step } from "./run.mjs";

const sources = [
  "app",
  "core",
  "editor",
  "messages",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "prisma",
  "public",
  "scripts/build.mjs",
  "server",
  "sync",
  "tsconfig.json",
];
const stamp = path.join(root, "dist/build.txt");
const products = [
  "dist/main.js",
  "dist/server.js",
  "dist/gate.js",
  ".next/BUILD_ID",
  "prisma/client/client.ts",
];

/** Builds what has changed. Resolves with the warnings of the build; throws a StepError when it fails. */
export async function build() {
  const state = fingerprint();
  if (isBuilt(state)) return "";
  rmSync(stamp, { force: true });
  await step("Generating the database client", generate);
  const output = await step("Building the pages", buildPages);
  await step("Building the server", buildServer);
  writeFileSync(stamp, state);
  return (
    output
      .split("\n")
      .filter((line) => /⚠|^\s*warn(ing)?\b/i.test(line))
      // Where CI is set, Next recommends its cache; a build from nothing is what is wanted there.
      .filter((line) => !line.includes("No build cache found"))
      .join("\n")
  );
}

function isBuilt(state) {
  if (products.some((file) => !existsSync(path.join(root, file)))) return false;
  return existsSync(stamp) && readFileSync(stamp, "utf8") === state;
}

/** A hash over every file that the build reads. */
function fingerprint() {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of sources.flatMap(filesOf)) {
    hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

function filesOf(name) {
  const absolute = path.join(root, name);
  if (name === "prisma/client" || !existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [name];
  return readdirSync(absolute)
    .toSorted()
    .flatMap((entry) => filesOf(`${name}/${entry}`));
}

async function buildPages() {
  const { code, output } = await runPackage("next/dist/bin/next", ["build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) throw new StepError("The pages could not be built.", output);
  leaveOutMaps(path.join(root, ".next/server"));
  return output;
}

/**
 * Takes from the pages' code on the server where its maps are. They stay beside it for whoever has a trace to read; Node
 * would load all of them as it starts, which takes two seconds and 170 MB.
 */
function leaveOutMaps(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith(".js")) continue;
    const file = path.join(folder, name);
    const code = readFileSync(file, "utf8");
    const without = code.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, "\n");
    if (without !== code) writeFileSync(file, without);
  }
}

/**
 * dist/main.js settles what React and Next read while they load, then loads the server, dist/server.js, which starts
 * a thread with dist/gate.js.
 */
async function buildServer() {
  const esbuild = await import("esbuild");
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: { server: "server/main.ts", gate: "server/gate/thread.ts" },
      outdir: "dist",
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: true,
      logLevel: "silent",
    });
  } catch (error) {
    throw new StepError("The server could not be built.", error.message);
  } finally {
    await esbuild.stop();
  }
  writeFileSync(
    path.join(root, "dist/main.js"),
    [
      'process.env.NODE_ENV ||= "production";',
      'process.env.NEXT_TELEMETRY_DISABLED ||= "1";',
      "process.setSourceMapsEnabled(true);",
      'await import("./server.js");',
      "",
    ].join("\n"),
  );
}

if (isMain(import.meta.url)) {
  await command(async () => {
    const warnings = await build();
    if (warnings !== "") console.error(warnings);
  });
}
