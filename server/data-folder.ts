import { randomBytes } from "node:crypto";
import { access, constants, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { StartupError } from "./startup-error.ts";

const secretsShape = z.object({ authSecret: z.string().min(32) });

/** Makes the data folder if it is missing. Throws StartupError when it cannot be written to. */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
    await writeFile(path.join(folder, ".write-test"), "");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new StartupError(
      `The data folder ${folder} cannot be written to (${reason}); set DATA_DIR to another.`,
      {
        cause: error,
      },
    );
  }
}

/** The secret that signs sessions: made on the first start, then read from the data folder. */
export async function authSecret(folder: string): Promise<string> {
  const file = path.join(folder, "secrets.json");
  try {
    return secretsShape.parse(JSON.parse(await readFile(file, "utf8"))).authSecret;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) {
      throw new StartupError(`The secrets in ${file} cannot be read.`, { cause: error });
    }
  }
  const secret = randomBytes(48).toString("base64url");
  await writeFile(file, `${JSON.stringify({ authSecret: secret }, null, 2)}\n`, { mode: 0o600, flag: "wx" });
  return secret;
}
