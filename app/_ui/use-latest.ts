"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** The value of the last render, for what is called later than it. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
