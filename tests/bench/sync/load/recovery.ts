import { randomFrom } from "../../../support/seed.ts";
import { Client } from "./client.ts";
import { Covered } from "./covered.ts";
import type { Room } from "./room.ts";
import type { Edit } from "./script.ts";
import type { Seat, Target } from "./target.ts";

export interface Judged {
  readonly sent: number;
  /** How old each lost edit was when the server was killed, in ms. */
  readonly lostAges: readonly number[];
  /** Edits that the server had said were stored, and how many of those are lost; null where it says nothing. */
  readonly acknowledged: number | null;
  readonly acknowledgedLost: number | null;
}

interface Typing {
  readonly author: Room["authors"][number];
  /** How many edits, from the first, were acknowledged. */
  acknowledged: number;
  timer: NodeJS.Timeout | null;
}

/** Milliseconds on a clock that all processes of the machine share. */
export function sharedNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** People who type when their server dies, and who do not come back to send again what they have. */
export class Survivors {
  readonly #typing: Typing[];
  #killedAt = Number.NaN;

  constructor(rooms: readonly Room[]) {
    this.#typing = rooms.flatMap((room) =>
      room.authors.map((author) => ({ author, acknowledged: 0, timer: null })),
    );
  }

  typeOn({ keysPerSecond, seed }: { keysPerSecond: number; seed: number }): void {
    for (const [index, typing] of this.#typing.entries()) {
      const { client, script, sentAt } = typing.author;
      const random = randomFrom(seed + index);
      client.onPersisted = (n) => (typing.acknowledged = Math.max(typing.acknowledged, n));
      const press = () => {
        const edit = script.edits[sentAt.length];
        if (!edit) return;
        sentAt.push(performance.now());
        client.sendUpdate(edit.update);
        if (client.confirms) client.sendBarrier(sentAt.length);
        typing.timer = setTimeout(press, (1000 / keysPerSecond) * (0.4 + 1.2 * random.next()));
      };
      typing.timer = setTimeout(press, (1000 / keysPerSecond) * random.next());
    }
  }

  stop(killedAt: number): void {
    this.#killedAt = killedAt - sharedNow() + performance.now();
    for (const { timer } of this.#typing) if (timer) clearTimeout(timer);
  }

  async judge(target: Target, seat: Seat): Promise<Judged> {
    const covered = new Covered();
    const newcomer = new Client(target, seat);
    newcomer.onUpdate = (update) => covered.add(update);
    await newcomer.synced();
    // A server may load the text only after step 2.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await newcomer.leave();
    const kept = ({ script }: Typing["author"], { end, deletes }: Edit) =>
      deletes === null ? covered.has(script.clientId, end - 1) : covered.deletes(script.clientId, deletes);
    let sent = 0;
    let acknowledged = 0;
    let acknowledgedLost = 0;
    const lostAges: number[] = [];
    for (const typing of this.#typing) {
      for (const [index, at] of typing.author.sentAt.entries()) {
        const edit = typing.author.script.edits[index];
        if (!edit || at > this.#killedAt) continue;
        const lost = !kept(typing.author, edit);
        sent += 1;
        if (lost) lostAges.push(this.#killedAt - at);
        if (index < typing.acknowledged) acknowledged += 1;
        if (lost && index < typing.acknowledged) acknowledgedLost += 1;
      }
    }
    return {
      sent,
      lostAges,
      acknowledged: target.confirms ? acknowledged : null,
      acknowledgedLost: target.confirms ? acknowledgedLost : null,
    };
  }
}
