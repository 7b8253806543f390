import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** A failure told in one sentence; `output` is what the failing program had to say. */
export class StepError extends Error {
  constructor(sentence, output = "") {
    super(sentence);
    this.output = output;
  }
}

/** What runs at the moment: it ends with this process. */
const children = new Set();
process.on("exit", () => children.forEach((child) => child.kill()));

/** Runs a program in the project's folder; resolves with its exit code and what it printed on both streams. */
export function run(program, args, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && !path.isAbsolute(program),
    });
    children.add(child);
    let output = "";
    const keep = (chunk) => (output += chunk);
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? `signal ${signal}`, output });
    });
  });
}

/** Runs the JavaScript file of an installed package with this Node. */
export function runPackage(file, args, options) {
  return run(process.execPath, [path.join(root, "node_modules", file), ...args], options);
}

/** Tells that something takes a while, and when it is done. */
export async function step(label, work) {
  const from = performance.now();
  const terminal = process.stdout.isTTY;
  process.stdout.write(`${label} …${terminal ? "" : "\n"}`);
  try {
    const result = await work();
    process.stdout.write(`${terminal ? "\r" : ""}${label} … done in ${seconds(from)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${terminal ? "\r" : ""}${label} … failed after ${seconds(from)}\n`);
    throw error;
  }
}

/** How long ago `from` was, for people. */
export function seconds(from) {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`;
}

/** Whether `url` is the module that Node was started with. */
export function isMain(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}

/** Runs a command's work; a StepError ends it with its sentence and no stack. */
export async function command(work) {
  process.chdir(root);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    if (error.output) console.error(error.output.trimEnd());
    console.error(error.message);
    process.exit(1);
  }
}
