import type { EntityNames } from "#core/entities/model";
import type { NameLanguage } from "#editor/mentions/name-index";
import type { ReadBlock, UnknownName } from "#editor/mentions/unknown-names";
import type { Answer, FoundInText, Question } from "./messages.ts";

/** Reads texts, in a thread of its own. */
export interface MentionFinder {
  readonly setRegistry: (entities: readonly EntityNames[]) => void;
  readonly learn: (entity: EntityNames) => void;
  readonly read: (texts: readonly string[], lang: NameLanguage) => Promise<readonly FoundInText[]>;
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
    read: async (texts, lang) => (await ask({ kind: "texts", id: ++asked, lang, texts })).found,
    unknown: async (blocks, lang) => (await ask({ kind: "unknown", id: ++asked, lang, blocks })).names,
    stop: () => worker.terminate(),
  };
}
