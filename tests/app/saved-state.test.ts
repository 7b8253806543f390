import { describe, expect, test } from "vitest";
import { closeCode } from "#sync/close-codes";
import {
  type SavedEvent,
  type SavedState,
  initialFacts,
  learn,
  savedState,
  wouldLose,
  writingGoesOn,
} from "../../app/_editor/saved-state.ts";

const changed: SavedEvent = { kind: "changed" };
const opened: SavedEvent = { kind: "opened" };
const handshaken: SavedEvent = { kind: "handshaken" };
const lost: SavedEvent = { kind: "lost" };
const kept = (changes: number): SavedEvent => ({ kind: "kept", changes });
const persisted = (changes: number, at = 5): SavedEvent => ({ kind: "persisted", changes, at });
const refused = (refusal: "read-only" | "not-stored"): SavedEvent => ({ kind: "refused", refusal });
const closed = (code: number): SavedEvent => ({ kind: "closed", code });

const online = [opened, handshaken];

const cases: [what: string, events: SavedEvent[], state: SavedState][] = [
  ["nothing is claimed before the first connection", [], { kind: "connecting" }],
  ["nothing is claimed while the sides have not exchanged everything", [opened], { kind: "connecting" }],
  ["a text that nobody touched is saved", online, { kind: "saved", at: null }],
  ["a change is not saved before the server says so", [...online, changed], { kind: "saving", unsaved: 1 }],
  ["it is saved when the server says so", [...online, changed, persisted(1)], { kind: "saved", at: 5 }],
  [
    "an acknowledgement of earlier changes does not cover later ones",
    [...online, changed, changed, persisted(1)],
    { kind: "saving", unsaved: 1 },
  ],
  [
    "an acknowledgement that comes late takes nothing back",
    [...online, changed, changed, persisted(2), persisted(1)],
    { kind: "saved", at: 5 },
  ],
  [
    "without a connection changes are counted",
    [...online, lost, changed, changed],
    { kind: "offline", unsaved: 2, kept: false },
  ],
  [
    "they are kept here once this device has written all of them",
    [...online, lost, changed, changed, kept(2)],
    { kind: "offline", unsaved: 2, kept: true },
  ],
  [
    "a change after that is not kept yet",
    [...online, lost, changed, kept(1), changed],
    { kind: "offline", unsaved: 2, kept: false },
  ],
  [
    "an acknowledgement counts only after the handshake",
    [...online, lost, changed, opened, persisted(1)],
    { kind: "offline", unsaved: 1, kept: false },
  ],
  [
    "changes of an earlier visit wait for the server, too",
    [{ kind: "found", changes: 3 }, ...online],
    { kind: "saving", unsaved: 3 },
  ],
  [
    "a change refused to a reader is not saved, whatever is acknowledged",
    [...online, changed, refused("read-only"), persisted(1)],
    { kind: "not-saved", obstacle: "read-only", unsaved: 1, kept: false },
  ],
  [
    "words that the server could not store are not saved",
    [...online, changed, refused("not-stored")],
    { kind: "not-saved", obstacle: "not-stored", unsaved: 1, kept: false },
  ],
  ["until it could", [...online, changed, refused("not-stored"), persisted(1)], { kind: "saved", at: 5 }],
  [
    "a handshake clears a refusal",
    [...online, changed, refused("read-only"), lost, ...online],
    { kind: "saving", unsaved: 1 },
  ],
  [
    "a final close is told with its reason",
    [...online, changed, kept(1), closed(closeCode.outdatedSchema)],
    { kind: "not-saved", obstacle: "outdated-schema", unsaved: 1, kept: true },
  ],
  [
    "losing the socket afterwards does not hide it",
    [...online, closed(closeCode.unauthenticated), lost],
    { kind: "not-saved", obstacle: "unauthenticated", unsaved: 0, kept: true },
  ],
];

test.each(cases)("%s", (_what, events, state) => {
  expect(savedState(events.reduce(learn, initialFacts))).toEqual(state);
});

describe("closing the page", () => {
  const losing: [what: string, events: SavedEvent[], loses: boolean][] = [
    ["loses nothing of an untouched text", online, false],
    ["loses what is stored nowhere", [...online, changed], true],
    ["loses nothing that the server has", [...online, changed, persisted(1)], false],
    ["loses nothing that this device keeps and will send", [...online, lost, changed, kept(1)], false],
    [
      "loses what this device keeps but may not send",
      [...online, changed, kept(1), refused("read-only")],
      true,
    ],
  ];
  test.each(losing)("%s", (_what, events, loses) => {
    expect(wouldLose(events.reduce(learn, initialFacts))).toBe(loses);
  });
});

describe("writing", () => {
  const going: [what: string, events: SavedEvent[], goesOn: boolean][] = [
    ["goes on while the server cannot store", [...online, changed, refused("not-stored")], true],
    ["goes on without a connection", [...online, lost, changed], true],
    ["stops when what is written is refused", [...online, changed, refused("read-only")], false],
    ["stops when the server will not have this person back", [...online, closed(closeCode.notFound)], false],
  ];
  test.each(going)("%s", (_what, events, goesOn) => {
    expect(writingGoesOn(savedState(events.reduce(learn, initialFacts)))).toBe(goesOn);
  });
});
