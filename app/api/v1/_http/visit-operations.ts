import { since, visitInput } from "#core/visits/model";
import { type Operation, get, post } from "./operation.ts";

/** The rows of the contract about what one has seen of a commentary. */
export const visitOperations = {
  readSince: get("/briefs/{id}/since", "What others changed since one's last visit", "brief.read", since),
  noteVisit: {
    ...post("/briefs/{id}/visit", "Note what one has seen", "brief.read", visitInput, since),
    response: null,
    status: 204,
  },
} as const satisfies Record<string, Operation>;
