import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { WebSocket } from "ws";

const collections = 4;

/**
 * Makes a Node process throw away what it does not need any more, over its inspector, and asks what its heap and its
 * buffers still hold, in KB. `printed` is what it has written so far; `pid` gets the signal that opens the inspector.
 * Memory goes back to the system a little later: it waits `pauseMs` after each of several collections.
 */
export async function collectGarbage(pid: number, printed: () => string, pauseMs: number): Promise<number> {
  process.kill(pid, "SIGUSR1");
  const socket = new WebSocket(await addressIn(printed), { perMessageDeflate: false });
  await once(socket, "open");
  const ask = async (method: string, params: { readonly [name: string]: unknown } = {}) => {
    socket.send(JSON.stringify({ id: 1, method, params }));
    const [data] = (await once(socket, "message")) as [Buffer];
    return JSON.parse(data.toString()) as { result?: { result?: { value?: number } } };
  };
  for (let times = 0; times < collections; times++) {
    await ask("HeapProfiler.collectGarbage");
    await delay(pauseMs);
  }
  const expression = "((used) => (used.heapUsed + used.external) / 1024)(process.memoryUsage())";
  const { result } = await ask("Runtime.evaluate", { expression, returnByValue: true });
  socket.close();
  await once(socket, "close");
  return result?.result?.value ?? Number.NaN;
}

async function addressIn(printed: () => string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const [, address] = /listening on (ws:\/\/\S+)/.exec(printed()) ?? [];
    if (address) return address;
    await delay(50);
  }
  throw new Error("the inspector did not open");
}
