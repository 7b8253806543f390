import * as Y from "yjs";
import { type LostTag, lostTags } from "./lost-tags.ts";
import { type Orphan, orphansOf } from "./orphans.ts";
import { type Place, findAgain } from "./tag-again.ts";
import { type TextChange, overrunMarks, strayLetters } from "./stray-letters.ts";

export interface LossWatch {
  /** Applies a received update; what of one's own it takes along unseen is reported. */
  readonly receive: (update: Uint8Array, apply: () => void) => void;
  /** Mends one's own tags, as far as their words stand again. Orphaned words have to be put back before. */
  readonly mendTags: () => void;
  readonly stop: () => void;
}

/** For so long words may be on their way from a colleague who has cut them out and not yet pasted them. */
const patienceMs = 60_000;

/**
 * Watches `doc` for words and tags of the clients `own` that are lost without anybody having deleted them.
 * `chance` is how many letters may be alike by chance.
 */
export function watchLosses(
  doc: Y.Doc,
  own: () => ReadonlySet<number>,
  report: (orphans: readonly Orphan[]) => void,
  chance = 3,
): LossWatch {
  let received: ReturnType<typeof Y.decodeUpdate>["ds"] | null = null;
  let waiting: (LostTag & { readonly until: number })[] = [];
  const changed = new Map<Y.Text, TextChange>();
  const afterTransaction = (transaction: Y.Transaction) => {
    if (received === null || transaction.local) return;
    const until = Date.now() + patienceMs;
    waiting.push(...lostTags(transaction, own()).map((tag) => ({ ...tag, until })));
    for (const type of transaction.changed.keys()) {
      if (type instanceof Y.Text && !changed.has(type))
        changed.set(type, { since: transaction.beforeState, overrun: overrunMarks(type, transaction) });
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
    mendTags: () => {
      waiting = waiting.filter(({ until }) => until > Date.now());
      const found = waiting.map((tag) => ({ ...findAgain(doc, tag, chance), tag }));
      const meant = (text: Y.Text, at: number, key: string) =>
        found.some(({ tag, places }) => tag.key === key && places.some((place) => covers(place, text, at)));
      const strays = [...changed]
        .flatMap(([text, change]) => strayLetters(text, own(), change))
        .filter(({ text, at, key }) => !meant(text, at, key));
      changed.clear();
      doc.transact(() => {
        for (const { text, at, key } of strays) text.format(at, 1, { [key]: null });
        for (const { tag, places } of found.filter(({ tag: { own: isOwn } }) => isOwn))
          for (const { text, at, length } of places) text.format(at, length, { [tag.key]: tag.value });
      });
      waiting = found.flatMap(({ tag: { until }, rest }) =>
        rest.filter((tag) => tag.own).map((tag) => ({ ...tag, until })),
      );
    },
    stop: () => doc.off("afterTransaction", afterTransaction),
  };
}

function covers(place: Place, text: Y.Text, at: number): boolean {
  return place.text === text && at >= place.at && at < place.at + place.length;
}
