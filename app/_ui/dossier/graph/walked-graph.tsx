"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { nodeKinds } from "#core/dossiers/vocabulary";
import { useFailureText } from "../../use-failure.ts";
import dossier from "../dossier.module.css";
import { GraphList, NodeLink } from "./graph-list.tsx";
import type { GraphNode } from "./graph-model.ts";
import classes from "./graph.module.css";
import { useWalk } from "./use-walk.ts";

const GraphPicture = dynamic(async () => (await import("./graph-picture.tsx")).GraphPicture, {
  ssr: false,
  loading: () => <div className={classes.picture} />,
});

interface WalkedGraphProps {
  readonly workspaceId: string;
  readonly entityId: string;
}

export function WalkedGraph({ workspaceId, entityId }: WalkedGraphProps) {
  const t = useTranslations("dossier.graph");
  const { center, home, walked, graph, around, error, hrefOf, walk } = useWalk(entityId);
  const [pointed, setPointed] = useState<string | null>(null);
  const [heading, walkByList] = useFocusAfter(walk, center);
  const node = graph.nodes.get(center);
  const links = { hrefOf, onWalk: walkByList, onPoint: setPointed };
  return (
    <div className={classes.graph} data-wide>
      <div>
        <GraphPicture graph={graph} center={center} pointed={pointed} onWalk={walk} />
        <Legend />
      </div>
      <div className={classes.list} aria-busy={!around && !error}>
        <p className={dossier.sum}>{t("hint")}</p>
        {error && <Unreachable error={error} home={hrefOf(home)} />}
        {node && (
          <h3 ref={heading} tabIndex={-1} className={classes.center}>
            <span className={classes.kind} data-kind={node.kind}>
              {t(`kinds.${node.kind}`)}
            </span>{" "}
            <span lang={node.lang}>{node.label}</span>
          </h3>
        )}
        {node && center !== home && (
          <p className={classes.open}>
            <Link href={pageOf(workspaceId, node)} prefetch={false}>
              {t(`open.${node.kind}`)}
            </Link>
          </p>
        )}
        {around && node && <GraphList around={around} graph={graph} center={center} {...links} />}
        {walked.length > 0 && (
          <section>
            <h4 className={classes.kind}>{t("walked")}</h4>
            <ul className={classes.nodes}>
              {walked.flatMap((key) => {
                const before = graph.nodes.get(key);
                return before ? [<li key={key}>{<NodeLink node={before} {...links} />}</li>] : [];
              })}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

/** The link that led on may be gone: the name of where one is takes the focus. */
function useFocusAfter(walk: (key: string) => void, center: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const byList = useRef(false);
  useEffect(() => {
    if (byList.current) heading.current?.focus({ preventScroll: true });
    byList.current = false;
  }, [center]);
  const walkByList = (key: string) => {
    byList.current = true;
    walk(key);
  };
  return [heading, walkByList] as const;
}

function Unreachable({ error, home }: { error: unknown; home: string }) {
  const t = useTranslations("dossier.graph");
  const inWords = useFailureText();
  return (
    <p role="alert">
      {inWords(error)} <Link href={home}>{t("home")}</Link>
    </p>
  );
}

function pageOf(workspaceId: string, { kind, id, briefId }: GraphNode): string {
  if (kind === "claim") return `/briefs/${briefId}?claim=${id}`;
  return `/w/${workspaceId}/${kind === "entity" ? "entities" : "sources"}/${id}`;
}

function Legend() {
  const t = useTranslations("dossier.graph");
  return (
    <p className={classes.legend}>
      {nodeKinds.map((kind) => (
        <span key={kind} className={classes.kind} data-kind={kind}>
          {t(`kinds.${kind}`)}
        </span>
      ))}
      <span className={classes.contradicts}>{t("contradicts")}</span>
    </p>
  );
}
