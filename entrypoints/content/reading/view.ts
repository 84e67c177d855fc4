/** Where on the page a box stands, seen from the reader: on the screen, one screen around it, or further off. */
export type Place = 'near' | 'above' | 'below' | 'nowhere';

export interface View {
  place(element: Element): Place;
}

/** The viewport with as many screens above and below it, as of now. Forces layout when asked about a box. */
export function viewAround(screens: number): View {
  const top = -screens * innerHeight;
  const bottom = (1 + screens) * innerHeight;
  return {
    place(element) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) return 'nowhere';
      if (box.top > bottom) return 'below';
      return box.bottom < top ? 'above' : 'near';
    },
  };
}
