import { ask, say } from './api.js';
import { el } from './dom.js';

let clock = { now: Date.now(), runs: true };
let received = performance.now();

async function tell(route, body) {
  const answer = await ask(route, body);
  if (answer.isError)
    say(answer.toast, true);
}

export function showClock(state) {
  clock = state;
  received = performance.now();
  document.getElementById('clock-buttons').hidden = !state.isMovable;
  document.getElementById('clock-next-due').hidden = !state.hasNextDue;
  tick();
}

function tick() {
  const now = new Date(clock.now + (clock.runs ? performance.now() - received : 0));
  const element = document.getElementById('clock');
  element.dateTime = now.toISOString();
  const local = now.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  element.textContent = `${local} · ${now.toISOString().slice(11, 16)} UTC`;
}

setInterval(tick, 1000);
for (const button of document.querySelectorAll('[data-hours]'))
  button.addEventListener('click', () => tell('clock', { hours: Number(button.dataset.hours) }));
document.getElementById('clock-next-due').addEventListener('click', () => tell('clock', { nextDue: true }));

const button = (fault, title, more = {}) =>
  el('button', { type: 'button', 'data-testid': `fault-${fault}`, onclick: () => tell('faults', { fault, ...more }) }, title);

const blocker = (person, isBlocked) => el('label', {},
  el('input', { type: 'checkbox', checked: isBlocked, 'data-testid': `fault-block-${person.key}`,
    onchange: event => tell('faults', { fault: 'block', person: person.key, value: event.target.checked }) }),
  `${person.name} blocked the bot`);

const killer = person => el('button', { type: 'button', 'data-testid': `fault-dead-chat-${person.key}`,
  onclick: () => tell('faults', { fault: 'dead-chat', person: person.key }) }, `${person.name}'s chat with the bot dies`);

export function showFaults({ faults, people }) {
  const badge = document.getElementById('faults-badge');
  const active = faults.pending + faults.blocked.length + (faults.isGone ? 1 : 0) + (faults.latency > 0 ? 1 : 0);
  badge.hidden = active === 0;
  badge.textContent = active;
  document.getElementById('faults-form').replaceChildren(
    el('label', {}, 'Latency, ms', el('input', { type: 'number', min: '0', step: '100', value: faults.latency, 'data-testid': 'fault-latency',
      onchange: event => tell('faults', { fault: 'latency', milliseconds: Number(event.target.value) }) })),
    button('throttle', 'Next 3 calls: 429', { calls: 3, retryAfter: 2 }),
    button('fail', 'Next 3 calls: 503', { calls: 3 }),
    button('not-found', 'Next call: 404, once', { calls: 1 }),
    button('not-there', '10 minutes: 403', { minutes: 10 }),
    button('updates', 'Next update fails', { calls: 1 }),
    button('moved', 'Move the service URL'),
    button('rosters', faults.cutsRosters ? 'Rosters in one page' : 'Rosters in pages of one', { value: !faults.cutsRosters }),
    button('editor', faults.editsTexts ? 'Plain editor' : 'Editor with no-break spaces and quotes', { value: !faults.editsTexts }),
    button('lose', 'Lose the next reply', { calls: 1 }),
    button('gone', faults.isGone ? 'Connector is back' : 'Connector is gone', { value: !faults.isGone }),
    ...people.map(person => blocker(person, faults.blocked.includes(person.key))),
    ...people.map(person => killer(person)),
    el('p', { class: 'faint' }, faults.pending > 0 ? `${faults.pending} calls still to fail.` : 'Nothing pending.'),
    button('clear', 'All is well again'));
}
