// The official TypeScript client of the 2.x line, which speaks both eras.
// Usage: node client-v2.mjs SAMPLE ERA URL | node client-v2.mjs SAMPLE ERA COMMAND ARGUMENT...
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { check } from './checks.mjs';

const [sample, era, target, ...args] = process.argv.slice(2);
const transport = target.startsWith('http:')
  ? new StreamableHTTPClientTransport(new URL(target))
  : new StdioClientTransport({ command: target, args, env: process.env });
const isModern = era === 'modern';
const client = new Client(
  { name: 'typescript-v2', version: '1.0.0' },
  {
    capabilities: { elicitation: {}, sampling: {}, roots: {} },
    versionNegotiation: { mode: isModern ? { pin: '2026-07-28' } : 'legacy' },
  },
);

await check(sample, {
  client,
  connect: () => client.connect(transport),
  isModern,
  notFound: -32602, // Also in the legacy era: the client translates.
  callTool: (call, options) => client.callTool(call, options),
  onRequest: (method, handler) => client.setRequestHandler(method, handler),
  onNotification: (method, handler) => client.setNotificationHandler(method, handler),
  subscribe: async uri => {
    if (isModern) {
      const filter = { toolsListChanged: true, resourceSubscriptions: [uri] };
      const subscription = await client.listen(filter);
      return () => subscription.close();
    }
    await client.subscribeResource({ uri });
    return () => client.unsubscribeResource({ uri });
  },
});
