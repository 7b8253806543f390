import type { StylesheetJson } from "cytoscape";

/** How the graph is drawn in the theme's colours: kinds are told apart by their shapes. */
export function graphStyle(styles: CSSStyleDeclaration): StylesheetJson {
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  const words = {
    color: colour("--ink"),
    "font-family": styles.fontFamily,
    "font-size": 12,
    "text-wrap": "wrap",
    "text-max-width": "116px",
    "text-background-color": colour("--paper"),
    "text-background-opacity": 0.85,
    "text-background-padding": "2px",
    "text-valign": "bottom",
    "text-margin-y": 4,
    "min-zoomed-font-size": 6,
  } as const;
  return [
    {
      selector: "node",
      style: {
        ...words,
        label: "data(label)",
        width: 18,
        height: 18,
        "background-color": colour("--paper"),
        "border-width": 2,
        "border-color": colour("--ink-soft"),
        "overlay-opacity": 0,
      },
    },
    {
      selector: 'node[kind = "entity"]',
      style: { shape: "ellipse", "background-color": colour("--accent") },
    },
    { selector: 'node[kind = "claim"]', style: { shape: "round-rectangle", width: 26, height: 14 } },
    {
      selector: 'node[kind = "source"]',
      style: { shape: "diamond", "background-color": colour("--paper-sunken") },
    },
    {
      selector: "node.center",
      style: {
        width: 34,
        height: 34,
        "border-width": 4,
        "border-color": colour("--accent"),
        "font-weight": 600,
      },
    },
    { selector: 'node.center[kind = "claim"]', style: { width: 48, height: 26 } },
    {
      selector: "node.pointed",
      style: {
        "border-color": colour("--accent"),
        "border-width": 4,
        label: "data(whole)",
        "text-max-width": "240px",
        "text-background-opacity": 1,
        "z-index": 2,
      },
    },
    {
      selector: "edge",
      style: {
        width: 1,
        "line-color": colour("--hairline-strong"),
        "curve-style": "straight",
        "overlay-opacity": 0,
      },
    },
    {
      selector: "edge.contradicts",
      style: { width: 2, "line-style": "dashed", "line-color": colour("--disputed") },
    },
  ];
}
