import { createHmac, randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import * as Y from "yjs";
import { templateContent } from "#core/briefs/template-content";
import { updateContent } from "#core/documents/content";
import { type Database, openDatabase } from "#prisma/database";

/** What the server signs its cookies with. */
export const secret = "the benchmark's own secret, known to nobody else";

const sessionMs = 30 * 24 * 60 * 60 * 1000;
const mostRows = 1000;

export interface OurData {
  readonly briefs: readonly string[];
  readonly people: readonly Person[];
}

/** Somebody who is signed in. */
interface Person {
  readonly id: string;
  readonly name: string;
  /** The session's cookie. */
  readonly cookie: string;
}

/** Writes a workspace with so many blank briefs and so many analysts, all of them signed in. */
export async function writeOurData(
  databaseUrl: string,
  counts: { readonly briefs: number; readonly people: number },
): Promise<OurData> {
  const db = openDatabase(databaseUrl, { connections: 1 });
  try {
    const workspaceId = uuidv7();
    const people = idsFor(counts.people);
    const [owner = ""] = people;
    await db.workspace.create({ data: { id: workspaceId, name: "Redakcja" } });
    await inParts(people, (ids) =>
      db.user.createMany({
        data: ids.map((id) => ({ id, name: nameOf(id), email: `${id}@example.org` })),
      }),
    );
    await inParts(people, (ids) =>
      db.membership.createMany({
        data: ids.map((userId) => ({ userId, workspaceId, role: userId === owner ? "owner" : "analyst" })),
      }),
    );
    const cookies = await signIn(db, people);
    const briefs = idsFor(counts.briefs);
    await writeBriefs(db, briefs, { workspaceId, createdById: owner });
    return {
      briefs,
      people: people.map((id, index) => ({ id, name: nameOf(id), cookie: cookies[index] ?? "" })),
    };
  } finally {
    await db.$disconnect();
  }
}

async function writeBriefs(
  db: Database,
  briefs: readonly string[],
  { workspaceId, createdById }: { workspaceId: string; createdById: string },
): Promise<void> {
  const doc = new Y.Doc();
  updateContent(doc, templateContent("blank", "pl"));
  const update = new Uint8Array(Y.encodeStateAsUpdate(doc));
  doc.destroy();
  await inParts(briefs, (ids) =>
    db.brief.createMany({
      data: ids.map((id) => ({
        id,
        workspaceId,
        createdById,
        title: "Śluzy na Wiśle",
        language: "pl",
        template: "blank",
      })),
    }),
  );
  await inParts(briefs, (ids) =>
    db.documentUpdate.createMany({
      data: ids.map((briefId) => ({ briefId, update, userId: createdById, projected: true })),
    }),
  );
}

/** Opens a session for each person and returns the cookies, signed as better-auth signs them. */
async function signIn(db: Database, people: readonly string[]): Promise<string[]> {
  const sessions = people.map((userId) => ({
    id: uuidv7(),
    userId,
    token: randomBytes(24).toString("base64url"),
    expiresAt: new Date(Date.now() + sessionMs),
  }));
  await inParts(sessions, (part) => db.session.createMany({ data: [...part] }));
  return sessions.map(({ token }) => {
    const signature = createHmac("sha256", secret).update(token).digest("base64");
    return `kolegium.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
  });
}

function nameOf(id: string): string {
  return `Osoba ${id.slice(-6)}`;
}

function idsFor(count: number): string[] {
  return Array.from({ length: count }, () => uuidv7());
}

async function inParts<Row>(
  rows: readonly Row[],
  write: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += mostRows) await write(rows.slice(from, from + mostRows));
}
