/**
 * Asks Chromium's extension worker over the protocol. The driver of the tests reaches its global, but
 * not its heap: for that it is a target of the browser's own session, in messages within messages.
 */
import type { Browser } from 'playwright-core';

/** Sends the methods one after the other; their results in the same order. */
export async function askWorker(browser: Browser, methods: string[]): Promise<object[]> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    if (!worker) throw new Error('The extension has no worker that runs.');
    const { sessionId } = await session.send('Target.attachToTarget', {
      targetId: worker.targetId,
      flatten: false,
    });
    const results: object[] = [];
    for (const [id, method] of methods.entries()) {
      const answer = new Promise<object>((resolve, reject) => {
        session.on('Target.receivedMessageFromTarget', ({ message, sessionId: from }) => {
          const { id: answered, result, error } = JSON.parse(message);
          if (from !== sessionId || answered !== id) return;
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
      });
      const message = JSON.stringify({ id, method });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
      results.push(await answer);
    }
    return results;
  } finally {
    await session.detach();
  }
}
