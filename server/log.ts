import { type Logger, pino } from "pino";
import type { Environment } from "#core/env";

/** The process's log, on its standard output. Whoever tries the demo sees only what is wrong. */
export function createLog(env: Environment): Logger {
  return pino({ level: env.demo && !process.env["LOG_LEVEL"] ? "warn" : env.logLevel });
}
