import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Host } from '../tools/host.js';
import { createServer } from './server.js';

/** Serves both protocol eras on standard input and output until the client closes its end. */
export function serveOverStdio(host: Host): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('end', resolve);
    serveStdio(() => createServer(host), {
      onerror: (error) => void process.stderr.write(`kubeshark-mcp: ${error.message}\n`),
    });
  });
}
