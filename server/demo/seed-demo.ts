import type { Runtime } from "#core/runtime";
import { ensureDemoAccounts } from "./accounts.ts";

/** Fills the demonstration's workspace, once: accounts always, commentaries unless DEMO_SEED is `empty`. */
export async function seedDemo(runtime: Runtime): Promise<void> {
  await ensureDemoAccounts(runtime);
}
