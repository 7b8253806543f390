import { Prisma } from "#prisma/client/client";
import { AppError, type ErrorCode } from "./errors.ts";

/** Prisma's codes for a database that cannot be reached, closed the connection or had none free in time. */
const unavailable = new Set([
  "P1000",
  "P1001",
  "P1002",
  "P1003",
  "P1008",
  "P1011",
  "P1017",
  "P2024",
  "P2028",
]);
/** Two requests met at one row: a duplicate key, a missing parent, a deadlock. */
const collisions = new Set(["P2002", "P2003", "P2034"]);
/** What Node says of a connection that fails below PostgreSQL's protocol. */
const networkCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH"]);

/** The code for what the database refused, also where a library wrapped it, or null for an error that is not its own. */
export function databaseFault(error: unknown): AppError | null {
  if (!(error instanceof Error)) return null;
  const code = faultCode(error);
  return code ? new AppError(code, {}, { cause: error }) : databaseFault(error.cause);
}

function faultCode(error: Error): ErrorCode | null {
  if (error instanceof Prisma.PrismaClientInitializationError) return "database-unavailable";
  const code = "code" in error ? String(error.code) : "";
  if (networkCodes.has(code)) return "database-unavailable";
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  if (unavailable.has(code)) return "database-unavailable";
  if (collisions.has(code)) return "conflict";
  return code === "P2025" ? "not-found" : null;
}
