import path from "node:path";
import { z } from "zod";
import { type AllowedPlace, readAllowList } from "./fetching/allow-list.ts";

const usualCheckDays = 7;
const boolean = z.stringbool().default(false);

function allowList(text: string, { addIssue }: z.RefinementCtx): readonly AllowedPlace[] {
  const places = readAllowList(text);
  if (places === null) addIssue("not a list of hosts, addresses and networks, each with a port or without");
  return places ?? [];
}

const shape = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  REVISION_REST_SECONDS: z.coerce.number().positive().default(30),
  SYNC_MEMORY_MB: z.coerce.number().int().min(16).default(512),
  METRICS_TOKEN: z.string().min(16).optional(),
  SOURCE_CHECK_DAYS: z.coerce.number().min(0).optional(),
  FETCH_ALLOW: z.string().default("").transform(allowList),
  DOI_RESOLVER: z.url({ protocol: /^https?$/ }).default("https://doi.org"),
  DEMO: boolean,
  DEMO_SEED: z.enum(["full", "empty"]).default("full"),
  DEMO_ALLOW_REMOTE: boolean,
});

export interface Environment {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Absent: the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** The address that people use, without a trailing slash; absent: the one that the server listens at. */
  readonly publicUrl: string | undefined;
  readonly authSecret: string | undefined;
  readonly logLevel: string;
  readonly revisionRestMs: number;
  /** Beyond this much text in open rooms no further ones are opened, in bytes. */
  readonly syncMemoryBytes: number;
  /** What a collector of metrics has to show; absent: only this machine may read them. */
  readonly metricsToken: string | undefined;
  /** How long after a look at a source's page the next is due, in ms; 0: pages are not looked at again. */
  readonly sourceCheckMs: number;
  /** Private places whose pages may be fetched; nothing else of one's own network is. */
  readonly fetchAllow: readonly AllowedPlace[];
  /** Where DOIs are looked up, without a trailing slash. */
  readonly doiResolver: string;
  readonly demo: boolean;
  readonly demoSeed: "full" | "empty";
  readonly demoAllowRemote: boolean;
}

/** Reads the environment once for the process. Throws an Error that names every variable at fault. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not valid: ${faults.join("; ")}`);
  }
  const env = parsed.data;
  return {
    production: env.NODE_ENV === "production",
    host: env.HOST,
    port: env.PORT,
    dataDir: path.resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ""),
    authSecret: env.AUTH_SECRET,
    logLevel: env.LOG_LEVEL,
    revisionRestMs: env.REVISION_REST_SECONDS * 1000,
    syncMemoryBytes: env.SYNC_MEMORY_MB * 1024 * 1024,
    metricsToken: env.METRICS_TOKEN,
    sourceCheckMs: (env.SOURCE_CHECK_DAYS ?? (env.DEMO ? 0 : usualCheckDays)) * 86_400_000,
    fetchAllow: env.FETCH_ALLOW,
    doiResolver: env.DOI_RESOLVER.replace(/\/+$/, ""),
    demo: env.DEMO,
    demoSeed: env.DEMO_SEED,
    demoAllowRemote: env.DEMO_ALLOW_REMOTE,
  };
}
