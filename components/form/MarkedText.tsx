/** A text with marks as pages get them. */
interface Props {
  text: string;
  /** Start and end of each mark, in UTF-16 units, in order. */
  spans: readonly number[];
}

export function MarkedText({ text, spans }: Props) {
  const pieces = [];
  let done = 0;
  for (let at = 0; at + 1 < spans.length; at += 2) {
    const [start = 0, end = 0] = spans.slice(at, at + 2);
    pieces.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  );
}
