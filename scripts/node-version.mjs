// Imported first by the commands that a newcomer runs: says in one sentence when Node is too old.
import { readFileSync } from "node:fs";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const needed = engines.node.replace(">=", "");
const [major, minor] = process.versions.node.split(".").map(Number);
const [neededMajor, neededMinor] = needed.split(".").map(Number);

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(`Kolegium needs Node ${needed} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
