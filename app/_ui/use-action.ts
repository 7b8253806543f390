"use client";

import { useRef, useState } from "react";
import { ProblemError } from "./api.ts";
import { useFailureText } from "./use-failure.ts";

interface Action<Arguments extends unknown[]> {
  /** Does nothing while the last call is under way. */
  readonly run: (...given: Arguments) => Promise<void>;
  readonly busy: boolean;
  /** Why the last call failed; null when it did not. */
  readonly failure: string | null;
  /** What the server had against single fields, by their path in the body. */
  readonly faults: Readonly<Record<string, string>>;
}

/** Something that a form does: whether it is under way, and what went wrong. */
export function useAction<Arguments extends unknown[]>(
  action: (...given: Arguments) => Promise<void>,
): Action<Arguments> {
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const underWay = useRef(false);
  const run = async (...given: Arguments) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setError(null);
    try {
      await action(...given);
    } catch (thrown) {
      setError(thrown ?? new Error("unknown"));
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { run, busy, failure: error === null ? null : failureText(error), faults: faultsOf(error) };
}

function faultsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(error.problem.errors.map(({ path, message }) => [path, message]));
}
