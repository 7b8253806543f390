"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { WritingRoomProps } from "./writing-room.tsx";

/** Brings the room's script after the page is there to read: the text needs a browser, and the page should not wait. */
export function RoomLoader(props: WritingRoomProps) {
  const [Room, setRoom] = useState<ComponentType<WritingRoomProps> | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    import("./writing-room.tsx").then(
      ({ default: loaded }) => setRoom(() => loaded),
      (error: unknown) => setFailed(error),
    );
  }, []);
  if (failed) throw failed;
  return Room ? <Room {...props} /> : props.closed;
}
