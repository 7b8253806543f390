import type { BusMessage } from "#core/bus";
import type { Environment } from "#core/env";
import type { SessionCookie } from "#core/people/credentials";

/** What the gate is started with. */
export interface GateSettings {
  readonly env: Environment;
}

/** What the gate needs to let people in. */
export interface Site {
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly cookie: SessionCookie;
  /** The path of the socket at which the pages and the API are served. */
  readonly pages: string;
}

/** What the process tells its gate. */
export type ToGate =
  | { readonly kind: "open"; readonly site: Site }
  | { readonly kind: "bus"; readonly message: BusMessage }
  | { readonly kind: "close" };

/** What the gate answers. */
export type FromGate =
  | { readonly kind: "listening"; readonly port: number }
  /** It cannot listen, as one sentence says. */
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "open" }
  | { readonly kind: "closed" };
