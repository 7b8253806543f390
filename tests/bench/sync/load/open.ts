import { Client } from "./client.ts";
import { Room } from "./room.ts";
import type { Seat, Target } from "./target.ts";

/** Calls `act` for each item, for no more than `atOnce` of them at a time. */
export async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const work = async () => {
    for (const item of queue) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
}

/** Lets everybody into their rooms, in the order of the seats, and resolves when all are synced. */
export async function openRooms(target: Target, seats: readonly Seat[], atOnce: number): Promise<Room[]> {
  const early = new Map<Client, Uint8Array[]>();
  const inside = new Map<string, Client[]>();
  await eachOf(seats, atOnce, async (seat) => {
    const client = new Client(target, seat);
    const updates: Uint8Array[] = [];
    early.set(client, updates);
    client.onUpdate = (update) => updates.push(update.slice());
    await client.synced();
    inside.set(seat.room, [...(inside.get(seat.room) ?? []), client]);
  });
  return [...inside.values()].map((clients) => new Room(clients, early));
}
