import type { Bus, BusMessage } from "#core/bus";

/** The bus of a single process. */
export function createLocalBus(): Bus {
  const listeners = new Map<(message: BusMessage) => void, symbol | undefined>();
  return {
    shared: false,
    publish(message, origin) {
      for (const [listener, owner] of listeners) {
        if (origin === undefined || owner !== origin) listener(message);
      }
    },
    subscribe(listener, origin) {
      listeners.set(listener, origin);
      return () => listeners.delete(listener);
    },
    async close() {
      listeners.clear();
    },
  };
}
