// What every official TypeScript client has to see of the two samples, whatever its version, era
// and transport. A check that fails ends the process with an exit code other than 0.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const DEADLINE_MILLIS = 30_000;
const INVALID_PARAMS = -32602;
const WATCHED = 'test://watched-resource';
const LOG_LEVEL = 'io.modelcontextprotocol/logLevel';

/** The notes are those of the folder that NOTES names; one of them is docs/red apples.md. */
async function quickstart({ client, notFound, callTool }) {
  assert.equal(client.getServerVersion().name, 'notes');
  assert.match(client.getInstructions(), /^Search first/);

  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(tool => tool.name), ['search']);
  assert.equal(tools[0].inputSchema.properties.limit.maximum, 50);
  assert.equal(tools[0].outputSchema.type, 'object');
  assert.equal(tools[0].annotations.readOnlyHint, true);

  const found = await callTool({
    name: 'search',
    arguments: { query: 'apples', filter: { tag: 'fruit' } },
  });
  assert.ok(!found.isError);
  assert.equal(found.structuredContent.total, 1);
  assert.deepEqual(JSON.parse(found.content[0].text), found.structuredContent);

  const refused = await callTool({ name: 'search', arguments: { query: 'a', limit: 51 } });
  assert.equal(refused.isError, true);
  assert.match(refused.content[0].text, /limit/);
  await assert.rejects(callTool({ name: 'no_such_tool', arguments: {} }), { code: INVALID_PARAMS });

  const { resources } = await client.listResources();
  assert.deepEqual(resources, []);
  const { resourceTemplates } = await client.listResourceTemplates();
  assert.deepEqual(resourceTemplates.map(template => template.uriTemplate), ['note://{path}']);
  const { uri } = found.structuredContent.hits[0];
  const note = await client.readResource({ uri });
  assert.equal(note.contents[0].uri, uri);
  assert.equal(note.contents[0].mimeType, 'text/markdown');
  assert.match(note.contents[0].text, /# Apples/);
  await assert.rejects(client.readResource({ uri: 'note://none' }), { code: notFound });

  const { prompts } = await client.listPrompts();
  assert.deepEqual(prompts.map(prompt => prompt.name), ['summarize']);
  const prompt = await client.getPrompt({
    name: 'summarize',
    arguments: { note: 'docs/red apples.md', length: 'SENTENCE' },
  });
  assert.match(prompt.messages[0].content.text, /^Summarize this note in one sentence:/);

  const { completion } = await client.complete({
    ref: { type: 'ref/prompt', name: 'summarize' },
    argument: { name: 'note', value: 'RED' },
  });
  assert.deepEqual(completion.values, ['docs/red apples.md']);
}

/** The fixture of the conformance suite: what the quickstart has no use for. */
async function conformance(setup) {
  const { client, isModern, callTool, onNotification } = setup;
  assert.equal(client.getServerVersion().name, 'tenon-conformance');

  const failed = await callTool({ name: 'test_error_handling' });
  assert.equal(failed.isError, true);
  const several = await callTool({ name: 'test_multiple_content_types' });
  assert.deepEqual(several.content.map(part => part.type), ['text', 'image', 'resource']);

  const progress = [];
  await callTool(
    { name: 'test_tool_with_progress' },
    { onprogress: report => progress.push([report.progress, report.total]) },
  );
  // Client 1 forgets whom to tell when it reads the answer together with the last report.
  const reports = [[0, 100], [50, 100], [100, 100]];
  assert.deepEqual(progress, reports.slice(0, Math.max(2, progress.length)));

  const logs = [];
  onNotification('notifications/message', message => logs.push(message.params.data));
  const wish = isModern ? { _meta: { [LOG_LEVEL]: 'info' } } : {};
  if (!isModern) {
    await client.setLoggingLevel('info');
    await client.ping();
  }
  await callTool({ name: 'test_tool_with_logging', ...wish });
  assert.equal(logs.length, 3, JSON.stringify(logs));
  assert.equal(logs[0], 'Tool execution started');

  const { resources } = await client.listResources();
  assert.equal(resources.length, 3);
  const binary = await client.readResource({ uri: 'test://static-binary' });
  assert.equal(binary.contents[0].mimeType, 'image/png');
  assert.ok(binary.contents[0].blob.length > 0);

  const { prompts } = await client.listPrompts();
  assert.equal(prompts.length, 5);
  const shown = await client.getPrompt({
    name: 'test_prompt_with_embedded_resource',
    arguments: { resourceUri: 'test://shown' },
  });
  assert.equal(shown.messages[0].content.resource.uri, 'test://shown');

  await asking(setup);
  await cancelling(setup);
  await watching(setup);
}

