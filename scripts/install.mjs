// Installs exactly the packages of package-lock.json, unless they are there: node scripts/install.mjs
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { StepError, command, isMain, root, run, step } from "./run.mjs";

/** Whether node_modules holds what package-lock.json asks for; packages for other platforms may be missing. */
function installed() {
  const inside = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(inside)) return false;
  const present = JSON.parse(readFileSync(inside, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional, link }]) => {
    if (place === "" || link) return true;
    const found = present[place];
    if (!found) return Boolean(optional || devOptional);
    return found.version === version && found.integrity === integrity;
  });
}

/** Installs what is missing. Throws a StepError, in one sentence, when npm cannot. */
export async function install() {
  if (installed()) return;
  await step("Installing packages", async () => {
    const { code, output } = await npm([
      // Not `npm ci`: it refuses a lockfile that does not list the optional packages of every platform.
      "install",
      "--no-save",
      "--ignore-scripts",
      "--include=dev",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      "--fetch-retry-mintimeout=1000",
      "--fetch-retry-maxtimeout=5000",
    ]);
    if (code !== 0) throw new StepError(explain(output));
  });
}

function npm(args) {
  const cli = process.env.npm_execpath ?? "";
  return cli.endsWith("npm-cli.js") ? run(process.execPath, [cli, ...args]) : run("npm", args);
}

function explain(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH/.test(output)) {
    return "The packages could not be downloaded: npm cannot reach its registry. Check the network and try again.";
  }
  const reason = output
    .split("\n")
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, "").trim())
    .find((line) => line !== "" && !line.startsWith("code "));
  return `npm could not install the packages: ${reason ?? "it gave no reason"}`;
}

if (isMain(import.meta.url)) await command(install);
