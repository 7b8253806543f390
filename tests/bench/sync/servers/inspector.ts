import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { WebSocket } from "ws";

const collections = 4;
/** How long threads are given to report that they are there, in ms. */
const threadsMs = 200;

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId?: string; readonly message?: string };
  readonly result?: { readonly result?: { readonly value?: number } };
}

type Ask = (method: string, params?: { readonly [name: string]: unknown }) => Promise<Reply>;

/**
 * Makes a Node process throw away what it does not need any more, over its inspector, and asks what the heaps and the
 * buffers of its threads still hold, in KB. `printed` is what it has written so far; `pid` gets the signal that opens
 * the inspector. Memory goes back to the system a little later: it waits `pauseMs` after each of several collections.
 */
export async function collectGarbage(pid: number, printed: () => string, pauseMs: number): Promise<number> {
  process.kill(pid, "SIGUSR1");
  const socket = new WebSocket(await addressIn(printed), { perMessageDeflate: false });
  await once(socket, "open");
  const threads = await threadsOf(socket);
  for (let times = 0; times < collections; times++) {
    for (const ask of threads) await ask("HeapProfiler.collectGarbage");
    await delay(pauseMs);
  }
  const expression = "((used) => (used.heapUsed + used.external) / 1024)(process.memoryUsage())";
  const held = await Promise.all(
    threads.map(async (ask) => {
      const { result } = await ask("Runtime.evaluate", { expression, returnByValue: true });
      return result?.result?.value ?? Number.NaN;
    }),
  );
  socket.close();
  await once(socket, "close");
  return held.reduce((sum, kb) => sum + kb, 0);
}

/** How to ask each thread of the process, the main one first. */
async function threadsOf(socket: WebSocket): Promise<Ask[]> {
  const waiting = new Map<number, (reply: Reply) => void>();
  const sessions: string[] = [];
  let questions = 0;
  const receive = (reply: Reply) => {
    const { sessionId = "", message } = reply.params ?? {};
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
    else if (reply.method === "NodeWorker.attachedToWorker") sessions.push(sessionId);
    else if (message !== undefined) receive(JSON.parse(message) as Reply);
  };
  socket.on("message", (data: Buffer) => receive(JSON.parse(data.toString()) as Reply));

  const asking =
    (send: (question: string) => void): Ask =>
    (method, params = {}) => {
      const id = ++questions;
      send(JSON.stringify({ id, method, params }));
      return new Promise((resolve) => waiting.set(id, resolve));
    };
  const main = asking((question) => socket.send(question));
  await main("NodeWorker.enable", { waitForDebuggerOnStart: false });
  await delay(threadsMs);
  const others = sessions.map((sessionId) =>
    asking((message) => void main("NodeWorker.sendMessageToWorker", { sessionId, message })),
  );
  return [main, ...others];
}

async function addressIn(printed: () => string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const [, address] = /listening on (ws:\/\/\S+)/.exec(printed()) ?? [];
    if (address) return address;
    await delay(50);
  }
  throw new Error("the inspector did not open");
}
