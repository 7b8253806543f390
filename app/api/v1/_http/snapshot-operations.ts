import { z } from "zod";
import {
  diffSnapshotsQuery,
  snapshot,
  snapshotDiff,
  snapshotText,
  takeSnapshotInput,
} from "#core/snapshots/model";
import { type Operation, get, post } from "./operation.ts";

/** The rows of the contract about the texts that are kept of sources. */
export const snapshotOperations = {
  listSnapshots: get(
    "/sources/{id}/snapshots",
    "The texts that are kept of a source, newest first",
    "source.read",
    z.array(snapshot),
  ),
  takeSnapshot: post(
    "/sources/{id}/snapshots",
    "Keep a source's text, and look for the quotes that evidence takes from it",
    "source.edit",
    takeSnapshotInput,
    snapshot,
  ),
  diffSnapshots: {
    ...get(
      "/snapshots/{id}/diff",
      "What changed in a source's text since another was kept",
      "source.read",
      snapshotDiff,
    ),
    query: diffSnapshotsQuery,
  },
  readSnapshot: get("/snapshots/{id}", "A text that is kept of a source", "source.read", snapshotText),
} as const satisfies Record<string, Operation>;