/** Questions to the user, the model and the client: requests or results, as the era has it. */
async function asking({ client, callTool, onRequest }) {
  const asked = [];
  let action = 'accept';
  onRequest('elicitation/create', ({ params }) => {
    asked.push(params.message);
    const entered = { username: 'ada', email: 'ada@example.com', name: 'Ada', color: 'red' };
    const fields = Object.keys(params.requestedSchema.properties);
    const content = Object.fromEntries(fields.map(field => [field, entered[field]]));
    return action === 'accept' ? { action, content } : { action };
  });
  onRequest('sampling/createMessage', ({ params }) => ({
    role: 'assistant',
    model: 'a model',
    content: { type: 'text', text: `${params.messages[0].content.text} Indeed.` },
  }));
  onRequest('roots/list', () => ({ roots: [{ uri: 'file:///garden', name: 'garden' }] }));

  const elicit = { name: 'test_elicitation', arguments: { message: 'Who are you?' } };
  assert.match(textOf(await callTool(elicit)), /accept.*ada@example\.com/);
  assert.deepEqual(asked, ['Who are you?']);
  action = 'decline';
  assert.match(textOf(await callTool(elicit)), /decline/);
  action = 'accept';

  const sample = { name: 'test_sampling', arguments: { prompt: 'Is it so?' } };
  assert.equal(textOf(await callTool(sample)), 'LLM response: Is it so? Indeed.');
  const rounds = await callTool({ name: 'test_input_required_result_multi_round' });
  assert.equal(textOf(rounds), 'Ada likes red');
  const several = await callTool({ name: 'test_input_required_result_multiple_inputs' });
  assert.match(textOf(several), /Indeed\. Ada, 1 roots file:\/\/\/garden/);
  const prompt = await client.getPrompt({ name: 'test_simple_prompt' });
  assert.equal(prompt.messages.length, 1);
}

/** The call ends on both sides. */
async function cancelling({ callTool }) {
  const label = crypto.randomUUID();
  const given = new AbortController();
  const call = callTool(
    { name: 'test_wait', arguments: { label } },
    { signal: given.signal, onprogress: () => given.abort('enough') },
  );
  await assert.rejects(call);
  const told = await callTool({ name: 'test_was_cancelled', arguments: { label } });
  assert.equal(textOf(told), 'true');
}

/** Changes of a list and of a resource arrive, and none of the resource after it was let go. */
async function watching({ callTool, onNotification, subscribe }) {
  let lists = 0;
  const updates = [];
  onNotification('notifications/tools/list_changed', () => lists++);
  onNotification('notifications/resources/updated', ({ params }) => updates.push(params.uri));
  const unsubscribe = await subscribe(WATCHED);

  await until(() => callTool({ name: 'test_trigger_tool_change' }), () => lists > 0);
  await until(() => callTool({ name: 'test_trigger_resource_update' }), () => updates.length > 0);
  assert.ok(updates.every(uri => uri === WATCHED));

  await unsubscribe();
  await sleep(200);
  updates.length = 0;
  await callTool({ name: 'test_trigger_resource_update' });
  await sleep(200);
  assert.deepEqual(updates, []);
}

/** Does it again and again: clients of the legacy era open their stream whenever they like. */
async function until(doIt, isSo) {
  while (!isSo()) {
    await doIt();
    await sleep(100);
  }
}

function textOf(result) {
  assert.ok(!result.isError, JSON.stringify(result));
  return result.content[0].text;
}

/** Connects, checks one sample and disconnects. */
export async function check(sample, setup) {
  const deadline = setTimeout(() => {
    console.error(`no end after ${DEADLINE_MILLIS} ms`);
    process.exit(2);
  }, DEADLINE_MILLIS);
  await setup.connect();
  try {
    await { quickstart, conformance }[sample](setup);
  } finally {
    await setup.client.close();
  }
  clearTimeout(deadline);
}
