import { knowledgeOf } from './client.js';
import { el } from './dom.js';
import { hostConfig } from './host-config.js';

const markdown = window.markdownit('zero', { html: false, linkify: false, breaks: true })
  .enable(['emphasis', 'list', 'link', 'newline', 'escape', 'entity']);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

// The renderer holds an empty number for NaN, finds it out of range and sends it as null; Teams takes it for no answer.
const number = Object.getOwnPropertyDescriptor(AdaptiveCards.NumberInput.prototype, 'value');
Object.defineProperty(AdaptiveCards.NumberInput.prototype, 'value', {
  ...number,
  get() {
    const value = number.get.call(this);
    return Number.isNaN(value) ? undefined : value;
  },
});
const isValid = AdaptiveCards.NumberInput.prototype.isValid;
AdaptiveCards.NumberInput.prototype.isValid = function () {
  return this.value === undefined ? !this.isRequired : isValid.call(this);
};

// What was typed and not sent yet, and which inner cards are open: kept by person and message while the same card is drawn anew, for a
// toast for example. Another card in its place has none of it (see cardOf in message.js).
const drafts = new Map();

export function draftOf(key) {
  if (!drafts.has(key))
    drafts.set(key, { values: new Map(), open: new Set() });
  return drafts.get(key);
}

export const forget = key => drafts.delete(key);

// Draws a card, with `old` as an older client that draws fallbacks. onAction(kind, action) is called with kind execute | submit and {verb, id, data}.
export function drawCard(json, { key, people, members, onAction, old = false }) {
  const draft = draftOf(key);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
  card.onExecuteAction = action => act(action, onAction);
  card.onInlineCardExpanded = (action, isOpen) => {
    draft.open[isOpen ? 'add' : 'delete'](action.title);
    dress(card, draft);
  };
  card.parse(prepare(structuredClone(json), { draft, people, members, mentions: json.msteams?.entities ?? [] }), knowledgeOf(old));
  // A form of its own: the renderer names radio buttons by input id, and the same card stands in every column.
  const form = el('form', { novalidate: true, onsubmit: event => event.preventDefault() }, card.render());
  dress(card, draft);
  openAgain(card, draft);
  return form;
}

function act(action, onAction) {
  if (action instanceof AdaptiveCards.OpenUrlAction)
    window.open(action.url, '_blank', 'noopener');
  else if (action instanceof AdaptiveCards.ExecuteAction)
    onAction('execute', { verb: action.verb, id: action.id, data: known(action.data) });
  else if (action instanceof AdaptiveCards.SubmitAction)
    onAction('submit', { id: action.id, data: known(action.data) });
}

const known = data => Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => value != null));

const actionsOf = card => card.getAllActions().flatMap(action =>
  action instanceof AdaptiveCards.ShowCardAction ? [action, ...actionsOf(action.card)] : [action]);

// Names what was drawn and listens to it; again when an inner card opens, because it is drawn only then.
function dress(card, draft) {
  for (const input of card.getAllInputs(true)) {
    input.renderedInputControlElement?.setAttribute('data-testid', `input-${input.id}`);
    input.onValueChanged = () => draft.values.set(input.id, input.value);
  }
  for (const action of actionsOf(card))
    action.renderedElement?.setAttribute('data-testid', `action-${action.verb ?? action.id ?? action.title}`);
}

function openAgain(card, draft) {
  for (const action of actionsOf(card)) {
    if (draft.open.has(action.title) && action.renderedElement?.getAttribute('aria-expanded') === 'false')
      action.renderedElement.click();
  }
}

// Puts typed values back, fills people pickers with the people here, and turns mentions into words, all the way down.
function prepare(node, context) {
  if (Array.isArray(node))
    return node.map(item => prepare(item, context));
  if (node === null || typeof node !== 'object')
    return node;
  for (const [name, value] of Object.entries(node)) {
    if (name !== 'data' && name !== 'msteams')
      node[name] = prepare(value, context);
  }
  if (typeof node.type === 'string' && node.type.startsWith('Input.'))
    prepareInput(node, context);
  // A stand-in keeps the handle of the button it stands for.
  if (node.type === 'Action.Execute' && node.verb && node.fallback?.type === 'Action.Submit')
    node.fallback.id = node.verb;
  if (node.type === 'TextBlock' && typeof node.text === 'string')
    node.text = context.mentions.reduce((text, mention) => text.replaceAll(mention.text, `**${mention.mentioned?.name}**`), node.text);
  return node;
}

function prepareInput(input, { draft, people, members }) {
  const query = input['choices.data'];
  if (query?.dataset?.startsWith('graph.microsoft.com/users')) {
    const offered = query.dataset.includes('scope=currentContext') ? people.filter(person => members.includes(person.key)) : people;
    input.choices = [...(input.choices ?? []), ...offered.map(person => ({ title: person.name, value: person.aadObjectId }))];
    delete input['choices.data'];
    input.style = 'compact';
  }
  if (draft.values.has(input.id))
    input.value = draft.values.get(input.id);
}
