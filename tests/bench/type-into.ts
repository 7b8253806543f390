/** Runs in the page: from a change to the layout, for each of so many letters. */
export async function typeInto(count: number): Promise<number[]> {
  interface View {
    readonly state: {
      readonly selection: { readonly from: number };
      readonly tr: { insertText(text: string, at: number): unknown };
    };
    dispatch(tr: unknown): void;
  }
  const { view } = (document.querySelector(".ProseMirror") as unknown as { editor: { view: View } }).editor;
  const spent: number[] = [];
  for (let key = 0; key < count; key++) {
    const began = performance.now();
    view.dispatch(view.state.tr.insertText(key % 6 === 5 ? " " : "a", view.state.selection.from));
    document.body.getBoundingClientRect();
    spent.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return spent;
}
