import { heading, p } from "../blocks.ts";
import type { DemoClaim, DemoCommentary } from "../model.ts";

const changes: DemoCommentary["changes"] = [
  {
    by: "analyst",
    on: [6, "10:40"],
    edits: [
      {
        to: "next",
        append: [
          p(
            "Capacity is the limit. Nine tenths of the daytime paths are taken, and the single track near the border cannot be doubled before the end of the decade. It is likely that shippers will move bulk cargo to the Merva and keep the railway for containers. The two routes would then complement each other, provided that the port of Lubgard finds room to serve both.",
          ),
        ],
      },
    ],
  },
  {
    by: "editor",
    on: [3, "13:30"],
    edits: [
      {
        replace: "It has made trains more punctual than barges.",
        with: "It has made trains more punctual than barges, but not cheaper.",
      },
    ],
  },
  {
    by: "analyst2",
    on: [2, "09:15"],
    edits: [{ cite: "timetable", after: "now reaches Halsk the same evening" }],
  },
];

const claims: readonly DemoClaim[] = [
  {
    by: "analyst2",
    on: [5, "10:00"],
    words: "Weyland Railways schedules fourteen pairs of freight trains a day, up from nine",
    says: { type: "quantity", asOf: "2024-12-15" },
    entities: ["railways"],
    evidence: [
      {
        source: "timetable",
        stance: "origin",
        quote: "Mon–Sun: 14 pairs of paths (2024: 9).",
        locator: "table 1",
        credibility: 1,
      },
    ],
    verdicts: [{ by: "reviewer", on: [2, "09:10"], value: "true" }],
  },
  {
    by: "analyst2",
    on: [5, "10:07"],
    words: "paths must be booked six weeks ahead",
    says: { type: "state" },
    entities: ["railways"],
    evidence: [{ source: "timetable", stance: "supports", locator: "terms, point 3", credibility: 1 }],
  },
  {
    by: "analyst",
    on: [5, "11:15"],
    words: "Nine tenths of the daytime paths are taken",
    says: { type: "quantity" },
    entities: ["railways"],
  },
  {
    by: "analyst",
    on: [5, "11:22"],
    words: "It is likely that shippers will move bulk cargo to the Merva",
    says: { type: "forecast", likelihood: "likely" },
    entities: ["merwa"],
  },
];

/** The English one, short, on its reviewer's desk. */
export const railCorridor: DemoCommentary = {
  id: "0198d3a0-5f00-7000-8000-000000000003",
  title: "Halsk–Lubgard by rail: the first year of a fixed timetable",
  language: "en",
  by: "analyst2",
  on: [8, "08:20"],
  text: [
    p(
      "The freight corridor between Halsk and Lubgard has run to a fixed timetable for a year. It has made trains more punctual than barges. It leaves little room, however, for the trade that the river treaty is bringing.",
    ),
    heading("timetable", "What has the timetable changed?"),
    p(
      "Weyland Railways schedules fourteen pairs of freight trains a day, up from nine. A container unloaded in Lubgard in the morning now reaches Halsk the same evening. The price of that certainty is flexibility: paths must be booked six weeks ahead, which suits grain and aggregates but not the spot market.",
    ),
    heading("next", "What comes next?"),
  ],
  changes,
  claims,
};
