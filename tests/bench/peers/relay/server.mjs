// The floor under every server: forwards each frame to the others in its room and knows nothing of what it says.
// Only step 1 is answered, with an empty step 2, so that clients count as synced.
//   PORT=… node server.mjs
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const kindSync = 0;
const step1 = 0;
const emptyStep2 = Uint8Array.of(kindSync, 1, 2, 0, 0);

const rooms = new Map();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
const server = createServer((_request, response) => response.end("ok"));

server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (ws) => join(ws, request.url));
});

function join(ws, name) {
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(ws));
  ws.on("message", (frame) => {
    if (frame[0] === kindSync && frame[1] === step1) return ws.send(emptyStep2);
    for (const other of room) if (other !== ws) other.send(frame, { binary: true });
  });
  ws.on("close", () => {
    room.delete(ws);
    if (room.size === 0) rooms.delete(name);
  });
}

server.listen(Number(process.env.PORT), "127.0.0.1");
