"use client";

import { useEffect, useState } from "react";
import type { Room } from "../room.ts";
import { colourOf } from "../../_ui/person-colour.ts";

export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** The awareness client whose caret leads to this person. */
  readonly client: number;
}

interface AwarenessState {
  readonly user?: { readonly id?: string; readonly name?: string };
  readonly cursor?: unknown;
}

/** The colleagues who have the text open now, each once, by name. */
export function usePresent({ sync, person }: Pick<Room, "sync" | "person">): readonly PresentPerson[] {
  const [present, setPresent] = useState<readonly PresentPerson[]>([]);
  useEffect(() => {
    const { awareness } = sync.provider;
    const read = () => {
      const next = peopleOf(awareness.getStates(), person.id);
      setPresent((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    read();
    awareness.on("change", read);
    return () => awareness.off("change", read);
  }, [sync, person.id]);
  return present;
}

/** Of several windows of one person, the one whose caret is in the text counts. */
function peopleOf(states: ReadonlyMap<number, AwarenessState>, ownId: string): PresentPerson[] {
  const people = new Map<string, PresentPerson>();
  for (const [client, { user, cursor }] of states) {
    if (!user?.id || !user.name || user.id === ownId) continue;
    if (people.has(user.id) && !cursor) continue;
    people.set(user.id, { id: user.id, name: user.name, color: colourOf(user.id), client });
  }
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
