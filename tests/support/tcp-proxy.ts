import { once } from "node:events";
import { type NetConnectOpts, type Server, type Socket, connect, createServer } from "node:net";
import { onTestFinished } from "vitest";

/**
 * How a network fails. `reset`: connections break and new ones are turned away. `silent`: a pulled cable, nothing
 * arrives and nobody is told; what was sent meanwhile comes late, as TCP would send it again.
 */
export const cuts = ["reset", "silent"] as const;
export type Cut = (typeof cuts)[number];

export interface TcpProxy {
  readonly port: number;
  /** Lasts until `mend`. */
  cut(how: Cut): void;
  mend(): void;
}

/** One connection through the proxy; its further end is there once something has answered. */
interface Passage {
  readonly near: Socket;
  far?: Socket | "sought";
}

/**
 * Opens a port of 127.0.0.1 that leads to the first of `places` that answers, asked anew for every connection. It is
 * closed after the test that opened it.
 */
export async function tcpProxy(places: () => readonly NetConnectOpts[]): Promise<TcpProxy> {
  const passages = new Set<Passage>();
  let state: Cut | "open" = "open";

  const server = createServer({ pauseOnConnect: true }, (near) => {
    const passage: Passage = { near };
    near.on("error", () => near.destroy());
    near.once("close", () => passages.delete(passage));
    if (state === "reset") return void near.resetAndDestroy();
    passages.add(passage);
    if (state === "open") void lead(passage);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  async function lead(passage: Passage): Promise<void> {
    passage.far = "sought";
    const far = await firstThatAnswers(places());
    if (!far) return void passage.near.resetAndDestroy();
    passage.far = far;
    relay(passage.near, far);
    relay(far, passage.near);
    if (passage.near.destroyed) far.destroy();
    else if (state === "open") flow(passage);
    else stopFlow[state](far);
  }

  onTestFinished(async () => {
    for (const passage of passages) passage.near.destroy();
    server.close();
    await once(server, "close");
  });

  return {
    port: portOf(server),
    cut(how) {
      state = how;
      for (const passage of passages) for (const end of endsOf(passage)) stopFlow[how](end);
    },
    mend() {
      state = "open";
      for (const passage of passages) {
        if (passage.far) flow(passage);
        else void lead(passage);
      }
    },
  };
}

const stopFlow: Readonly<Record<Cut, (end: Socket) => void>> = {
  reset: (end) => end.resetAndDestroy(),
  silent: (end) => end.pause(),
};

/** Does nothing yet while the further end is sought: what is said would be lost. */
function flow({ near, far }: Passage): void {
  if (!far || far === "sought") return;
  near.resume();
  far.resume();
}

function endsOf({ near, far }: Passage): Socket[] {
  return far && far !== "sought" ? [near, far] : [near];
}

/** What `from` says is told to `to`, its end and its breaking too. Nothing flows before both are resumed. */
function relay(from: Socket, to: Socket): void {
  from.setNoDelay(true);
  from.on("data", (bytes) => to.write(bytes));
  from.once("end", () => to.end());
  from.on("error", () => to.resetAndDestroy());
  from.once("close", () => to.end());
}

async function firstThatAnswers(places: readonly NetConnectOpts[]): Promise<Socket | null> {
  for (const place of places) {
    const socket = connect(place);
    socket.pause();
    const answers = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    if (answers) return socket;
  }
  return null;
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("it does not listen on a port");
  return address.port;
}
