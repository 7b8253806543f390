import { z } from "zod";
import { agreeInput, repeat, repeatCandidate } from "#core/repeats/model";
import { type Operation, del, get, post } from "./operation.ts";

/** The rows of the contract about claims that state the same. */
export const repeatOperations = {
  listRepeats: get(
    "/claims/{id}/repeats",
    "The claims that state the same, and what has changed since they did",
    "claim.read",
    z.array(repeat),
  ),
  agree: post(
    "/claims/{id}/repeats",
    "Say that another claim states the same, as the words of both are now",
    "claim.edit",
    agreeInput,
    z.array(repeat),
  ),
  part: del("/claims/{id}/repeats/{otherClaimId}", "Take back that two claims state the same", "claim.edit"),
  listRepeatCandidates: get(
    "/claims/{id}/repeats/candidates",
    "Claims of the workspace that seem to state the same, likeliest first",
    "claim.read",
    z.array(repeatCandidate),
  ),
} as const satisfies Record<string, Operation>;
