import { ask, say } from './api.js';
import { drawCard, forget } from './card.js';
import { showTask } from './dialog.js';
import { el, timeOf } from './dom.js';

// What one person sees of one message; a string that differs when it must be drawn anew.
export const looksOf = (message, person, old) => JSON.stringify([message.updates, message.isDeleted, old, viewOf(message, person, old) ?? null]);

// An older client has no views of its own, as it neither refreshes cards nor takes them for an answer.
const viewOf = (message, person, old) => (old ? null : message.views[person.key]);

// What card a person has before them. When it differs from the one drawn last, the client draws the new one, and what was typed into the
// old one is lost: so does the strictest of Teams' clients, at every update of a message, and this page is no kinder.
export const cardOf = (message, person, old) => JSON.stringify([message.updates, message.isDeleted, old, viewOf(message, person, old)?.card ?? null]);

export const keyOf = (message, person) => `${person.key}|${message.id}`;

// The scene: {person, chat, world, old, redraw(messageId), reply(threadId)}.
export function drawMessage(message, scene) {
  const { person, world } = scene;
  const author = world.people.find(other => other.key === message.from);
  const isOwn = author?.key === person.key;
  return el('article', {
    class: `message ${isOwn ? 'own' : ''} ${author ? '' : 'bot'}`,
    'data-testid': 'message',
    'data-message-id': message.id,
    'data-from': message.from ?? 'bot',
    'data-updates': message.updates,
    'aria-label': `${author?.name ?? world.bot}, ${timeOf(message.at)}`,
  },
  isOwn ? null : avatar(author, world),
  el('div', { class: 'bubble' }, head(message, author, scene), ...content(message, scene).filter(Boolean)));
}

function avatar(author, world) {
  const place = author ? world.people.indexOf(author) % 6 : 'bot';
  return el('span', { class: `avatar avatar-${place}`, 'aria-hidden': 'true' }, author?.initials ?? '✓');
}

function head(message, author, scene) {
  return el('header', {},
    el('strong', {}, author?.name ?? scene.world.bot),
    author ? null : el('span', { class: 'tag' }, 'App'),
    el('time', {}, timeOf(message.at)),
    message.updates > 0 ? el('span', { class: 'faint' }, 'edited') : null,
    menu(message, scene));
}

function content(message, scene) {
  if (message.isDeleted)
    return [el('p', { class: 'faint' }, 'This message has been deleted.')];
  const view = viewOf(message, scene.person, scene.old);
  return [
    message.text ? el('p', { class: 'text' }, message.text) : null,
    message.card ? card(view?.card ?? message.card, Boolean(view?.card), message, scene) : null,
    view?.toast ? el('p', { class: `toast ${view.isError ? 'error' : ''}`, role: 'status', 'data-testid': 'toast' }, view.toast) : null,
  ];
}

const cardContext = ({ world, chat, old }) => ({ people: world.people, members: chat.members, old });

function card(json, isOwnView, message, scene) {
  const frame = el('div', { class: 'card', 'data-testid': 'card', 'data-own-view': String(isOwnView) });
  const key = keyOf(message, scene.person);
  const onAction = (kind, action) => run(kind, action, frame, key, message, scene);
  frame.append(drawCard(json, { ...cardContext(scene), key, onAction }));
  if (isOwnView)
    frame.append(el('p', { class: 'only-you' }, `Only ${scene.person.name.split(' ')[0]} sees this view`));
  return frame;
}

async function run(kind, action, frame, key, message, scene) {
  const about = { person: scene.person.key, conversation: scene.chat.id, message: message.id };
  const isTask = action.data.msteams?.type === 'task/fetch';
  frame.setAttribute('aria-busy', 'true');
  const answer = await ask(isTask ? 'task-fetch' : kind, { ...about, ...action });
  frame.removeAttribute('aria-busy');
  if (isTask)
    showTask(answer, 'task-submit', about, cardContext(scene));
  else if (answer.isError && (kind === 'submit' || !answer.status))
    say(answer.toast, true);
  if (answer.hasCard || (kind === 'submit' && !answer.isError && !isTask)) {
    forget(key);
    scene.redraw(message.id);
  }
}

function menu(message, scene) {
  const entries = scene.chat.isInstalled ? scene.world.messageActions.map(action =>
    entry(action.title, `message-action-${action.id}`, () => choose(action, message, scene))) : [];
  if (scene.chat.kind === 'Channel')
    entries.unshift(entry('Reply in this thread', 'message-reply', () => scene.reply(message.thread)));
  if (entries.length === 0 || message.isDeleted)
    return null;
  return el('details', { class: 'menu' },
    el('summary', { 'aria-label': 'More actions', 'data-testid': 'message-menu' }, '⋯'),
    el('div', { class: 'menu-body' }, ...entries));
}

function entry(title, testId, onChosen) {
  return el('button', { type: 'button', class: 'quiet', 'data-testid': testId, onclick: event => {
    event.target.closest('details').open = false;
    onChosen();
  } }, title);
}

async function choose(action, message, scene) {
  const about = { person: scene.person.key, conversation: scene.chat.id, message: message.id, command: action.id };
  const answer = await ask('message-action-fetch', about);
  showTask(answer, 'message-action-submit', about, cardContext(scene));
}
