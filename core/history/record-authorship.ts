import type { Transaction } from "#prisma/database";
import type { Activity } from "./section-activity.ts";

/** Keeps which person wrote which clocks of which Yjs client, as the server saw it. */
export async function recordAuthorship(
  tx: Transaction,
  briefId: string,
  activity: Activity,
  at: Date,
): Promise<void> {
  const ranges: Activity["clocks"] = [];
  const last = new Map<number, Activity["clocks"][number]>();
  for (const clock of activity.clocks) {
    const before = last.get(clock.clientId);
    if (before && before.to === clock.from && before.userId === clock.userId) {
      before.to = clock.to;
    } else {
      const range = { ...clock };
      ranges.push(range);
      last.set(clock.clientId, range);
    }
  }
  await tx.authorship.createMany({
    data: ranges.map(({ clientId, from, to, userId }) => ({
      briefId,
      clientId: BigInt(clientId),
      clockFrom: BigInt(from),
      clockTo: BigInt(to),
      userId,
      at,
    })),
    skipDuplicates: true,
  });
}
