import { uuidv7 } from "uuidv7";
import type { Prisma } from "#prisma/client/client";
import type { Transaction } from "#prisma/database";
import type { AuditAction } from "./model.ts";

export interface AuditEntry {
  readonly workspaceId: string;
  readonly briefId?: string | null;
  /** Null: nobody, but the passing of time, or the system itself. */
  readonly actorId: string | null;
  readonly action: AuditAction;
  readonly detail?: Prisma.InputJsonObject;
}

/** Adds to the audit log; within the transaction of what it tells of, so that neither stands alone. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      id: uuidv7(),
      workspaceId: entry.workspaceId,
      briefId: entry.briefId ?? null,
      actorId: entry.actorId ?? "",
      action: entry.action,
      detail: entry.detail ?? {},
    },
  });
}
