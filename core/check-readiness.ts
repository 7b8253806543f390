import type { Runtime } from "./runtime.ts";

/** Whether the database answers. */
export async function checkReadiness({ db, log }: Pick<Runtime, "db" | "log">): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    log.error({ err: error }, "the database cannot be reached");
    return false;
  }
}
