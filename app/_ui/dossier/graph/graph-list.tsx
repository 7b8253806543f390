"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { Neighbours } from "#core/dossiers/model";
import { nodeKinds } from "#core/dossiers/vocabulary";
import { ClaimStatusTag } from "../../registry/claim-status-tag.tsx";
import { type Graph, type GraphNode, keyOf } from "./graph-model.ts";
import classes from "./graph.module.css";

interface GraphListProps {
  readonly around: Neighbours;
  readonly graph: Graph;
  readonly center: string;
  readonly hrefOf: (key: string) => string;
  readonly onWalk: (key: string) => void;
  readonly onPoint: (key: string | null) => void;
}

const plural = { claim: "claims", entity: "entities", source: "sources" } as const;

/** What is around the centre, as lists of links that lead on. */
export function GraphList({ around, graph, center, ...links }: GraphListProps) {
  const t = useTranslations("dossier.graph");
  return nodeKinds.map((kind) => {
    const nodes = around[plural[kind]].flatMap(({ id }) => graph.nodes.get(keyOf(kind, id)) ?? []);
    const others = nodes.filter(({ key }) => key !== center);
    if (others.length === 0) return null;
    const total = Math.max(around.totals[plural[kind]], others.length);
    const title = t(others.length < total ? `some.${kind}` : `all.${kind}`, { count: others.length, total });
    return (
      <section key={kind}>
        <h4 className={classes.kind} data-kind={kind}>
          {title}
        </h4>
        <ul className={classes.nodes}>
          {others.map((node) => (
            <li key={node.key}>
              <NodeLink node={node} {...links} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

type NodeLinkProps = Pick<GraphListProps, "hrefOf" | "onWalk" | "onPoint"> & { readonly node: GraphNode };

export function NodeLink({ node: { key, label, lang, status }, hrefOf, onWalk, onPoint }: NodeLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onWalk(key);
  };
  return (
    <>
      <a
        href={hrefOf(key)}
        lang={lang}
        onClick={follow}
        onFocus={() => onPoint(key)}
        onBlur={() => onPoint(null)}
        onMouseEnter={() => onPoint(key)}
        onMouseLeave={() => onPoint(null)}
      >
        {label}
      </a>
      {status && (
        <>
          {" "}
          <ClaimStatusTag status={status} />
        </>
      )}
    </>
  );
}
