"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconSignature, IconSignatureOff } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import type { SignOff, SignOffState } from "#core/sign-offs/model";
import { api } from "../../_ui/api.ts";
import { useMoment } from "../../_ui/use-moment.ts";
import { toast } from "../../_ui/toasts.tsx";
import { useToastFailure } from "../../_ui/use-failure.ts";
import panel from "../../_ui/panel.module.css";
import { useRoom } from "../room.ts";
import { useStore } from "../use-store.ts";
import classes from "./sign-off-card.module.css";
import { signOffKey, signOffsKey, useSignOffState } from "./sign-off-queries.ts";
import { signersOf } from "./signers.ts";

interface CardProps {
  readonly sectionId: string;
  /** Shows what changed since a revision. */
  readonly onCompare: (revision: number) => void;
}

/** Who answers for the section as it stands, or did until it changed; and the way to do so oneself. */
export function SignOffCard({ sectionId, onCompare }: CardProps) {
  const t = useTranslations("approval.signOff");
  const { person } = useRoom();
  const state = useSignOffState(sectionId);
  if (!state) return null;
  const { signOff, obstacle } = state;
  const own = signOff?.holds && signOff.by.some((each) => each.person.id === person.id);
  const changed = signOff?.ended?.reason === "changed" ? signOff.ended.revision : null;
  return (
    <section className={classes.card} aria-label={t("label")}>
      <Standing signOff={signOff} />
      {changed !== null && (
        <button
          type="button"
          className={`${panel.link} ${classes.changed}`}
          onClick={() => onCompare(changed)}
        >
          {t("whatChanged")}
        </button>
      )}
      {own ? <Withdraw sectionId={sectionId} /> : <Sign sectionId={sectionId} obstacle={obstacle} />}
    </section>
  );
}

function Standing({ signOff }: { signOff: SignOff | null }) {
  const t = useTranslations("approval.signOff");
  const format = useFormatter();
  const moment = useMoment();
  if (!signOff) return <p className={panel.hint}>{t("none")}</p>;
  const { names, at } = signersOf(signOff);
  const { ended } = signOff;
  const signers = format.list(names);
  if (!ended) {
    return (
      <p className={classes.standing} data-sign-off="signed">
        <IconSignature size={17} stroke={1.75} aria-hidden="true" />
        {t("signed", { names: signers, date: moment(at) })}
      </p>
    );
  }
  const name = ended.by === null || ended.by.name === "" ? "none" : ended.by.name;
  return (
    <p className={classes.standing} data-sign-off="ended">
      <IconSignatureOff size={17} stroke={1.75} aria-hidden="true" />
      {t(`ended.${ended.reason}`, { names: signers, name, date: moment(new Date(ended.at)) })}
    </p>
  );
}

function Sign({ sectionId, obstacle }: Pick<CardProps, "sectionId"> & Pick<SignOffState, "obstacle">) {
  const t = useTranslations("approval.signOff");
  const { brief, sync } = useRoom();
  const { kind } = useStore(sync.saved);
  const queries = useQueryClient();
  const settle = useSettle(sectionId);
  const sign = useMutation({
    mutationFn: () => api<SignOffState>(`/briefs/${brief.id}/sections/${sectionId}/sign-off`, { body: {} }),
    onSuccess: (state) => {
      queries.setQueryData(signOffKey(brief.id, sectionId), state);
      toast({ message: t("done") });
    },
    ...settle,
  });
  if (obstacle) return <p className={panel.hint}>{t(`obstacles.${obstacle}`)}</p>;
  if (kind === "offline" || kind === "connecting") return <p className={panel.hint}>{t("offline")}</p>;
  return (
    <>
      <button
        type="button"
        className={panel.button}
        disabled={sign.isPending || kind !== "saved"}
        onClick={() => sign.mutate()}
      >
        {sign.isPending ? t("signing") : t("sign")}
      </button>
      <p className={panel.hint}>{t(kind === "saved" ? "explained" : "waiting")}</p>
    </>
  );
}

function Withdraw({ sectionId }: Pick<CardProps, "sectionId">) {
  const t = useTranslations("approval.signOff");
  const { brief, sync } = useRoom();
  const { kind } = useStore(sync.saved);
  const settle = useSettle(sectionId);
  const withdraw = useMutation({
    mutationFn: () => api(`/briefs/${brief.id}/sections/${sectionId}/sign-off`, { method: "DELETE" }),
    onSuccess: () => toast({ message: t("withdrawn") }),
    ...settle,
  });
  return (
    <button
      type="button"
      className={panel.button}
      disabled={withdraw.isPending || kind === "offline"}
      onClick={() => withdraw.mutate()}
    >
      {withdraw.isPending ? t("withdrawing") : t("withdraw")}
    </button>
  );
}

/** A failure is said at the page's foot; in either case the section is looked at anew. */
function useSettle(sectionId: string) {
  const { brief } = useRoom();
  const queries = useQueryClient();
  const onError = useToastFailure();
  const onSettled = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: signOffKey(brief.id, sectionId) }),
      queries.invalidateQueries({ queryKey: signOffsKey(brief.id) }),
    ]);
  };
  return { onError, onSettled };
}
