// The official TypeScript clients log in with OAuth, and again when a call needs more.
// Usage: node login.mjs v1|v2 legacy|modern URL ISSUER
import assert from 'node:assert/strict';
import * as v2 from '@modelcontextprotocol/client';
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [version, era, url, issuer] = process.argv.slice(2);
const sdk =
  version === 'v2' ? v2 : { Client, StreamableHTTPClientTransport, UnauthorizedError };
const kept = {};
let asked;

/** Keeps what a client has to keep, and notes where the user is sent. */
const authProvider = {
  get redirectUrl() {
    return 'http://127.0.0.1/callback';
  },
  get clientMetadata() {
    return {
      client_name: 'typescript',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    };
  },
  state: () => 'a-state',
  clientInformation: () => kept.client,
  saveClientInformation: client => {
    kept.client = client;
  },
  tokens: () => kept.tokens,
  saveTokens: tokens => {
    kept.tokens = tokens;
  },
  redirectToAuthorization: target => {
    asked = target;
  },
  saveCodeVerifier: verifier => {
    kept.verifier = verifier;
  },
  codeVerifier: () => kept.verifier,
  saveDiscoveryState: state => {
    kept.discovery = state;
  },
  discoveryState: () => kept.discovery,
};

/** The user follows the link and agrees; the client gets the code. */
async function agree(transport) {
  assert.ok(asked, 'the client sends its user nowhere');
  assert.equal(asked.origin, issuer);
  assert.equal(asked.searchParams.get('resource'), url);
  const scopes = asked.searchParams.get('scope').split(' ').sort().join(' ');
  console.log(`asked for ${scopes}`);
  const answer = await fetch(asked, { redirect: 'manual' });
  assert.equal(answer.status, 302);
  const callback = new URL(answer.headers.get('location'));
  assert.equal(callback.searchParams.get('state'), 'a-state');
  asked = undefined;
  if (version === 'v2') {
    await transport.finishAuth(callback.searchParams);
  } else {
    await transport.finishAuth(callback.searchParams.get('code'));
  }
}

function connection() {
  const transport = new sdk.StreamableHTTPClientTransport(new URL(url), { authProvider });
  const client = new sdk.Client(
    { name: `typescript-${version}`, version: '1.0.0' },
    version === 'v2'
      ? { versionNegotiation: { mode: era === 'modern' ? { pin: '2026-07-28' } : 'legacy' } }
      : {},
  );
  return { transport, client };
}

const refused = connection();
await assert.rejects(refused.client.connect(refused.transport), sdk.UnauthorizedError);
await agree(refused.transport);

const { transport, client } = connection();
await client.connect(transport);
const names = async () => (await client.listTools()).tools.map(tool => tool.name).sort();
console.log(`sees ${(await names()).join(' ')}`);
const found = await client.callTool({ name: 'find', arguments: {} });
console.log(found.content[0].text);
await assert.rejects(
  client.callTool({ name: 'cancel', arguments: {} }),
  sdk.UnauthorizedError,
);
await agree(transport);
const cancelled = await client.callTool({ name: 'cancel', arguments: {} });
console.log(cancelled.content[0].text);
console.log(`sees ${(await names()).join(' ')}`);
await client.close();
