/** Which recordings are selected, and from where a range with Shift begins. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** All from the anchor to this one, in the order in which they are shown. */
export function extendTo(selection: Selection, id: string, shown: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(id);
  if (from === -1 || to === -1) return toggle(selection, id);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor };
}

/** All that are shown; none where all were selected. */
export function toggleAll({ ids }: Selection, shown: readonly string[]): Selection {
  const areAll = shown.length > 0 && shown.every((id) => ids.has(id));
  return areAll ? nothingSelected : { ids: new Set(shown), anchor: null };
}

/** Without what is not there any more. */
export function without(selection: Selection, gone: readonly string[]): Selection {
  const left = new Set(selection.ids);
  for (const id of gone) left.delete(id);
  return {
    ids: left,
    anchor: selection.anchor !== null && left.has(selection.anchor) ? selection.anchor : null,
  };
}
