"use client";

import { useTranslations } from "next-intl";
import type { Claim } from "#core/claims/model";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import classes from "./claim-repeats.module.css";
import { useClaims } from "./claim-queries.ts";

/** The claim that this one's words lie in, and those that lie in its. */
export default function ClaimNesting({ claim }: { claim: Claim }) {
  const t = useTranslations("claims.nesting");
  const claims = useClaims();
  const outer = claims.filter(({ id }) => id === claim.nestedIn);
  const inner = claims.filter(({ nestedIn }) => nestedIn === claim.id);
  return (
    <>
      {outer.length > 0 && <Claims title={t("within")} claims={outer} />}
      {inner.length > 0 && <Claims title={t("holds")} claims={inner} />}
    </>
  );
}

function Claims({ title, claims }: { title: string; claims: readonly Claim[] }) {
  const { chosenClaim } = useRoom();
  return (
    <section className={panel.block}>
      <h3 className={panel.heading}>{title}</h3>
      <ul className={classes.list}>
        {claims.map(({ id, quote }) => (
          <li key={id} className={classes.row}>
            <button type="button" className={panel.link} onClick={() => chosenClaim.set(id)}>
              {quote}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
