import { z } from "zod";
import { quoteStates } from "#editor/anchors/check-quote";
import type { Validators } from "../fetching/fetch-address.ts";
import { id } from "../http-model.ts";
import { source } from "../sources/model.ts";

/** What a look at a source's address found. `failed`: nothing for now, which says little about the page. */
export type Look =
  | { readonly found: "ok" | "changed"; readonly validators?: Validators }
  | { readonly found: "moved"; readonly address: string; readonly validators?: Validators }
  | { readonly found: "dead" | "failed"; readonly code: string };

export const settleInput = z.object({
  /** The address that the page has moved to becomes the source's own. */
  takeAddress: z.boolean().default(false),
});

/** Why a source should be seen to. */
export const attentionReasons = ["dead", "changed", "moved", "quotes", "ungraded", "unread"] as const;
export type AttentionReason = (typeof attentionReasons)[number];

/** A source in use that somebody should see to. */
export const attentionItem = z.object({
  source,
  reasons: z.array(z.enum(attentionReasons)),
  /** The claims that rest on it, and what has become of the quotes taken from it. */
  claims: z.array(
    z.object({
      claimId: id,
      quote: z.string(),
      brief: z.object({ id, title: z.string() }),
      quoteState: z.enum(quoteStates).nullable(),
    }),
  ),
});
export type AttentionItem = z.infer<typeof attentionItem>;
