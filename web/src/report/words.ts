/** The range of a text's words in the page, by their offsets; null where the element does not hold them. */
export function rangeOf(element: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let open = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { length } = node.data;
    if (!open && start < at + length) {
      range.setStart(node, start - at);
      open = true;
    }
    if (open && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
