// hocuspocus with its own persistence in a SQLite file, everything else as it comes.
//   PORT=… DATA_FILE=… node server.mjs
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

const server = new Server({
  address: "127.0.0.1",
  port: Number(process.env.PORT),
  quiet: true,
  extensions: [new SQLite({ database: process.env.DATA_FILE })],
});
await server.listen();
