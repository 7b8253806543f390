// What a load process does when it is asked. One process holds a share of a scenario's clients.
import { CaretRoom, type Moved } from "./carets.ts";
import type { Client } from "./client.ts";
import { type History, history } from "./history.ts";
import { type Joined, Newcomers, feed } from "./joins.ts";
import { openRooms } from "./open.ts";
import { type Judged, Survivors } from "./recovery.ts";
import type { Room } from "./room.ts";
import type { Seat, Target } from "./target.ts";
import { type Task, type Typed, giveScripts, typeAsPeople, typeFlatOut } from "./typing.ts";

export interface Written {
  readonly edits: number;
  readonly textLength: number;
}

export interface HistorySource {
  readonly file: string;
  readonly seed: number;
  readonly edits: number;
}

/** Texts of some clients of a room, which must all be the same. */
export interface RoomTexts {
  readonly room: string;
  readonly texts: readonly string[];
}

let rooms: Room[] = [];
let joined: Client[] = [];
let newcomers: Newcomers | null = null;
let carets = new CaretRoom();
let survivors: Survivors | null = null;
let past: History | null = null;

function ofThePast(): History {
  if (!past) throw new Error("no history was read");
  return past;
}

/** Each takes and gives plain JSON. */
export const tasks = {
  /** Lets everybody in, no more than so many at a time. */
  async open(input: { target: Target; seats: Seat[]; atOnce: number }): Promise<null> {
    rooms = await openRooms(input.target, input.seats, input.atOnce);
    return null;
  },

  async giveScripts(input: Task): Promise<null> {
    await giveScripts(rooms, input);
    return null;
  },

  typeAsPeople: (input: { keysPerSecond: number; ms: number; seed: number }): Promise<Typed> =>
    typeAsPeople(rooms, input),

  typeFlatOut: (input: { inFlight: number }): Promise<Typed> => typeFlatOut(rooms, input.inFlight),

  /** The texts of the first clients of the first rooms. */
  async texts(input: { rooms: number; clients: number }): Promise<RoomTexts[]> {
    return rooms.slice(0, input.rooms).map((room) => ({
      room: room.clients[0]?.seat.room ?? "",
      texts: [...room.clients.slice(0, input.clients), ...room.clients.slice(-1)].map((client) =>
        room.textOf(client),
      ),
    }));
  },

  /** The texts that newcomers find. */
  async visit(input: { target: Target; seats: Seat[] }): Promise<RoomTexts[]> {
    const visited = await openRooms(input.target, input.seats, 4);
    const clients = visited.flatMap((room) => room.clients.map((client) => ({ room, client })));
    const found = clients.map(({ room, client }) => ({
      room: client.seat.room,
      texts: [room.textOf(client)],
    }));
    for (const { client } of clients) await client.leave();
    return found;
  },

  async appear(input: { seed: number }): Promise<null> {
    carets = new CaretRoom();
    for (const room of rooms) await carets.appear(room, input.seed);
    return null;
  },

  moveCarets: (input: { perSecond: number; ms: number; seed: number }): Promise<Moved> => carets.move(input),

  async readHistory(input: HistorySource): Promise<Written> {
    past = history(input.file, input.seed, input.edits);
    const edits = past.sessions.reduce((sum, { updates }) => sum + updates.length, 0);
    return { edits, textLength: past.textLength };
  },

  /** Writes the history that was read, and resolves with the text; a seat for each author and one to look on. */
  feed: (input: { target: Target; seats: Seat[] }): Promise<string> =>
    feed(input.target, input.seats, ofThePast()),

  /** People come to the room that holds the history, and stay. */
  async join(input: { target: Target; seats: Seat[]; together: boolean }): Promise<Joined[]> {
    const { target, seats, together } = input;
    newcomers = await Newcomers.join(target, seats, { extent: ofThePast(), together });
    joined.push(...newcomers.clients);
    return [...newcomers.joins];
  },

  /** Throws when one of those who came last has another text. */
  async compare(input: { text: string }): Promise<null> {
    newcomers?.demand(input.text);
    newcomers = null;
    return null;
  },

  /** People type and are not told to stop: the server is killed meanwhile. */
  async typeOn(input: { keysPerSecond: number; seed: number }): Promise<null> {
    survivors = new Survivors(rooms);
    survivors.typeOn(input);
    return null;
  },

  /** Nobody types any more; `killedAt` is on the clock of process.hrtime, in ms. */
  async stopTyping(input: { killedAt: number }): Promise<null> {
    survivors?.stop(input.killedAt);
    return null;
  },

  /** A newcomer looks what the server still has of what was typed. */
  async judge(input: { target: Target; seat: Seat }): Promise<Judged> {
    if (!survivors) throw new Error("nobody typed");
    return survivors.judge(input.target, input.seat);
  },

  async leave(): Promise<null> {
    const leaving = [...joined, ...rooms.flatMap((room) => room.clients)];
    joined = [];
    rooms = [];
    await Promise.all(leaving.map((client) => client.leave()));
    return null;
  },
};
