import type { EntityNames } from "#core/entities/model";
import type { NameLanguage } from "#editor/mentions/name-index";
import type { ReadBlock, UnknownName } from "#editor/mentions/unknown-names";
import type { Answer, FoundInText, Question, Started } from "./messages.ts";

/** Reads texts, in a thread of its own. */
export interface MentionFinder {
  readonly setRegistry: (entities: readonly EntityNames[]) => void;
  readonly learn: (entity: EntityNames) => void;
  readonly read: (texts: readonly string[], lang: NameLanguage) => Promise<readonly FoundInText[]>;
  readonly unknown: (blocks: readonly ReadBlock[], lang: NameLanguage) => Promise<readonly UnknownName[]>;
  /** What is still asked is never answered. */
  readonly stop: () => void;
}

type Asking = Question & { readonly id: number };

/** A thread whose script did not come, since the server was away, is started again after this time. */
const againMs = 5000;

export function startFinder(): MentionFinder {
  const waiting = new Map<number, { question: Asking; resolve: (answer: Answer) => void }>();
  /** What makes the registry, for a thread that is started again. */
  let registry: Question[] = [];
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let worker = start();

  function start(): Worker {
    const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    let running = false;
    started.addEventListener("message", ({ data }: MessageEvent<Answer | Started>) => {
      running = true;
      if (data.kind === "started") return;
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    });
    started.addEventListener("error", (event) => {
      if (running) return;
      event.preventDefault();
      started.terminate();
      clearTimeout(timer);
      timer = setTimeout(startAgain, againMs);
    });
    return started;
  }
  function startAgain(): void {
    worker = start();
    for (const question of registry) tell(question);
    for (const { question } of waiting.values()) tell(question);
  }
  function tell(question: Question): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(question);
  }
  function ask<Kind extends Answer["kind"]>(question: Asking & { kind: Kind }) {
    return new Promise<Extract<Answer, { kind: Kind }>>((resolve) => {
      waiting.set(question.id, {
        question,
        resolve: (answer) => resolve(answer as Extract<Answer, { kind: Kind }>),
      });
      tell(question);
    });
  }

  return {
    setRegistry: (entities) => {
      registry = [{ kind: "registry", entities }];
      tell({ kind: "registry", entities });
    },
    learn: (entity) => {
      registry.push({ kind: "learn", entity });
      tell({ kind: "learn", entity });
    },
    read: async (texts, lang) => (await ask({ kind: "texts", id: ++asked, lang, texts })).found,
    unknown: async (blocks, lang) => (await ask({ kind: "unknown", id: ++asked, lang, blocks })).names,
    stop: () => {
      clearTimeout(timer);
      worker.terminate();
    },
  };
}
