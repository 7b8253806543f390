import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { Transaction } from "#prisma/database";
import { authorize } from "../access.ts";
import { recordAudit } from "../audit/record.ts";
import type { ReadEntry } from "../bibliography/entry.ts";
import type { ImportedRow, ImportedSources, importSourcesFileInput } from "../bibliography/model.ts";
import { readBibliography } from "../bibliography/read-bibliography.ts";
import { storableJson } from "../documents/storable.ts";
import type { Report } from "../http-model.ts";
import { decodeBytes } from "../imports/decode-bytes.ts";
import { gradeImported } from "../grades/grade-imported.ts";
import type { Actor } from "../people/model.ts";
import type { Runtime } from "../runtime.ts";
import { cslColumns } from "./csl-columns.ts";
import { type KnownSource, KnownSources, addKnown } from "./known-sources.ts";
import { lockSources } from "./lock-sources.ts";
import { type Csl, csl } from "./model.ts";
import { fromFile } from "./office-note.ts";

type Input = z.output<typeof importSourcesFileInput> &
  ({ readonly text: string } | { readonly file: { readonly bytes: Uint8Array } });

interface Found {
  /** What it will have once it is written. */
  readonly id: string;
  readonly line: number;
  readonly columns: ReturnType<typeof cslColumns>;
  readonly note: string | null;
}

type Planned = { readonly row: ImportedRow; readonly found?: Found };

/** So many entries are looked up and written at a time, so that others have their turn in between. */
const batch = 100;
/** So many rows that are not wrong are told. */
const toldRows = 500;

/**
 * Adds the sources of a file to the registry. Each entry stands for itself: one that is wrong, or a duplicate, is told by
 * its line and keeps no other back. With `preview` nothing is written. Throws `not-found`, `forbidden`,
 * `import-unreadable` for bytes that are no text, `bibliography-unreadable`, `bibliography-empty` and
 * `bibliography-too-long`.
 */
export async function importSources(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  input: Input,
  report: Report = () => undefined,
): Promise<ImportedSources> {
  const { workspaceId, format, duplicates, preview } = input;
  await authorize(db, actor, workspaceId, "source.import");
  const text = "file" in input ? decodeBytes(input.file.bytes) : input.text;
  const read = await readBibliography(text, format, report);
  const known = new KnownSources();
  const planned: Planned[] = [];
  for (const entries of batchesOf(read)) {
    planned.push(...(await match(db, workspaceId, entries, known, duplicates)));
    report({ stage: "matching", done: planned.length, total: read.length });
  }
  if (preview) {
    return present(
      planned.map(({ row }) => unwritten(row)),
      false,
    );
  }
  return present(await write({ db }, actor, workspaceId, planned, duplicates, report), true);
}

/** What becomes of each entry, the registry and the entries before it being as they are. */
async function match(
  db: Transaction,
  workspaceId: string,
  entries: readonly ReadEntry[],
  known: KnownSources,
  duplicates: Input["duplicates"],
): Promise<Planned[]> {
  const found = entries.map((entry) => ("csl" in entry ? foundIn(entry.line, entry.csl) : null));
  await addKnown(
    db,
    workspaceId,
    found.flatMap((each) => each?.columns ?? []),
    known,
  );
  return entries.map((entry, index): Planned => {
    const each = found[index];
    if (!each) return { row: wrongRow(entry) };
    const { id, line, columns } = each;
    const of = known.find(columns);
    known.add({ ...columns, id, line });
    if (of && duplicates === "skip") return { row: { line, title: columns.title, outcome: "duplicate", of } };
    return { row: { line, title: columns.title, outcome: "created", ...(of && { of }) }, found: each };
  });
}

function foundIn(line: number, item: Csl): Found {
  const { item: kept, note } = fromFile(csl.parse(JSON.parse(storableJson(item))));
  return { id: uuidv7(), line, columns: cslColumns(kept), note };
}

function wrongRow(entry: ReadEntry): ImportedRow {
  const { line } = entry;
  if ("csl" in entry) return { line, title: entry.csl.title, outcome: "created" };
  const { title, code, detail } = entry;
  return { line, title, outcome: "wrong", code, ...(detail !== null && { detail }) };
}

/** What is only looked at has no id yet. */
function unwritten({ of, ...row }: ImportedRow): ImportedRow {
  return of ? { ...row, of: { ...of, id: of.line === null ? of.id : null } } : row;
}

/** Batch by batch; what was written is told of even if a later one fails. */
async function write(
  { db }: Pick<Runtime, "db">,
  actor: Actor,
  workspaceId: string,
  planned: readonly Planned[],
  duplicates: Input["duplicates"],
  report: Report,
): Promise<ImportedRow[]> {
  const total = planned.filter(({ found }) => found).length;
  const rows: ImportedRow[] = [];
  const late = new Map<string, KnownSource>();
  let created = 0;
  try {
    for (const some of batchesOf(planned)) {
      const written = await db.$transaction((tx) =>
        writeBatch(tx, actor, workspaceId, some, duplicates, late),
      );
      created += written.filter(({ sourceId }) => sourceId !== undefined).length;
      rows.push(...written);
      report({ stage: "writing", done: created, total });
    }
  } finally {
    const detail = { created };
    if (created > 0) {
      await recordAudit(db, { workspaceId, actorId: actor.userId, action: "source.imported", detail });
    }
  }
  return rows.map((row) => ({ ...row, ...(row.of && { of: late.get(row.of.id ?? "") ?? row.of }) }));
}

/** What somebody else has added since it was planned is not added again, but told of in `late` under the id it was given. */
async function writeBatch(
  tx: Transaction,
  actor: Actor,
  workspaceId: string,
  planned: readonly Planned[],
  duplicates: Input["duplicates"],
  late: Map<string, KnownSource>,
): Promise<ImportedRow[]> {
  await lockSources(tx, workspaceId);
  const known = new KnownSources();
  const columns = planned.flatMap(({ found }) => found?.columns ?? []);
  if (duplicates === "skip") await addKnown(tx, workspaceId, columns, known);
  for (const { found } of planned) {
    const of = found && known.find(found.columns);
    if (of) late.set(found.id, of);
  }
  const made = planned.flatMap(({ found }) => (found && !late.has(found.id) ? [found] : []));
  await tx.source.createMany({
    data: made.map(({ id, columns: given, note }) => ({
      ...given,
      id,
      workspaceId,
      note,
      createdById: actor.userId,
    })),
  });
  await gradeImported(
    tx,
    workspaceId,
    made.map(({ id, columns: { publisherKey } }) => ({ id, publisherKey })),
  );
  return planned.map(({ row, found }) => {
    if (!found) return row;
    const of = late.get(found.id);
    return of
      ? { line: row.line, title: row.title, outcome: "duplicate", of }
      : { ...row, sourceId: found.id };
  });
}

function present(rows: readonly ImportedRow[], written: boolean): ImportedSources {
  const count = (outcome: ImportedRow["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  const others = rows.filter(({ outcome }) => outcome !== "wrong");
  const told = new Set(others.slice(0, toldRows));
  return {
    written,
    created: count("created"),
    skipped: count("duplicate"),
    wrong: count("wrong"),
    rows: rows.filter((row) => row.outcome === "wrong" || told.has(row)),
    more: others.length - told.size,
  };
}

function batchesOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batch) }, (_, index) =>
    items.slice(index * batch, (index + 1) * batch),
  );
}
