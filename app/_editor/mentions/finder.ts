import type { EntityNames } from "#core/entities/model";
import type { NameLanguage } from "#editor/mentions/name-index";
import type { ReadBlock, UnknownName } from "#editor/mentions/unknown-names";
import type { Answer, FoundMention, Question } from "./messages.ts";

/** Finds names in texts, in a thread of its own. */
export interface MentionFinder {
  readonly setRegistry: (entities: readonly EntityNames[]) => void;
  readonly learn: (entity: EntityNames) => void;
  readonly mentions: (
    texts: readonly string[],
    lang: NameLanguage,
  ) => Promise<readonly (readonly FoundMention[])[]>;
  readonly unknown: (blocks: readonly ReadBlock[], lang: NameLanguage) => Promise<readonly UnknownName[]>;
  /** What is still asked is never answered. */
  readonly stop: () => void;
}

export function startFinder(): MentionFinder {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  const tell = (question: Question) => worker.postMessage(question);
  const ask = <Kind extends Answer["kind"]>(question: Question & { kind: Kind; id: number }) =>
    new Promise<Extract<Answer, { kind: Kind }>>((resolve) => {
      waiting.set(question.id, (answer) => resolve(answer as Extract<Answer, { kind: Kind }>));
      tell(question);
    });
  return {
    setRegistry: (entities) => tell({ kind: "registry", entities }),
    learn: (entity) => tell({ kind: "learn", entity }),
    mentions: async (texts, lang) => (await ask({ kind: "mentions", id: ++asked, lang, texts })).mentions,
    unknown: async (blocks, lang) => (await ask({ kind: "unknown", id: ++asked, lang, blocks })).names,
    stop: () => worker.terminate(),
  };
}
