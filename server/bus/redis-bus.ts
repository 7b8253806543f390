import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import type { Bus } from "#core/bus";
import { createLocalBus } from "./local-bus.ts";
import { readBusMessage, writeBusMessage } from "./wire.ts";

const channel = "kolegium:bus";
/** What does not answer for so long is taken for gone: a cut network tells nobody. */
const silenceMs = 3000;
const pingMs = 5000;

/**
 * The bus of several nodes. What is published reaches this node's listeners at once and the others through
 * Redis; what does not get through the nodes find in the log themselves.
 */
export function createRedisBus(url: string, log: Logger): Bus {
  const node = randomUUID();
  const local = createLocalBus();
  const options = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: silenceMs,
    commandTimeout: silenceMs,
    retryStrategy: (attempt: number) => Math.min(100 * attempt, 1000),
  };
  const sender = new Redis(url, options);
  const receiver = new Redis(url, { ...options, autoResubscribe: false });

  for (const client of [sender, receiver]) {
    client.on("error", (error: Error) => log.warn({ error: error.message }, "redis is away"));
  }
  receiver.on("ready", () => {
    receiver.subscribe(channel).catch(() => receiver.disconnect(true));
  });
  receiver.on("messageBuffer", (_channel: Buffer, bytes: Buffer) => {
    try {
      const received = readBusMessage(bytes);
      if (received.node !== node) local.publish(received.message);
    } catch (error) {
      // Another version's node may say what this one does not understand; the database holds it all the same.
      log.warn({ error: String(error) }, "message from another node not understood");
    }
  });

  const pings = setInterval(() => {
    for (const client of [sender, receiver]) {
      if (client.status === "ready") client.ping().catch(() => client.disconnect(true));
    }
  }, pingMs);

  return {
    shared: true,
    publish(message, origin) {
      local.publish(message, origin);
      const bytes = Buffer.from(writeBusMessage(node, message));
      sender
        .publish(channel, bytes)
        .catch((error: Error) => log.debug({ error: error.message }, "not published"));
    },
    subscribe: local.subscribe,
    async close() {
      clearInterval(pings);
      await local.close();
      sender.disconnect();
      receiver.disconnect();
    },
  };
}
