"use client";

import { useComputedColorScheme } from "@mantine/core";
import cytoscape from "cytoscape";
import { useEffect, useRef } from "react";
import type { Graph } from "./graph-model.ts";
import { graphStyle } from "./graph-style.ts";
import classes from "./graph.module.css";
import { radialLayout } from "./radial-layout.ts";

interface GraphPictureProps {
  readonly graph: Graph;
  readonly center: string;
  /** What the list beside it points at. */
  readonly pointed: string | null;
  readonly onWalk: (key: string) => void;
}

/** The picture of a graph; the list beside it says the same, and is what the keyboard and a screen reader get. */
export function GraphPicture({ graph, center, pointed, onWalk }: GraphPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<cytoscape.Core>(null);
  const walk = useRef(onWalk);
  const scheme = useComputedColorScheme();
  useEffect(() => {
    walk.current = onWalk;
  }, [onWalk]);
  useEffect(() => {
    const cy = cytoscape({ container: box.current, minZoom: 0.2, maxZoom: 2, autoungrabify: true });
    cy.on("tap", "node", ({ target }) => walk.current(target.id()));
    cy.on("mouseover", "node", ({ target }) => target.addClass("pointed"));
    cy.on("mouseout", "node", ({ target }) => target.removeClass("pointed"));
    drawing.current = cy;
    return () => {
      drawing.current = null;
      cy.destroy();
    };
  }, []);
  useEffect(() => {
    // The colours of the other theme stand in the styles once it is on.
    if (box.current) drawing.current?.style(graphStyle(getComputedStyle(box.current)));
  }, [scheme]);
  useEffect(() => {
    if (drawing.current) draw(drawing.current, graph, center);
  }, [graph, center]);
  useEffect(() => {
    const node = drawing.current?.nodes().filter((each) => each.id() === pointed);
    node?.addClass("pointed");
    return () => void node?.removeClass("pointed");
  }, [pointed]);
  useEffect(() => {
    // The wheel scrolls the page; with Ctrl, as a pinch also says it, it zooms.
    const { current } = frame;
    const pass = (event: WheelEvent) => {
      if (!event.ctrlKey) event.stopPropagation();
    };
    current?.addEventListener("wheel", pass, { capture: true, passive: true });
    return () => current?.removeEventListener("wheel", pass, { capture: true });
  }, []);
  return (
    <div ref={frame} aria-hidden>
      <div ref={box} className={classes.picture} />
    </div>
  );
}

function draw(cy: cytoscape.Core, { nodes, edges }: Graph, center: string): void {
  const points = radialLayout({ nodes, edges }, center);
  cy.batch(() => {
    cy.elements().remove();
    cy.add([
      ...[...points].flatMap(([key, position]) => {
        const node = nodes.get(key);
        if (!node) return [];
        const { kind, label } = node;
        const data = { id: key, kind, label: shortened(label), whole: label };
        return [
          {
            group: "nodes" as const,
            data,
            position: { ...position },
            classes: key === center ? "center" : "",
          },
        ];
      }),
      ...edges
        .filter(({ from, to }) => points.has(from) && points.has(to))
        .map(({ from, to, contradicts }) => ({
          group: "edges" as const,
          data: { id: `${from} ${to}`, source: from, target: to },
          classes: contradicts ? "contradicts" : "",
        })),
    ]);
  });
  cy.fit(undefined, 28);
  if (cy.zoom() >= readable) return;
  cy.zoom(readable);
  cy.center(cy.nodes(".center"));
}

/** Drawn smaller than this, words cannot be read: then what is far from the centre is cut off instead. */
const readable = 0.6;

const shownLength = 42;

function shortened(label: string): string {
  return label.length <= shownLength ? label : `${label.slice(0, shownLength - 1).trimEnd()}…`;
}
