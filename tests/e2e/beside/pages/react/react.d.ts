/** React brings no types; these are the few that are used here. */
declare module 'react' {
  export type Node = { type: unknown };
  export function createElement<Props extends object>(
    type: string | ((props: Props) => Node),
    props: (Props & { key?: number }) | null,
    ...children: unknown[]
  ): Node;
  export function useState<State>(initial: State): [State, (next: State) => void];
}

declare module 'react-dom/client' {
  import type { Node } from 'react';
  export function hydrateRoot(
    container: Document,
    node: Node,
  ): { render(node: Node): void; unmount(): void };
}

declare module 'react-dom/server' {
  import type { Node } from 'react';
  export function renderToString(node: Node): string;
}
