import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { Connection } from "#server/sync/connection";
import { defaultLimits } from "#server/sync/limits";
import { webSocketFrame } from "#server/sync/wire";

/** Both ends of a real socket; the client answers pings or not. */
async function aConnection(autoPong: boolean): Promise<{ connection: Connection; client: WebSocket }> {
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  const accepted = new Promise<Connection>((resolve) => {
    server.on("upgrade", (request, wire, head) => {
      sockets.handleUpgrade(request, wire, head, (socket) => {
        const user = { userId: "anna", name: "Anna" };
        const credential = { by: "session", token: "" } as const;
        const connection = new Connection(
          socket,
          wire,
          { briefId: "", user, credential, role: "analyst" },
          defaultLimits,
        );
        socket.on("pong", () => (connection.alive = true));
        resolve(connection);
      });
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, { autoPong });
  onTestFinished(() => {
    client.terminate();
    server.close();
  });
  return { connection: await accepted, client };
}

it("L7 drops a connection that has not answered a ping by the next one", async () => {
  const { connection, client } = await aConnection(false);
  const pinged = once(client, "ping");
  connection.ping();
  await pinged;
  const closed = once(client, "close");
  connection.ping();
  expect((await closed)[0]).toBe(1006);
});

it("L7 keeps a connection that answers", async () => {
  const { connection, client } = await aConnection(true);
  for (let round = 0; round < 3; round++) {
    const pong = once(connection.socket, "pong");
    connection.ping();
    await pong;
  }
  expect(client.readyState).toBe(WebSocket.OPEN);
});

it.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
  "sends a message of %i bytes as one frame",
  async (length) => {
    const { connection, client } = await aConnection(true);
    const message = once(client, "message");
    const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
    connection.send(webSocketFrame([bytes.subarray(0, 7), bytes.subarray(7)]));
    const [data, binary] = await message;
    expect(binary).toBe(true);
    expect(Buffer.compare(data, bytes)).toBe(0);
  },
);
