/** Tifa's icons: 16 units square, drawn in lines of the text's colour. */
export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

const shapes = {
  copy: [
    'M6.8 5.5h5.4a1.3 1.3 0 0 1 1.3 1.3v5.4a1.3 1.3 0 0 1-1.3 1.3H6.8a1.3 1.3 0 0 1-1.3-1.3V6.8a1.3 1.3 0 0 1 1.3-1.3z',
    'M3.4 10.5a.9.9 0 0 1-.9-.9V3.8a1.3 1.3 0 0 1 1.3-1.3h5.8a.9.9 0 0 1 .9.9',
  ],
  done: ['M3 8.6l3.3 3.2L13 4.6'],
  speak: [
    'M2.5 6.2v3.6h2.2L8 12.5v-9L4.7 6.2z',
    'M10.4 6a3 3 0 0 1 0 4',
    'M12.4 4.2a5.6 5.6 0 0 1 0 7.6',
  ],
  save: ['M4 2.5h8v11l-4-3.2-4 3.2z'],
  saved: ['M4 2.5h8v11l-4-3.2-4 3.2z', 'M6 6.4l1.4 1.4L10.2 5'],
  edit: ['M10.6 3l2.4 2.4-7.4 7.4-3.1.7.7-3.1z', 'M9 4.6L11.4 7'],
  mute: [
    'M6.2 4.2A5.8 5.8 0 0 1 8 3.9c3.6 0 5.6 3 6.2 4.1a9 9 0 0 1-1.7 2.2',
    'M4.3 5.2A9.3 9.3 0 0 0 1.8 8c.6 1.1 2.6 4.1 6.2 4.1a6 6 0 0 0 2.9-.8',
    'M6.7 6.8a1.8 1.8 0 0 0 2.5 2.5',
    'M2.5 2.5l11 11',
  ],
  pin: ['M5.5 2.5h5', 'M6.3 2.5v4L4 9.2v1h8v-1L9.7 6.5v-4', 'M8 10.2v3.6'],
  close: ['M4 4l8 8', 'M12 4l-8 8'],
  previous: ['M9.6 4.4L6 8l3.6 3.6'],
  next: ['M6.4 4.4L10 8l-3.6 3.6'],
} satisfies Record<string, string[]>;
