import { randomUUID } from "node:crypto";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import type { Bus } from "#core/bus";
import { createLocalBus } from "./local-bus.ts";
import { readBusMessage, writeBusMessage } from "./wire.ts";

const channel = "kolegium:bus";

/**
 * The bus of several nodes. What is published reaches this node's listeners at once and the others through
 * Redis; while Redis is away they learn of updates from the database when they next load the brief.
 */
export function createRedisBus(url: string, log: Logger): Bus {
  const node = randomUUID();
  const local = createLocalBus();
  const options = { enableOfflineQueue: false, maxRetriesPerRequest: 0, lazyConnect: false };
  const sender = new Redis(url, options);
  const receiver = new Redis(url, { ...options, enableOfflineQueue: true, maxRetriesPerRequest: null });

  for (const client of [sender, receiver]) {
    client.on("error", (error: Error) => log.warn({ error: error.message }, "redis is away"));
  }
  receiver.subscribe(channel).catch((error: unknown) => log.warn({ error }, "redis subscription failed"));
  receiver.on("messageBuffer", (_channel: Buffer, bytes: Buffer) => {
    try {
      const received = readBusMessage(bytes);
      if (received.node !== node) local.publish(received.message);
    } catch (error) {
      // Another version's node may say what this one does not understand; the database holds it all the same.
      log.warn({ error: String(error) }, "message from another node not understood");
    }
  });

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
      await local.close();
      sender.disconnect();
      receiver.disconnect();
    },
  };
}
