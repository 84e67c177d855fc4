/**
 * Questions and answers between a page and its worker, both ways. Errors travel as their text. A
 * worker is stopped by ending it, after which nothing answers any more: whoever ends it stops waiting.
 */
import { messageOf } from '../message-of.ts';

/** What one side answers. */
export type Answers<Side> = {
  [Name in keyof Side]: Side[Name] extends (question: infer Question) => infer Answer
    ? (question: Question) => Answer | Promise<Awaited<Answer>>
    : never;
};

/** How the other side is asked. */
export type Ask<Side> = <Name extends keyof Side & string>(
  name: Name,
  question: Side[Name] extends (question: infer Question) => unknown ? Question : never,
) => Promise<Side[Name] extends (question: never) => infer Answer ? Awaited<Answer> : never>;

interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Message>) => void): void;
}

type Message =
  | { id: number; name: string; question: unknown }
  | { id: number; answer: unknown }
  | { id: number; error: string };

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export function connect<Mine, Theirs>(port: Port, answers: Answers<Mine>): Ask<Theirs> {
  const waiting = new Map<number, Waiting>();
  const known = answers as Record<string, (question: unknown) => unknown>;
  let asked = 0;

  const answer = async (id: number, name: string, question: unknown) => {
    try {
      port.postMessage({ id, answer: await known[name]?.(question) });
    } catch (error) {
      port.postMessage({ id, error: messageOf(error) });
    }
  };

  port.addEventListener('message', ({ data }) => {
    if ('name' in data) {
      void answer(data.id, data.name, data.question);
      return;
    }
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) one?.reject(new Error(data.error));
    else one?.resolve(data.answer);
  });

  return (name, question) =>
    new Promise((resolve, reject) => {
      asked++;
      waiting.set(asked, { resolve: resolve as Waiting['resolve'], reject });
      port.postMessage({ id: asked, name, question });
    });
}
