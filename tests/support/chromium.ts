import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** CHROMIUM_PATH, or the one that npm brought, or where there is none for this processor the machine's own. */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) return { executablePath: chosen, env: {} };
  if (process.platform === "linux" && process.arch === "x64") return packagedChromium();
  const own = installed.find((file) => existsSync(file));
  if (!own) throw new Error("no Chromium was found: name one in CHROMIUM_PATH");
  return { executablePath: own, env: {} };
}

/** Unpacked once and kept until the package's version changes. */
async function packagedChromium(): Promise<Chromium> {
  const manifest = await readFile("node_modules/@sparticuz/chromium/package.json", "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = path.resolve("node_modules/.cache/kolegium", `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const executablePath = path.join(folder, "chromium");
  return {
    executablePath,
    env: {
      ...((await starts(executablePath)) ? {} : { LD_LIBRARY_PATH: path.join(folder, "al2023/lib") }),
      ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: path.join(folder, "fonts") }),
    },
  };
}

/** Whether the machine has the libraries (libnss3, libnspr4, libexpat) that Chromium links to. */
async function starts(executablePath: string): Promise<boolean> {
  return execute(executablePath, ["--version"]).then(
    () => true,
    () => false,
  );
}

async function unpack(folder: string): Promise<void> {
  const scratch = `${folder}-${process.pid}`;
  await mkdir(scratch, { recursive: true });
  await execute(process.execPath, ["tests/support/unpack-chromium.mjs"], {
    env: { ...process.env, TMPDIR: scratch },
  });
  await rename(scratch, folder).catch((error: NodeJS.ErrnoException) => {
    // Another run was faster: its folder is as good.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    return rm(scratch, { recursive: true, force: true });
  });
}
