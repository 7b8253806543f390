import { Prisma } from "#prisma/client/client";
import { AppError } from "./errors.ts";

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

/** The code for what the database refused, or null for an error that is not its own. */
export function databaseFault(error: unknown): AppError | null {
  if (error instanceof Prisma.PrismaClientInitializationError || isNetworkFault(error)) {
    return new AppError("database-unavailable", {}, { cause: error });
  }
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  if (unavailable.has(error.code)) return new AppError("database-unavailable", {}, { cause: error });
  if (collisions.has(error.code)) return new AppError("conflict", {}, { cause: error });
  return error.code === "P2025" ? new AppError("not-found", {}, { cause: error }) : null;
}

function isNetworkFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && networkCodes.has(String(error.code));
}
