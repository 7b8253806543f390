// What each scenario measures, in the order of the tables, and what is aimed at.
import type { Amounts } from "./options.ts";
import type { ScenarioName, ServerName } from "./servers/server.ts";

export type Aim =
  /** Ours is at most `most` times another's, or the best one's, which the relay is not among. */
  | { readonly of: ServerName | "best"; readonly most: number }
  /** Ours is at most this, in the metric's unit. */
  | { readonly atMost: number };

export interface Metric {
  readonly scenario: ScenarioName;
  /** As the scenarios record it. */
  readonly name: string;
  readonly label: string;
  readonly higherIsBetter?: true;
  /** Says under what circumstances; nothing to compare. */
  readonly aside?: true;
  readonly aim?: Aim;
}

const typingAims: { readonly [people: number]: number } = { 10: 0.75, 50: 0.75, 200: 0.8 };

/** All figures of a run with these amounts. */
export function metricsOf({ typingPeople, caretPeople, rooms }: Amounts): readonly Metric[] {
  return [
    ...typingPeople.flatMap((people) => typing(people)),
    ...fullSpeed,
    ...inRooms(rooms),
    ...joins,
    ...carets(caretPeople),
    ...recovery,
  ];
}

function typing(people: number): Metric[] {
  const most = typingAims[people];
  const scenario = "typing";
  const noWorse = { of: "best", most: 1 } as const;
  return [
    {
      scenario,
      name: `cpu ${people}`,
      label: `${people} people: CPU µs/delivery`,
      ...(most && { aim: { of: "y-websocket-server", most } }),
    },
    { scenario, name: `p50 ${people}`, label: `${people} people: p50 ms`, aim: noWorse },
    { scenario, name: `p95 ${people}`, label: `${people} people: p95 ms`, aim: noWorse },
    { scenario, name: `p99 ${people}`, label: `${people} people: p99 ms`, aim: noWorse },
    { scenario, name: `clients busy ${people}`, label: `${people} people: clients busy %`, aside: true },
  ];
}

const fullSpeed: readonly Metric[] = [
  {
    scenario: "full-speed",
    name: "cpu",
    label: "CPU µs/delivery",
    aim: { of: "hocuspocus", most: 0.7 },
  },
  { scenario: "full-speed", name: "deliveries/s", label: "deliveries/s", higherIsBetter: true },
  { scenario: "full-speed", name: "clients busy", label: "clients busy %", aside: true },
];

function inRooms(rooms: number): Metric[] {
  const scenario = "rooms";
  return [
    {
      scenario,
      name: "update",
      label: `${rooms} rooms: CPU µs/update`,
      aim: { of: "hocuspocus", most: 0.4 },
    },
    {
      scenario,
      name: "connect",
      label: `${rooms} rooms: CPU µs/connect`,
      aim: { of: "y-websocket-server", most: 0.6 },
    },
    { scenario, name: "p95", label: `${rooms} rooms: p95 ms` },
    {
      scenario,
      name: "resident",
      label: "resident KB/room, open and idle",
      aim: { of: "y-websocket-server", most: 0.6 },
    },
    { scenario, name: "held", label: "of heap and buffers KB/room" },
    { scenario, name: "resident after", label: "resident KB/room, after all left" },
    { scenario, name: "held after", label: "of heap and buffers KB/room" },
  ];
}

const joins: readonly Metric[] = [
  ...joining("others there", "others there", { cpu: { of: "best", most: 0.4 } }),
  ...joining("at once", "fifty at once", { cpu: { of: "best", most: 0.25 } }),
  ...joining("after all left", "first after all left", { ms: { of: "hocuspocus", most: 0.6 } }),
  ...joining("after restart", "first after a restart", { ms: { of: "hocuspocus", most: 0.6 } }),
];

function joining(name: string, label: string, aims: { readonly cpu?: Aim; readonly ms?: Aim }): Metric[] {
  const scenario = "joins";
  return [
    { scenario, name: `cpu ${name}`, label: `${label}: CPU ms/join`, ...(aims.cpu && { aim: aims.cpu }) },
    { scenario, name: `ms ${name}`, label: `${label}: elapsed ms`, ...(aims.ms && { aim: aims.ms }) },
    { scenario, name: `KB ${name}`, label: `${label}: KB received`, aside: true },
    { scenario, name: `early ${name}`, label: `${label}: synced before whole %`, aside: true },
  ];
}

function carets(people: number): Metric[] {
  const scenario = "carets";
  return [
    {
      scenario,
      name: "cpu",
      label: `${people} people: CPU µs/caret seen`,
      aim: { of: "best", most: 0.2 },
    },
    { scenario, name: "p50", label: `${people} people: p50 ms` },
    { scenario, name: "p95", label: `${people} people: p95 ms`, aim: { atMost: 30 } },
    { scenario, name: "overtaken", label: `${people} people: came with a later one %`, aside: true },
    { scenario, name: "clients busy", label: `${people} people: clients busy %`, aside: true },
  ];
}

const recovery: readonly Metric[] = [
  { scenario: "recovery", name: "sent", label: "edits sent", aside: true },
  { scenario: "recovery", name: "lost 0", label: "lost", aside: true },
  { scenario: "recovery", name: "lost 50", label: "lost, older than 50 ms", aim: { atMost: 0 } },
  { scenario: "recovery", name: "lost 100", label: "lost, older than 100 ms", aside: true },
  { scenario: "recovery", name: "lost 1000", label: "lost, older than 1 s", aside: true },
  { scenario: "recovery", name: "oldest lost", label: "age of the oldest lost, ms", aside: true },
  { scenario: "recovery", name: "acknowledged", label: "edits acknowledged as stored", aside: true },
  { scenario: "recovery", name: "acknowledged lost", label: "of those lost", aim: { atMost: 0 } },
];
