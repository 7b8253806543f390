import type { Prisma } from "#prisma/client/client";
import type { Database } from "#prisma/database";

/** The moment at which the demonstration's story has arrived. */
export interface StoryClock {
  now: Date;
}

/** The columns in which a new row would otherwise get the present time. */
const stamps: Partial<Record<Prisma.ModelName, readonly string[]>> = {
  AuditEvent: ["at"],
  Brief: ["createdAt", "updatedAt"],
  Claim: ["createdAt", "changedAt"],
  ClaimEntity: ["createdAt"],
  DocumentUpdate: ["createdAt"],
  Entity: ["createdAt", "updatedAt"],
  Evidence: ["createdAt"],
  Membership: ["createdAt"],
  SignOff: ["signedAt"],
  Source: ["createdAt", "updatedAt"],
  SourceGrade: ["gradedAt"],
  SourceSnapshot: ["takenAt"],
  User: ["createdAt", "updatedAt"],
  Verdict: ["createdAt"],
  Workspace: ["createdAt"],
};

type Row = Record<string, unknown>;

/**
 * The same database, written at the story's time: new rows bear it, and nothing that is written is later. So the
 * ordinary verbs can tell of the past.
 */
export function databaseAt(db: Database, clock: StoryClock): Database {
  const extended = db.$extends({
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }) =>
          query(datedArguments(operation, args as Row, clock.now, stamps[model])),
      },
    },
  });
  return extended as unknown as Database;
}

function datedArguments(operation: string, args: Row, now: Date, stamped: readonly string[] = []): Row {
  const written = (row: unknown) => dated(row as Row, now);
  const created = (row: unknown) => ({
    ...Object.fromEntries(stamped.map((name) => [name, now])),
    ...written(row),
  });
  const { data } = args;
  switch (operation) {
    case "create":
      return { ...args, data: created(data) };
    case "createMany":
      return { ...args, data: Array.isArray(data) ? data.map(created) : created(data) };
    case "update":
    case "updateMany":
    case "updateManyAndReturn":
      return { ...args, data: written(data) };
    case "upsert":
      return { ...args, create: created(args["create"]), update: written(args["update"]) };
    default:
      return args;
  }
}

function dated(row: Row, now: Date): Row {
  const entries = Object.entries(row);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof Date && value > now ? now : value]),
  );
}

/** The same database, whose audit log is kept in memory until it is written, all at once or not at all. */
export function keepAuditBack(db: Database, clock: StoryClock) {
  const events: Prisma.AuditEventCreateManyInput[] = [];
  const extended = db.$extends({
    query: {
      auditEvent: {
        async create({ args }) {
          events.push({ ...(args.data as Prisma.AuditEventUncheckedCreateInput), at: clock.now });
          return args.data;
        },
      },
    },
  });
  return {
    db: extended as unknown as Database,
    async write() {
      await db.auditEvent.createMany({ data: events });
    },
  };
}
