import * as Y from "yjs";
import { wrapLetters } from "#editor/wrap-letters";
import { type LostTag, lostTags } from "./lost-tags.ts";
import { type Orphan, orphansOf } from "./orphans.ts";
import type { TakenAlong } from "./taken-along.ts";
import { type Place, findAgain, lacking } from "./tag-again.ts";
import { keysAndNames, markChanges } from "./mark-changes.ts";
import { type TextChange, strayLetters } from "./stray-letters.ts";
import { unseenLetters } from "./unseen-letters.ts";

export interface LossWatch {
  /** Applies a received update; what of one's own it takes along unseen is reported. */
  readonly receive: (update: Uint8Array, apply: () => void) => void;
  /**
   * Takes one's own tags off letters that came to their edges, has orphaned words put back, and puts one's own tags on
   * words that have lost them, as far as they stand again.
   */
  readonly mend: (putBack: () => void) => void;
  readonly stop: () => void;
}

/** For so long words may be on their way from a colleague who has cut them out and not yet pasted them. */
const patienceMs = 60_000;

interface Watching {
  /** One's own clients, of this visit and of earlier ones whose changes nobody may have yet. */
  readonly own: () => ReadonlySet<number>;
  /** Up to which clock, of this visit's client, others may have one's letters. */
  readonly shared: () => number;
  /** Learns of what goes along with blocks, whoever wrote it. */
  readonly taken: TakenAlong;
  readonly report: (orphans: readonly Orphan[]) => void;
  /** How many letters may be alike by chance. */
  readonly chance?: number;
}

/** Watches `doc` for one's own words and tags that are lost without anybody having deleted them. */
export function watchLosses(doc: Y.Doc, { own, shared, taken, report, chance = 3 }: Watching): LossWatch {
  let received: ReturnType<typeof Y.decodeUpdate>["ds"] | null = null;
  let waiting: (LostTag & { readonly until: number })[] = [];
  const changed = new Map<Y.Text, TextChange>();
  const unseen = unseenLetters(doc, shared);
  /** The marks that were put during this visit: a block that a colleague made anew bears his copies of them. */
  const ownKeys = new Set<string>();
  const afterTransaction = (transaction: Y.Transaction) => {
    if (transaction.local) for (const key of keysPut(transaction)) ownKeys.add(key);
    if (received === null || transaction.local) return;
    taken.learn(transaction, received);
    const until = Date.now() + patienceMs;
    for (const tag of lostTags(transaction, own()))
      waiting.push({ ...tag, own: tag.own || ownKeys.has(tag.key), until });
    for (const type of transaction.changed.keys()) {
      if (!(type instanceof Y.Text)) continue;
      const changes = markChanges(type, transaction);
      unseen.learn(changes);
      const overrun = keysAndNames(changes.gained.filter((gained) => gained.overrun));
      if (!changed.has(type)) changed.set(type, { since: transaction.beforeState, overrun });
    }
    const orphans = orphansOf(transaction, received, own());
    if (orphans.length + waiting.length + changed.size > 0) report(orphans);
  };
  doc.on("afterTransaction", afterTransaction);
  return {
    receive: (update, apply) => {
      received = Y.decodeUpdate(update).ds;
      apply();
      received = null;
    },
    mend: (putBack) => {
      const meant = waiting.map((tag) => ({ key: tag.key, ...findAgain(doc, tag, chance) }));
      const isMeant = (text: Y.Text, at: number, key: string) =>
        meant.some((tag) => tag.key === key && tag.places.some((place) => covers(place, text, at)));
      const strays = [...changed]
        .flatMap(([text, change]) => strayLetters(text, own(), change))
        .filter(({ text, at, key }) => !isMeant(text, at, key));
      changed.clear();
      doc.transact(() => {
        for (const { text, at, key } of strays) text.format(at, 1, { [key]: null });
      });
      putBack();
      const found = waiting
        .filter((tag) => tag.own)
        .map((tag) => ({ ...findAgain(doc, tag, chance), key: tag.key, value: tag.value, until: tag.until }));
      doc.transact(() => {
        for (const { key, value, places } of found)
          for (const { text, at, length } of places.flatMap((place) => lacking(place, key)))
            wrapLetters(text, { at, length, key, value });
        unseen.tagAgain();
      });
      waiting = found
        .filter(({ until }) => until > Date.now())
        .flatMap(({ until, rest }) => rest.map((tag) => ({ ...tag, until })));
    },
    stop: () => doc.off("afterTransaction", afterTransaction),
  };
}

/** The keys of the marks that a local transaction put. */
function keysPut({ doc, beforeState }: Y.Transaction): Set<string> {
  const keys = new Set<string>();
  const structs = doc.store.clients.get(doc.clientID) ?? [];
  const before = beforeState.get(doc.clientID) ?? 0;
  for (let index = structs.length - 1; index >= 0; index--) {
    const item = structs[index];
    if (!item || item.id.clock < before) break;
    if (item instanceof Y.Item && item.content instanceof Y.ContentFormat) keys.add(item.content.key);
  }
  return keys;
}

function covers(place: Place, text: Y.Text, at: number): boolean {
  return place.text === text && at >= place.at && at < place.at + place.length;
}
