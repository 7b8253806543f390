import type { Transaction } from "#prisma/database";
import { writeCell } from "../entities/csv/cells.ts";
import { byteOrderMark, writeLine } from "../entities/csv/write-csv.ts";
import { encodeCursor } from "../paging.ts";
import { leadSectionId } from "../sections/vocabulary.ts";
import { type AuditScope, findEvents } from "./find-events.ts";
import type { AuditAction, AuditEvent, AuditFilter } from "./model.ts";
import { presentEvents } from "./present-events.ts";

/** What the table says in the reader's language. */
export interface AuditWords {
  readonly columns: Readonly<Record<AuditColumn, string>>;
  readonly action: (action: AuditAction) => string;
  readonly lead: string;
}

export type AuditColumn = "at" | "actor" | "what" | "code" | "brief" | "subject" | "detail";

/** So many entries are in memory at once. */
const portion = 1000;

/** All entries that the filter lets through as a table, newest first, in portions. */
export async function* writeAuditCsv(
  db: Transaction,
  scope: AuditScope,
  filter: AuditFilter,
  { columns, action, lead }: AuditWords,
  separator: "," | ";",
): AsyncGenerator<string, void> {
  const cells: Readonly<Record<AuditColumn, (event: AuditEvent) => string | null>> = {
    at: (event) => event.at,
    actor: (event) => event.actor.name,
    what: (event) => action(event.action),
    code: (event) => event.action,
    brief: (event) => event.briefTitle,
    subject: (event) => subjectOf(event) || (event.detail["sectionId"] === leadSectionId ? lead : ""),
    detail: ({ detail }) => JSON.stringify(detail),
  };
  const writers = Object.values(cells);
  const head = Object.keys(cells).map((name) => columns[name as AuditColumn]);
  yield byteOrderMark + writeLine(head.map(writeCell), separator);
  let cursor: string | undefined;
  do {
    const rows = await findEvents(db, scope, filter, { cursor, limit: portion });
    const events = await presentEvents(db, rows.slice(0, portion));
    yield events
      .map((event) =>
        writeLine(
          writers.map((write) => writeCell(write(event))),
          separator,
        ),
      )
      .join("");
    const last = events.at(-1);
    cursor = last && rows.length > portion ? encodeCursor({ key: last.at, id: last.id }) : undefined;
  } while (cursor !== undefined);
}

function subjectOf({ subject, detail: { title, name, email } }: AuditEvent): string {
  const said = [subject, title, name, email].find((each) => typeof each === "string" && each !== "");
  return typeof said === "string" ? said : "";
}
