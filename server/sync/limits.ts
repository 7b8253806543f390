/** What one connection, one room and one node may take; docs/sync-spec.md, section 6. */
export const defaultLimits = {
  /** Bytes of one frame; a pasted book fits, a bomb does not. */
  frameBytes: 16 * 1024 * 1024,
  /** Bytes of one text with its whole history. */
  textBytes: 64 * 1024 * 1024,
  /** From one connection; what is beyond waits unread in the network. */
  messagesPerSecond: 4000,
  bytesPerSecond: 32 * 1024 * 1024,
  /** Bytes that wait for a reader, beside the text that it asked for. */
  unreadBytes: 8 * 1024 * 1024,
  /** Bytes of all texts of open rooms; `SYNC_MEMORY_MB` sets it. */
  nodeBytes: 512 * 1024 * 1024,
  connectionsPerRoom: 500,
  connectionsPerPerson: 100,
  /** Bytes of updates that wait for the database, for all rooms of a node. */
  unstoredBytes: 256 * 1024 * 1024,
  /** How long a browser may owe what its words hang on, in ms. */
  lackingMs: 15_000,
  /** Bytes of one awareness state, and how many one connection may hold. */
  awarenessBytes: 8 * 1024,
  awarenessStates: 16,
};

export type Limits = Readonly<typeof defaultLimits>;
