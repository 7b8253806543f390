"use client";

import { useEffect, useRef, useState } from "react";
import type { Reading } from "#core/reading/model";
import { apiWithProgress } from "../api-progress.ts";
import { useFailureText } from "../use-failure.ts";

const stages = ["sending", "connecting", "reading", "understanding"] as const;
type Stage = (typeof stages)[number];

type ReadingState =
  | { readonly is: "idle" }
  | { readonly is: "busy"; readonly stage: Stage }
  | { readonly is: "failed"; readonly failure: string }
  /** `subject` is what was read: an address as it was given, or a file. */
  | { readonly is: "read"; readonly reading: Reading; readonly subject: string | File };

export interface ReadingWork {
  readonly state: ReadingState;
  /** Whatever was being read before is called off. */
  readonly read: (subject: string | File) => void;
  /** Calls off what is being read, and forgets what was. */
  readonly stop: () => void;
}

/** Reads an address or a file for a form, `first` at once; `onRead` is given what was understood. */
export function useReading(
  workspaceId: string,
  first: string | undefined,
  onRead: (reading: Reading) => void,
): ReadingWork {
  const failureText = useFailureText();
  const [state, setState] = useState<ReadingState>({ is: "idle" });
  const underWay = useRef<AbortController | null>(null);
  const stop = () => {
    underWay.current?.abort();
    underWay.current = null;
    setState({ is: "idle" });
  };
  const read = (subject: string | File) => {
    underWay.current?.abort();
    const work = new AbortController();
    underWay.current = work;
    const tell = (next: ReadingState) => {
      if (underWay.current === work) setState(next);
    };
    tell({ is: "busy", stage: typeof subject === "string" ? "connecting" : "sending" });
    const body = bodyOf(workspaceId, subject);
    apiWithProgress<Reading>("/sources/read", { body, signal: work.signal }, ({ stage }) =>
      tell({ is: "busy", stage: stages.find((known) => known === stage) ?? "reading" }),
    ).then(
      (reading) => {
        if (underWay.current !== work) return;
        tell({ is: "read", reading, subject });
        onRead(reading);
      },
      (error: unknown) => tell({ is: "failed", failure: failureText(error) }),
    );
  };
  const begin = useRef(read);
  useEffect(() => {
    if (first !== undefined) begin.current(first);
    return () => underWay.current?.abort();
  }, [first]);
  return { state, read, stop };
}

/** What the source that is made is to be given of it. */
export function readingOf({ state }: ReadingWork) {
  return state.is === "read"
    ? { readingId: state.reading.id, readCsl: state.reading.csl }
    : { readingId: undefined, readCsl: undefined };
}

function bodyOf(workspaceId: string, subject: string | File): unknown {
  if (typeof subject === "string") return { workspaceId, address: subject };
  const form = new FormData();
  form.set("workspaceId", workspaceId);
  form.set("file", subject);
  return form;
}
