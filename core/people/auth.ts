import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Logger } from "pino";
import type { Database } from "#prisma/database";

export interface AuthOptions {
  readonly db: Database;
  readonly secret: string;
  readonly publicUrl: string;
  /** Other origins that the same pages are served at, such as localhost beside 127.0.0.1. */
  readonly otherOrigins?: readonly string[];
  /** Absent: better-auth writes its errors to the console. */
  readonly log?: Pick<Logger, "error"> | undefined;
}

/** better-auth over the same database. People come in by invitation only, so its own sign-up is closed. */
export function createAuth({ db, secret, publicUrl, otherOrigins = [], log }: AuthOptions) {
  return betterAuth({
    appName: "Kolegium",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [publicUrl, ...otherOrigins],
    database: prismaAdapter(db, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
    },
    // Counted for each address; better-auth's own three in ten seconds would lock out an office behind one address.
    rateLimit: {
      window: 10,
      max: 200,
      customRules: { "/sign-in/email": { window: 60, max: 120 } },
    },
    session: { expiresIn: 60 * 60 * 24 * 30, updateAge: 60 * 60 * 24, cookieCache: { enabled: false } },
    advanced: { cookiePrefix: "kolegium", useSecureCookies: publicUrl.startsWith("https://") },
    telemetry: { enabled: false },
    logger: {
      level: "error",
      ...(log && { log: (_, message, ...details) => log.error({ err: details[0] }, message) }),
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
