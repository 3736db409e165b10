// The official TypeScript client of the 1.x line, which speaks the handshake revisions.
// Usage: node client-v1.mjs SAMPLE [sse+]URL | node client-v1.mjs SAMPLE COMMAND ARGUMENT...
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import {
  CreateMessageRequestSchema,
  ElicitRequestSchema,
  ListRootsRequestSchema,
  LoggingMessageNotificationSchema,
  ResourceUpdatedNotificationSchema,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { check } from './checks.mjs';

const [sample, target, ...args] = process.argv.slice(2);
const transport = target.startsWith('sse+')
  ? new SSEClientTransport(new URL(target.slice('sse+'.length)))
  : target.startsWith('http:')
  ? new StreamableHTTPClientTransport(new URL(target))
  : new StdioClientTransport({ command: target, args, env: process.env });
const client = new Client(
  { name: 'typescript-v1', version: '1.0.0' },
  { capabilities: { elicitation: {}, sampling: {}, roots: {} } },
);
const schemas = {
  'elicitation/create': ElicitRequestSchema,
  'sampling/createMessage': CreateMessageRequestSchema,
  'roots/list': ListRootsRequestSchema,
  'notifications/message': LoggingMessageNotificationSchema,
  'notifications/resources/updated': ResourceUpdatedNotificationSchema,
  'notifications/tools/list_changed': ToolListChangedNotificationSchema,
};

await check(sample, {
  client,
  connect: () => client.connect(transport),
  isModern: false,
  notFound: -32002,
  callTool: (call, options) => client.callTool(call, undefined, options),
  onRequest: (method, handler) => client.setRequestHandler(schemas[method], handler),
  onNotification: (method, handler) => client.setNotificationHandler(schemas[method], handler),
  subscribe: async uri => {
    await client.subscribeResource({ uri });
    return () => client.unsubscribeResource({ uri });
  },
});
