"use client";

import { useCallback, useState } from "react";
import type { BulkResult, ReviewItem } from "#core/review/model";
import { ProblemError, api } from "../api.ts";

export type BulkChange =
  | { readonly action: "assign"; readonly reviewerId: string | null }
  | { readonly action: "due"; readonly dueOn: string | null }
  | { readonly action: "approve" };

export interface BulkFault {
  readonly item: ReviewItem;
  readonly code: string;
}

interface BulkState {
  readonly total: number;
  readonly done: number;
  readonly running: boolean;
  /** Of the last run. */
  readonly faults: readonly BulkFault[];
}

const idle: BulkState = { total: 0, done: 0, running: false, faults: [] };
/** So many at a time that one sees it go on. */
const batch = 20;

/** Does the same to many claims, some at a time; tells how far it is, and which could not be done. */
export function useBulk(workspaceId: string) {
  const [state, setState] = useState(idle);
  /** Resolves with how many were done. */
  const run = useCallback(
    async (items: readonly ReviewItem[], change: BulkChange): Promise<number> => {
      let faults: readonly BulkFault[] = [];
      for (let done = 0; done < items.length; done += batch) {
        setState({ total: items.length, done, running: true, faults });
        faults = [...faults, ...(await changeSome(workspaceId, items.slice(done, done + batch), change))];
      }
      setState({ total: items.length, done: items.length, running: false, faults });
      return items.length - faults.length;
    },
    [workspaceId],
  );
  const dismiss = useCallback(() => setState(idle), []);
  return { ...state, run, dismiss };
}

/** What became of a batch that got no answer nobody knows: it is told as not done. */
async function changeSome(
  workspaceId: string,
  items: readonly ReviewItem[],
  change: BulkChange,
): Promise<BulkFault[]> {
  const claims = items.map(({ claimId, quote }) => ({
    id: claimId,
    ...(change.action === "approve" && { quote }),
  }));
  try {
    const { results } = await api<BulkResult>(`/workspaces/${workspaceId}/review/bulk`, {
      body: { ...change, claims },
    });
    return results.flatMap(({ code }, index) => {
      const item = items[index];
      return code !== null && item ? [{ item, code }] : [];
    });
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : "other";
    return items.map((item) => ({ item, code }));
  }
}
