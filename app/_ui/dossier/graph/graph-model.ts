import type { ClaimStatus, Stance } from "#core/claims/vocabulary";
import type { Neighbours, NodeKind } from "#core/dossiers/model";
import { nodeKinds } from "#core/dossiers/vocabulary";
import type { Language } from "#core/briefs/vocabulary";
import { entityNames } from "../../registry/entity-names.ts";

export interface GraphNode {
  /** As the address names it: claim:0198… */
  readonly key: string;
  readonly kind: NodeKind;
  readonly id: string;
  readonly label: string;
  readonly lang?: Language;
  /** Of a claim. */
  readonly status?: ClaimStatus | "detached";
  readonly briefId?: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly contradicts: boolean;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
}

export function keyOf(kind: NodeKind, id: string): string {
  return `${kind}:${id}`;
}

/** Null for what names no node. */
export function parseKey(key: string | null): { readonly kind: NodeKind; readonly id: string } | null {
  const [, name, id] = /^(\w+):([\da-f-]{36})$/.exec(key ?? "") ?? [];
  const kind = nodeKinds.find((each) => each === name);
  return kind && id ? { kind, id } : null;
}

/** What several steps have brought, each node and each line once. */
export function joinGraph(parts: readonly Neighbours[], locale: Language): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const add = (kind: NodeKind, id: string, rest: Omit<GraphNode, "key" | "kind" | "id">) =>
    nodes.set(keyOf(kind, id), { key: keyOf(kind, id), kind, id, ...rest });
  const join = (from: string, to: string, stance: Stance | null) => {
    const contradicts = stance === "contradicts" || edges.get(`${from} ${to}`)?.contradicts === true;
    edges.set(`${from} ${to}`, { from, to, contradicts });
  };
  for (const { claims, entities, sources } of parts) {
    for (const entity of entities) {
      const { text, lang } = entityNames(entity, locale).name;
      add("entity", entity.id, { label: text, lang });
    }
    for (const { id, title } of sources) add("source", id, { label: title });
    for (const { id, quote, status, detached, brief, ...ties } of claims) {
      add("claim", id, { label: quote, status: detached ? "detached" : status, briefId: brief.id });
      for (const entityId of ties.entityIds) join(keyOf("claim", id), keyOf("entity", entityId), null);
      for (const tie of ties.sources) join(keyOf("claim", id), keyOf("source", tie.id), tie.stance);
    }
  }
  return { nodes, edges: [...edges.values()] };
}
