"use client";

import { IconChevronUp } from "@tabler/icons-react";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./claim-bar.module.css";
import { useClaimIndex } from "./claim-queries.ts";
import { viewOf } from "./claim-view.ts";
import { StatusMark } from "../../_ui/claims/status-mark.tsx";

/** Where the panel has no room beside the text: the claim at the caret in one line, which opens it. */
export function ClaimBar() {
  const room = useRoom();
  const rows = useClaimIndex();
  const { claims } = useStore(room.caret);
  const { claims: places } = useStore(room.outline);
  const id = claims.at(-1);
  if (id === undefined) return null;
  const { status, words } = viewOf(id, rows.get(id) ?? null, places.get(id) ?? null);
  return (
    <button
      type="button"
      className={classes.bar}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => room.showPanel("claims")}
    >
      <StatusMark status={status} />
      <span className={classes.words}>{words}</span>
      <IconChevronUp size={18} stroke={1.5} aria-hidden="true" />
    </button>
  );
}
