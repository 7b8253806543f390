// PostgreSQL's wire protocol over one PGlite, for many connections.
//
// PGlite is one backend. Messages of different connections must not mix between a Parse and its Sync, or one would
// bind its values to another's statement and read another's rows; nor may anybody step into an open transaction.
// So a connection's messages are gathered up to the one that ends a request, run as a whole, and while the backend
// says that a transaction is open only the connection that opened it is served.
import { createServer } from "node:net";

const sslRequest = 80877103;
const cancelRequest = 80877102;
/** Query, Sync, FunctionCall, CopyDone and CopyFail: what the backend answers with ReadyForQuery. */
const ends = new Set(["Q", "S", "F", "c", "f"].map((type) => type.charCodeAt(0)));
const terminate = "X".charCodeAt(0);
const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5]);
const idle = "I".charCodeAt(0);
const rollback = Buffer.from("Q\0\0\0\rROLLBACK\0", "latin1");

/** Serves `db` at `address` ({path} or {host, port}). Resolves, once it listens, with how to stop. */
export async function servePostgres(db, address) {
  const turns = takeTurns(db);
  const sockets = new Set();
  const server = createServer((socket) => {
    sockets.add(socket);
    attend(socket, turns);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(address, resolve));
  return async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    await turns.idle();
  };
}

/** One request after the other; the owner of an open transaction before all others. */
function takeTurns(db) {
  let waiting = [];
  let owner = null;
  let busy = false;
  let current = Promise.resolve();

  async function run() {
    if (busy) return;
    busy = true;
    for (let request = nextRequest(); request; request = nextRequest()) {
      try {
        const answer = await db.runExclusive(() => execute(db, request.messages));
        const status = statusOf(answer);
        if (status !== null) owner = status === idle ? null : request.owner;
        request.answer(answer);
      } catch {
        request.fail();
      }
    }
    busy = false;
  }

  function nextRequest() {
    const index = owner === null ? 0 : waiting.findIndex((request) => request.owner === owner);
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  }

  function ask(request) {
    waiting.push(request);
    if (!busy) current = run();
  }

  return {
    ask,
    /** A connection that goes leaves nothing behind: neither its requests nor its transaction. */
    async leave(from) {
      waiting = waiting.filter((request) => request.owner !== from);
      await current;
      const nothing = () => undefined;
      if (owner === from) ask({ owner: from, messages: [rollback], answer: nothing, fail: nothing });
    },
    async idle() {
      while (busy) await current;
    },
  };
}

async function execute(db, messages) {
  const answers = [];
  for (const message of messages) answers.push(await db.execProtocolRaw(message));
  return Buffer.concat(answers);
}

/** The transaction status with which an answer ends, or null. */
function statusOf(answer) {
  const end = answer.subarray(-6);
  return end.length === 6 && end.subarray(0, 5).equals(readyForQuery) ? end[5] : null;
}

function attend(socket, turns) {
  const self = Symbol("connection");
  let buffer = Buffer.alloc(0);
  let started = false;
  let messages = [];
  const answer = (bytes) => {
    if (socket.writable) socket.write(bytes);
  };
  const ask = (whole) => turns.ask({ owner: self, messages: whole, answer, fail: () => socket.destroy() });

  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("close", () => void turns.leave(self));
  socket.on("data", (data) => {
    buffer = buffer.length === 0 ? data : Buffer.concat([buffer, data]);
    for (let message = next(); message; message = next()) take(message);
  });

  /** The next whole message; the first ones of a connection have no type byte. */
  function next() {
    const header = started ? 1 : 0;
    if (buffer.length < header + 4) return null;
    const length = header + buffer.readInt32BE(header);
    if (buffer.length < length) return null;
    const message = buffer.subarray(0, length);
    buffer = buffer.subarray(length);
    return message;
  }

  function take(message) {
    if (!started) return greet(message);
    if (message[0] === terminate) return socket.end();
    messages.push(Buffer.from(message));
    if (!ends.has(message[0])) return;
    ask(messages);
    messages = [];
  }

  function greet(message) {
    const code = message.readInt32BE(4);
    if (code === sslRequest) return answer(Buffer.from("N"));
    if (code === cancelRequest) return socket.end();
    started = true;
    ask([Buffer.from(message)]);
  }
}
