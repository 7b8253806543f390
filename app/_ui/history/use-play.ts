"use client";

import { useEffect, useRef, useState } from "react";

const stepMs = 1000;

interface Play {
  readonly playing: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
}

/** Goes one step a second, and stops at the last; from there it begins anew. */
export function usePlay(count: number, index: number, onStep: (index: number) => void): Play {
  const [playing, setPlaying] = useState(false);
  const latest = useRef({ count, index, onStep });
  useEffect(() => {
    latest.current = { count, index, onStep };
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const { count, index, onStep } = latest.current;
      if (index + 1 < count) onStep(index + 1);
      if (index + 2 >= count) setPlaying(false);
    }, stepMs);
    return () => clearInterval(timer);
  }, [playing]);
  return {
    playing,
    toggle: () => {
      if (!playing && index >= count - 1) onStep(0);
      setPlaying(!playing && count > 1);
    },
    stop: () => setPlaying(false),
  };
}
