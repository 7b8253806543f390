import { pino } from "pino";
import { readEnvironment } from "#core/env";
import { createAuth } from "#core/people/auth";
import type { Bus } from "#core/bus";
import type { Runtime } from "#core/runtime";
import type { Database } from "#prisma/database";
import { createLocalBus } from "#server/bus/local-bus";

export const testSecret = "a secret for tests that is long enough to be accepted";

/** A runtime whose bus the tests can listen to, too. */
export type TestRuntime = Runtime & { readonly bus: Bus };

/** A runtime over a test database, with the bus of a single process and no log. */
export function testRuntime(db: Database, settings: Record<string, string> = {}): TestRuntime {
  const publicUrl = "http://kolegium.test";
  return {
    env: readEnvironment({ NODE_ENV: "test", REVISION_REST_SECONDS: "1", ...settings }),
    db,
    bus: createLocalBus(),
    auth: createAuth({ db, secret: testSecret, publicUrl }),
    log: pino({ level: "silent" }),
    publicUrl,
  };
}
