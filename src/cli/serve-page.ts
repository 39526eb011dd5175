import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { note } from './output.ts';

/**
 * Shows one page on a local address until the program is interrupted. Only this machine can reach it; everything
 * but the page itself is not found.
 */
export async function servePage(page: string, port = 0): Promise<void> {
  const server = createServer((request, response) => {
    const found = request.url === '/' && (request.method === 'GET' || request.method === 'HEAD');
    response.writeHead(found ? 200 : 404, {
      'content-type': found ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : found ? page : 'Only the dossier is here: /\n');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  note(`\nThe same as a page: http://127.0.0.1:${(server.address() as AddressInfo).port}/  (Ctrl-C ends it)`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.close();
  server.closeAllConnections();
}
