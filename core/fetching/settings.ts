import product from "../../package.json" with { type: "json" };
import type { Environment } from "../env.ts";
import type { AllowedPlace } from "./allow-list.ts";
import type { Resolve } from "./resolve-host.ts";

export interface FetchLimits {
  /** Until the whole of it is here, redirects included. */
  readonly totalMs: number;
  /** Until one server begins to answer. */
  readonly answerMs: number;
}

export const usualLimits: FetchLimits = { totalMs: 30_000, answerMs: 12_000 };

/** How other people's pages are fetched. */
export interface FetchSettings {
  readonly allow: readonly AllowedPlace[];
  readonly userAgent: string;
  readonly limits: FetchLimits;
  /** Absent: as the system does. */
  readonly resolve?: Resolve;
}

export function fetchSettings({
  env,
  publicUrl,
}: {
  readonly env: Pick<Environment, "fetchAllow">;
  readonly publicUrl: string;
}): FetchSettings {
  return {
    allow: env.fetchAllow,
    userAgent: `Kolegium/${product.version} (+${publicUrl})`,
    limits: usualLimits,
  };
}
