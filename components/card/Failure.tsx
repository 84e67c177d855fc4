/** Why something could not be done, over the buttons: it is said aloud by whoever did it. */
export function Failure({ reason }: { reason: string }) {
  return <p class="menu failure">{reason}</p>;
}
