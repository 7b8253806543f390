/** How a server wants to be spoken to. */
export interface Target {
  /** Where it listens: ws://host:port. */
  readonly url: string;
  /** hocuspocus puts the room's name before each message and asks for a token; the others have the name in the path. */
  readonly dialect: "y-websocket" | "hocuspocus";
  /** Whether it answers barriers (docs/sync-spec.md, D2). */
  readonly confirms: boolean;
}

/** One person's place in one room. */
export interface Seat {
  /** What follows the address: the path of the room. With hocuspocus it is the room's name. */
  readonly room: string;
  /** What the person's browser would send with the handshake. */
  readonly headers: Readonly<Record<string, string>>;
  /** Who the person is, where the server knows that; what the browser shows beside the caret. */
  readonly user?: { readonly id: string; readonly name: string };
}
