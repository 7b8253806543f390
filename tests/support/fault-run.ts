import { setTimeout as delay } from "node:timers/promises";
import { onTestFailed } from "vitest";
import { signIn } from "./api-client.ts";
import { type Cluster, type ClusterNode, startPair, startSingle } from "./cluster.ts";
import { doc, h, p } from "./commentary.ts";
import type { Browser, Colleague } from "./fault-browser.ts";
import { Ledger } from "./fault-ledger.ts";
import { type Fault, type FaultPlan, type Step, isEdit, partsOf } from "./fault-plan.ts";
import { type Office, Seats } from "./fault-seats.ts";
import type { TestRedis } from "./redis.ts";
import type { TestServer } from "./server.ts";
import { beginBrief } from "./texts.ts";

/** What is left when a plan has been played and all that was broken is whole again. */
export interface FaultRun extends Office {
  readonly ledger: Ledger;
  readonly seats: Seats;
}

type Site = Office & { readonly cluster: Cluster & { readonly redis?: TestRedis } };

const names = ["analyst", "editor", "analyst2", "owner"] as const;
/** A node that does not come up for so long will not, in ms. */
const patienceMs = 120_000;

/**
 * Plays a plan on real nodes, a real database and a real Redis, and heals what it broke. Throws when a node ends that
 * nobody has ended, or does not come back. A test that fails in it or after it tells what was done.
 */
export async function playFaults(plan: FaultPlan): Promise<FaultRun> {
  const site = await openSite(plan);
  const ledger = new Ledger();
  const seats = new Seats(plan.browsers, site, ledger);
  await beginText(seats);
  await new Play(plan, site, seats).toTheEnd();
  return { ...site, ledger, seats };
}

async function openSite({ nodes }: FaultPlan): Promise<Site> {
  // Revisions are made all the time.
  const env = { REVISION_REST_SECONDS: "1" };
  const cluster = nodes === 1 ? await startSingle(env) : await startPair(env);
  const [first, ...others] = await Promise.all(names.map((name) => enter(cluster.url, name)));
  if (!first) throw new RangeError("nobody is there");
  return { cluster, colleagues: [first, ...others], briefId: await beginBrief(first.client) };
}

async function enter(url: string, name: string): Promise<Colleague> {
  const client = await signIn(url, name);
  const { id } = await client.get<{ id: string }>("/me");
  return { client, userId: id };
}

/** A lead and a section, which everybody has. */
async function beginText(seats: Seats): Promise<void> {
  const first = seats.at(0);
  await first.typist.synced();
  first.compose((letters) => doc(p(letters(20)), p(letters(20)), h("one", letters(5)), p(letters(20))));
  await first.typist.confirmed();
  await Promise.all(seats.seated.map(({ typist }) => typist.synced()));
}

class Play {
  readonly #plan: FaultPlan;
  readonly #site: Site;
  readonly #seats: Seats;
  /** For each part that broke, when it is whole again. */
  readonly #repairs = new Map<string, Promise<void>>();
  readonly #failures: unknown[] = [];
  readonly #told: string[] = [];
  readonly #ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor(plan: FaultPlan, site: Site, seats: Seats) {
    this.#plan = plan;
    this.#site = site;
    this.#seats = seats;
    this.#ended = new Promise((resolve) => (this.#end = resolve));
    onTestFailed(() => void process.stderr.write(this.#report()));
  }

  /** Resolves when all is whole again. */
  async toTheEnd(): Promise<void> {
    const began = performance.now();
    for (const step of this.#plan.steps) {
      await delay(Math.max(0, began + step.at - performance.now()));
      this.#take(step);
    }
    this.#end();
    await Promise.all(this.#repairs.values());
    if (this.#failures.length > 0) throw this.#failures[0];
    for (const { server } of this.#site.cluster.nodes) mustRun(server);
  }

  #take(step: Step): void {
    if (isEdit(step)) return this.#seats.edit(step);
    const parts = partsOf(step, this.#plan);
    const whole = Promise.all(parts.map((part) => this.#repairs.get(part) ?? Promise.resolve()));
    const repaired = whole
      .then(() => this.#breakAndRepair(step))
      .catch((error: unknown) => void this.#failures.push(error));
    for (const part of parts) this.#repairs.set(part, repaired);
  }

  /** Resolves when what the fault breaks is whole again. */
  async #breakAndRepair(fault: Step & Fault): Promise<void> {
    const { database, redis } = this.#site.cluster;
    this.#told.push(JSON.stringify(fault));
    switch (fault.kind) {
      case "node":
        return this.#breakNode(this.#node(fault.node).server, fault);
      case "way": {
        const way = this.#node(fault.node)[fault.to];
        way?.cut(fault.cut);
        await this.#pass(fault.ms);
        return way?.mend();
      }
      case "database crash":
        await database.crash();
        await this.#pass(fault.ms);
        return database.recover();
      case "redis crash":
        return redis?.restart();
      case "blackout":
        return this.#blackOut(fault.ms);
      case "offline":
        return this.#goOffline(this.#seats.at(fault.browser), fault.ms);
      case "lost socket":
        return this.#seats.at(fault.browser).typist.breakOff();
      case "death":
        return this.#killBrowser(fault);
      default:
        return fault satisfies never;
    }
  }

  async #breakNode(server: TestServer, { by, ms }: Fault & { kind: "node" }): Promise<void> {
    mustRun(server);
    if (by === "kill -9") await server.kill9();
    else await server.stop();
    await this.#pass(ms);
    await revive(server);
  }

  async #blackOut(ms: number): Promise<void> {
    const servers = this.#site.cluster.nodes.map(({ server }) => server);
    for (const server of servers) mustRun(server);
    const killed = servers.map((server) => server.kill9());
    for (const browser of this.#seats.seated) browser.die();
    await Promise.all(killed);
    await this.#pass(ms);
    for (const seat of this.#seats.seated.keys()) this.#seats.replace(seat);
    await Promise.all(servers.map(revive));
  }

  async #goOffline({ typist: { provider } }: Browser, ms: number): Promise<void> {
    provider.disconnect();
    await this.#pass(ms);
    provider.connect();
  }

  /** What was confirmed before must be there; what the browser types right before it dies may be. */
  async #killBrowser({ browser: seat, when, ms }: Fault & { kind: "death" }): Promise<void> {
    const browser = this.#seats.at(seat);
    if (when === "confirmed") await Promise.race([browser.typist.confirmed(), this.#ended]);
    browser.edit({ kind: "type", browser: seat, block: 0.5, offset: 0.5, length: 4 });
    browser.die();
    await this.#pass(ms);
    this.#seats.replace(seat);
  }

  #node(index: number): ClusterNode {
    const node = this.#site.cluster.nodes[index];
    if (!node) throw new RangeError(`no node ${index}`);
    return node;
  }

  /** Lets time pass, but not beyond the end of the plan. */
  async #pass(ms: number): Promise<void> {
    await Promise.race([delay(ms, undefined, { ref: false }), this.#ended]);
  }

  #report(): string {
    const { seed, browsers } = this.#plan;
    const lines = [
      `${browsers} browsers edited; beside that there was, in this order:`,
      ...this.#told,
      `repeat with KOLEGIUM_FAULT_SEED=${seed}`,
    ];
    return lines.map((line) => `  ${line}\n`).join("");
  }
}

function mustRun(server: TestServer): void {
  if (server.hasEnded()) throw new Error(`${server.url} has ended by itself`);
}

/** Starts a node until it stays up, as whoever watches over it does: without its database it gives up. */
async function revive(server: TestServer): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await server.restart();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(500);
    }
  }
}
