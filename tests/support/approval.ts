import { WarmText } from "#core/documents/warm-text";
import type { Actor } from "#core/people/model";
import { projectAndNotify } from "#core/sections/project-and-notify";
import type { Database } from "#prisma/database";
import { type Ask, ask } from "./api.ts";
import type { Person } from "./builders.ts";
import { Pen } from "./pen.ts";
import type { TestRuntime } from "./runtime.ts";

/** A brief whose sections are signed, whose words change, and whose text stays warm as that of an open room does. */
export class Desk {
  readonly warm = new WarmText();
  readonly #runtime: TestRuntime;
  readonly briefId: string;

  constructor(runtime: TestRuntime, briefId: string) {
    this.#runtime = runtime;
    this.briefId = briefId;
  }

  get #db(): Database {
    return this.#runtime.db;
  }

  project() {
    return projectAndNotify(this.#runtime, this.briefId, { warm: this.warm });
  }

  /** Writes in the stored text, and projects it. */
  async write(who: Pick<Actor, "userId">, edit: (pen: Pen) => void) {
    const pen = await Pen.open(this.#db, this.briefId, who);
    edit(pen);
    await pen.send();
    pen.doc.destroy();
    return this.project();
  }

  sign(as: Person, sectionId: string, body: Ask["body"] = {}) {
    return ask("signSection", { as, params: { id: this.briefId, sectionId }, body });
  }

  withdraw(as: Person, sectionId: string) {
    return ask("withdrawSignOff", { as, params: { id: this.briefId, sectionId } });
  }

  /** As GET sections tells it. */
  async signOff(as: Person, sectionId: string) {
    const { body } = await ask("listSections", { as, params: { id: this.briefId } });
    return (body as { id: string; signOff: unknown }[]).find(({ id }) => id === sectionId)?.signOff;
  }

  async status(): Promise<string> {
    return (await this.#db.brief.findUniqueOrThrow({ where: { id: this.briefId } })).status;
  }

  /** What the audit log says of these actions, the oldest first. */
  async audit(...actions: string[]) {
    const rows = await this.#db.auditEvent.findMany({
      where: { briefId: this.briefId, action: { in: actions } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    return rows.map(({ action, actorId, detail }) => ({ action, actorId, detail }));
  }
}
