// y-websocket-server as it is started by itself, in memory, or over y-leveldb where YPERSISTENCE names a folder.
//   PORT=… [YPERSISTENCE=…] node server.mjs
import { setPersistence } from "@y/websocket-server/utils";
import { LeveldbPersistence } from "y-leveldb";
import * as Y from "yjs";

const folder = process.env.YPERSISTENCE;
if (folder) persistIn(folder);
process.env.HOST = "127.0.0.1";
await import("@y/websocket-server/server");

/** The server leaves to its user how a text is bound to y-leveldb: load it, and store every update that is not from there. */
function persistIn(location) {
  const provider = new LeveldbPersistence(location);
  setPersistence({
    provider,
    async bindState(name, doc) {
      doc.on("update", (update, origin) => {
        if (origin !== provider) void provider.storeUpdate(name, update);
      });
      const stored = await provider.getYDoc(name);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored), provider);
    },
    writeState: async () => undefined,
  });
  const end = () => void provider.destroy().then(() => process.exit(0));
  process.on("SIGTERM", end);
}
