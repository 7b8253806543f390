import { type Random, randomFrom } from "./seed.ts";
import { type Cut, cuts } from "./tcp-proxy.ts";

/** Where a browser edits: fractions, since how many blocks and signs there will be then is not known before. */
interface Place {
  readonly block: number;
  readonly offset: number;
}

/** What a browser does to the text: it types or deletes so many signs, or puts a new paragraph before a block. */
export type Edit = {
  readonly kind: "type" | "delete" | "paragraph";
  readonly browser: number;
  readonly length: number;
} & Place;

/** What breaks. What ends by itself does so after `ms`. */
export type Fault =
  | { readonly kind: "node"; readonly node: number; readonly by: "kill -9" | "SIGTERM"; readonly ms: number }
  | {
      readonly kind: "way";
      readonly to: "database" | "redis";
      readonly node: number;
      readonly cut: Cut;
      readonly ms: number;
    }
  | { readonly kind: "database crash"; readonly ms: number }
  | { readonly kind: "redis crash" }
  /** All nodes and all browsers die at once: what is left is on the disk. */
  | { readonly kind: "blackout"; readonly ms: number }
  | { readonly kind: "offline"; readonly browser: number; readonly ms: number }
  | { readonly kind: "lost socket"; readonly browser: number }
  /** A browser is killed at once, or right after words of its were confirmed; another takes its place. */
  | {
      readonly kind: "death";
      readonly browser: number;
      readonly when: "at once" | "confirmed";
      readonly ms: number;
    };

export type Step = { readonly at: number } & (Edit | Fault);

export interface PlanOptions {
  readonly ms: number;
  /** One node stands alone and has no Redis. */
  readonly nodes: 1 | 2;
  readonly browsers: number;
}

export interface FaultPlan extends PlanOptions {
  readonly seed: number;
  /** In the order of their times, in ms since the beginning. */
  readonly steps: readonly Step[];
}

/** What happens to whom and when: the same for the same seed and options. */
export function planFaults(seed: number, options: PlanOptions): FaultPlan {
  const random = randomFrom(seed);
  const edits = Array.from({ length: options.browsers }, (_, browser) =>
    planTyping(random, browser, options),
  );
  const steps = [...edits.flat(), ...planBreaks(random, options)].toSorted((a, b) => a.at - b.at);
  return { seed, ...options, steps };
}

/** What of a site a fault breaks: nothing that is broken breaks again before it is whole. */
export function partsOf(
  fault: Fault,
  { nodes, browsers }: Pick<PlanOptions, "nodes" | "browsers">,
): string[] {
  switch (fault.kind) {
    case "node":
      return [nodePart(fault.node)];
    case "way":
      return [`way of node ${fault.node} to ${fault.to}`];
    case "database crash":
    case "redis crash":
      return [fault.kind];
    case "blackout":
      return [...numbersBelow(nodes).map(nodePart), ...numbersBelow(browsers).map(browserPart)];
    case "offline":
    case "lost socket":
    case "death":
      return [browserPart(fault.browser)];
    default:
      return fault satisfies never;
  }
}

const nodePart = (node: number) => `node ${node}`;
const browserPart = (browser: number) => `browser ${browser}`;

export function isEdit(step: Edit | Fault): step is Edit {
  return step.kind === "type" || step.kind === "delete" || step.kind === "paragraph";
}

/** Short runs with pauses of a thought between them. */
function planTyping(random: Random, browser: number, { ms }: PlanOptions): Step[] {
  const steps: Step[] = [];
  for (let at = between(random, 0, 500); at < ms; at += random.below(12) > 0 ? 20 + random.below(100) : 800) {
    const kind = random.pick(editKinds);
    steps.push({
      at,
      kind,
      browser,
      length: 1 + random.below(4),
      block: random.next(),
      offset: random.next(),
    });
  }
  return steps;
}

const editKinds = weighted<Edit["kind"]>([75, "type"], [24, "delete"], [1, "paragraph"]);

/** Faults one after the other, and once, when half of the time is over, everything at once. */
function planBreaks(random: Random, options: PlanOptions): Step[] {
  const steps: Step[] = [];
  const brokenUntil = new Map<string, number>();
  const add = (at: number, fault: Fault) => {
    const until = at + ("ms" in fault ? fault.ms : 0) + recoveryMs;
    for (const part of partsOf(fault, options)) brokenUntil.set(part, until);
    steps.push({ at, ...fault });
  };
  const draws = options.nodes === 1 ? alone : [...alone, ...between2Nodes];
  let dark = false;
  for (let at = between(random, 500, 1500); at < options.ms; at += between(random, 100, 800)) {
    const fault = random.pick(draws)(random, options);
    if (!dark && at > options.ms / 2) {
      dark = true;
      add(at, { kind: "blackout", ms: between(random, 0, 1000) });
    } else if (partsOf(fault, options).every((part) => (brokenUntil.get(part) ?? 0) <= at)) {
      add(at, fault);
    }
  }
  return steps;
}

/** Between two faults of one part it is at least so long at work, as far as that can be planned. */
const recoveryMs = 2500;
/** Beyond what the server waits for an answer of the database. */
const longSilenceMs = 16_500;

type Draw = (random: Random, options: PlanOptions) => Fault;

const breakNode: Draw = (random, { nodes }) => {
  const by = random.pick(["kill -9", "kill -9", "SIGTERM"] as const);
  return { kind: "node", node: random.below(nodes), by, ms: between(random, 0, 2000) };
};

const cutDatabase: Draw = (random, { nodes }) => {
  const cut = random.pick(cuts);
  const ms = cut === "silent" && random.below(4) === 0 ? longSilenceMs : between(random, 300, 5000);
  return { kind: "way", to: "database", node: random.below(nodes), cut, ms };
};

const cutRedis: Draw = (random, { nodes }) => {
  return {
    kind: "way",
    to: "redis",
    node: random.below(nodes),
    cut: random.pick(cuts),
    ms: between(random, 300, 8000),
  };
};

const crashDatabase: Draw = (random) => ({ kind: "database crash", ms: between(random, 0, 3000) });

const crashRedis: Draw = () => ({ kind: "redis crash" });

const goOffline: Draw = (random, { browsers }) => {
  return { kind: "offline", browser: random.below(browsers), ms: between(random, 100, 5000) };
};

const loseSocket: Draw = (random, { browsers }) => {
  return { kind: "lost socket", browser: random.below(browsers) };
};

const killBrowser: Draw = (random, { browsers }) => {
  const when = random.pick(["at once", "confirmed", "confirmed"] as const);
  return { kind: "death", browser: random.below(browsers), when, ms: between(random, 0, 1500) };
};

const alone = weighted(
  [4, breakNode],
  [3, cutDatabase],
  [1, crashDatabase],
  [2, goOffline],
  [2, loseSocket],
  [4, killBrowser],
);

const between2Nodes = weighted([3, cutRedis], [1, crashRedis]);

/** Each item as often as it says. */
function weighted<Item>(...items: (readonly [times: number, item: Item])[]): Item[] {
  return items.flatMap(([times, item]) => Array.from({ length: times }, () => item));
}

function numbersBelow(end: number): number[] {
  return Array.from({ length: end }, (_, number) => number);
}

function between(random: Random, low: number, high: number): number {
  return low + random.below(high - low);
}
