/**
 * The kinds of message on the wire, a varUint at the start of each frame. The first four are y-websocket's; from
 * 100 on they are ours. docs/sync-spec.md describes each in prose.
 */
export const messageKind = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Browser to server: "tell me when all that I sent before this is stored", with a number. */
  barrier: 100,
  /** Server to browser: all that came before barrier n is stored. */
  persisted: 101,
  /** Server to browser: the last update was refused, with a code. */
  refused: 102,
  /** Server to browser: something beside the text changed, with its topic. */
  notice: 103,
} as const;

/** What a message of kind `sync` carries, y-protocols' second varUint. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;

/** Why an update was not accepted, or is not stored yet. */
export const refusals = ["read-only", "not-stored", "too-large"] as const;
export type Refusal = (typeof refusals)[number];

/** What changed beside the text, so that a page asks for it again. */
export const noticeTopics = ["brief", "sections", "claims", "suggestions", "access"] as const;
export type NoticeTopic = (typeof noticeTopics)[number];
