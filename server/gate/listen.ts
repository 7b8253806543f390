import { type RequestListener, type Server, createServer } from "node:http";
import { StartupError } from "../startup-error.ts";

export interface Listener {
  readonly server: Server;
  readonly port: number;
  /** Who answers from now on; until then everybody is told to come back. */
  handle(listener: RequestListener): void;
}

/** Takes the port at once, so that a taken one is known before anything else is started. Throws StartupError. */
export async function listen(host: string, port: number): Promise<Listener> {
  let listener: RequestListener = (_request, response) => {
    response
      .writeHead(503, { "retry-after": "1", "content-type": "text/plain" })
      .end("Kolegium is starting.\n");
  };
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address ? address.port : port,
    handle: (next) => (listener = next),
  };
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const options = { cause: error };
  switch (error.code) {
    case "EADDRINUSE":
      return new StartupError(`Port ${port} on ${host} is taken; set PORT to another one.`, options);
    case "EACCES":
      return new StartupError(
        `Port ${port} may not be opened by this user; set PORT to one above 1023.`,
        options,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartupError(`HOST ${host} is not an address of this machine.`, options);
    default:
      return error;
  }
}
