/**
 * A frame that the reader has not come to is not painted: all frames of a page are painted in one task, which
 * took 90 ms where there were a hundred, most of them far down.
 */

let seen: Promise<void> | undefined;

/** Until our frame has been on the screen once. A page of its own is. */
export function onceInSight(): Promise<void> {
  seen ??= window === window.top ? Promise.resolve() : comingIntoSight(document.documentElement);
  return seen;
}

function comingIntoSight(root: Element): Promise<void> {
  return new Promise((resolve) => {
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight.disconnect();
      resolve();
    });
    sight.observe(root);
  });
}
