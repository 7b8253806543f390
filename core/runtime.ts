import type { Logger } from "pino";
import type { Database } from "#prisma/database";
import type { Publisher } from "./bus.ts";
import type { Environment } from "./env.ts";
import type { Auth } from "./people/auth.ts";

/** What every verb may need, made once by the composition root. */
export interface Runtime {
  readonly env: Environment;
  readonly db: Database;
  readonly bus: Publisher;
  readonly auth: Auth;
  readonly log: Logger;
  /** The address that people use, without a trailing slash. */
  readonly publicUrl: string;
}

const key = Symbol.for("kolegium.runtime");
const holder = globalThis as { [key]?: Runtime };

/**
 * The pages and the socket server are bundled apart but run in one process: the runtime is handed over through
 * the global object (docs/decisions/0004).
 */
export function provideRuntime(runtime: Runtime): void {
  holder[key] = runtime;
}

export function runtime(): Runtime {
  const provided = holder[key];
  if (!provided) throw new Error("no runtime was provided to this process");
  return provided;
}
